import BudgetModel
import BudgetReading
import Foundation
import Testing

@testable import BudgetReview

/// A review that first looks only for what keeps a budget from being published.
@Suite struct ReviewDepthTests {
  private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Samples/huadu-2024")

  /// The sample with personal data, which is masked, and other texts that are errors.
  private static func damaged() throws -> (budget: Budget, settings: ReportSettings) {
    let input = try BudgetReader.read([sample.path])
    var budget = input.budget
    budget.units[0].projects[0].goal = "慰问林小明同志，电话13800001234。待填写"
    budget.units[0].projects[2].name += "XX"
    budget.units[0].funding.total = .amount(Amount(fen: 1))
    return (budget, input.settings)
  }

  private static func described(_ entries: [ReviewedFinding]) -> [String] {
    entries.map { "\($0.finding) \($0.subjects) \(String(describing: $0.place)) \(String(describing: $0.reason))" }
  }

  private static func expectTheSame(_ budget: Budget, _ settings: ReportSettings, previous: Budget? = nil) -> Review {
    let whole = Review(of: budget, previous: previous, settings: settings)
    let first = Review(of: budget, previous: previous, settings: settings, depth: .publication)
    #expect(described(first.blocking) == described(whole.findings.filter(\.blocks)))
    #expect(first.isBlocked == whole.isBlocked)
    #expect(budget.masked(by: first.mask) == budget.masked(by: whole.mask))
    #expect(first.comparison == whole.comparison)
    return first
  }

  @Test func whatBlocksIsTheSameAsOfAWholeReview() throws {
    let (budget, settings) = try Self.damaged()
    let review = Self.expectTheSame(budget, settings)
    let rules = Set(review.blocking.map(\.finding.rule))
    #expect(rules.isSuperset(of: ["personal-name", "personal-phone", "placeholder", "unit-total-differs"]), "\(rules)")
    #expect(!review.mask.isEmpty)
  }

  @Test func theSampleIsNotBlockedByWhatItsOfficeHasSettled() throws {
    let input = try BudgetReader.read([Self.sample.path])
    #expect(!Self.expectTheSame(input.budget, input.settings).isBlocked)
    #expect(Self.expectTheSame(input.budget, ReportSettings()).isBlocked)
  }

  @Test func theRestIsLookedForOnceItIsAskedFor() throws {
    let (budget, settings) = try Self.damaged()
    let review = Self.expectTheSame(budget, settings)
    #expect(!review.isWhole)
    #expect(Self.described(review.findings) == Self.described(Review(of: budget, settings: settings).findings))
    #expect(review.isWhole)
  }

  @Test func theOfficesLevelsDecideWhatBlocks() throws {
    var (budget, settings) = try Self.damaged()
    // Of a rule, of reading, and those that are errors otherwise.
    settings.review.levels = [
      "goal-cut": .error, "indicator-stray-text": .error, "placeholder": .warning, "personal-name": .off,
    ]
    let review = Self.expectTheSame(budget, settings)
    let rules = Set(review.blocking.map(\.finding.rule))
    #expect(rules.isSuperset(of: ["goal-cut", "indicator-stray-text"]), "\(rules)")
    #expect(rules.isDisjoint(with: ["placeholder", "personal-name"]), "\(rules)")
    #expect(!review.isWhole)
  }

  @Test func reasonsThatFitNothingBlockWhereTheOfficeSaysSo() throws {
    var (budget, settings) = try Self.damaged()
    settings.review.levels = ["acknowledgement-unmatched": .error]
    settings.review.acknowledgements.append(
      ReviewSettings.Acknowledgement(
        rule: "typo", project: "没有这个项目", unit: nil, reason: "理由",
        source: SourceLocation(file: "report.yaml", line: 1, column: 1)))
    let review = Self.expectTheSame(budget, settings)
    #expect(review.blocking.contains { $0.finding.rule == "acknowledgement-unmatched" })
  }

  @Test func lastYearsPersonalDataIsMaskedAllTheSame() throws {
    var (budget, settings) = try Self.damaged()
    var former = budget
    budget.units[0].projects[0].goal = nil
    budget.units[0].projects[1].name += "林小明"
    former.year = budget.year.map { $0 - 1 }
    #expect(!Self.expectTheSame(budget, settings, previous: former).mask.isEmpty)
  }

  @Test func textsAreChosenByTheirTraitsBeforeTheyAreMade() throws {
    var budget = try Self.damaged().budget
    budget.units[0].projects[1].goal = "𠀀号楼，粤A12345；𠮷家住花城路12号3栋501房"
    let projects = budget.units.flatMap(\.projects)
    for traits: TextTraits in [[], .placeholder, .residue, [.placeholder, .notation]] {
      let chosen = projects.flatMap { ReviewedProject.texts(of: $0, with: traits) }
      let all = projects.flatMap { ReviewedProject($0, at: ProjectRows.Place(unit: 0, project: 0)).texts }
      let wanted = all.filter { text in
        !text.traits.isDisjoint(with: traits) || !PersonalDataFinder.find(in: text).isEmpty
          || PersonalDataFinder.mayFind(text.traits, digits: text.digitCount)
      }
      #expect(chosen.map(\.owner) == wanted.map(\.owner))
      #expect(chosen.map(\.text) == wanted.map(\.text))
      #expect(chosen.count < all.count, "\(chosen.count) of \(all.count)")
    }
  }

  @Test func traitsOfATextAreThoseOfItsScalars() {
    for text in ["", "培训XX人次", "a@b", "𠀀1𠮷23、粤A", "e\u{301}×\u{FFFD}", "住址：花城街7号（二）"] {
      let (traits, digits) = TextTraits.of(text)
      let (others, count) = TextTraits.of(text.scalarArray)
      #expect(traits == others && digits == count, "\(text)")
    }
  }
}
