import BudgetModel
import Testing

@testable import BudgetReview

/// Findings that report.yaml settles, switches off or changes.
@Suite struct SettlingTests {
  private static let budget = RuleExample(
    """
    单位 甲中心 2.00
    项目 甲 1.00
    目标 -
    项目 乙 1.00
    目标 -
    """).budget

  private func review(
    _ acknowledgements: [(rule: String, project: String?, unit: String?)] = [],
    levels: [String: ReviewSettings.Level] = [:]
  ) -> Review {
    let list = acknowledgements.enumerated().map { index, one in
      ReviewSettings.Acknowledgement(
        rule: one.rule, project: one.project, unit: one.unit, reason: "理由",
        source: SourceLocation(file: "report.yaml", line: index + 1, column: 1))
    }
    return Review(
      of: Self.budget, settings: ReportSettings(review: ReviewSettings(acknowledgements: list, levels: levels)))
  }

  private func open(_ review: Review, _ rule: String) -> [String] {
    review.open.filter { $0.finding.rule == rule }.flatMap { $0.subjects.map(\.project) }
  }

  @Test func anAcknowledgementSettlesItsProjectsFinding() {
    let review = review([("goal-missing", "甲", nil)])
    #expect(open(review, "goal-missing") == ["乙"])
    #expect(review.findings.filter { $0.reason == "理由" }.map(\.finding.rule) == ["goal-missing"])
  }

  @Test func withoutAProjectItSettlesTheRuleAndWithAUnitTheUnits() {
    #expect(open(review([("goal-missing", nil, nil)]), "goal-missing") == [])
    #expect(open(review([("goal-missing", nil, "甲中心")]), "goal-missing") == [])
    #expect(open(review([("goal-missing", nil, "乙中心")]), "goal-missing") == ["甲", "乙"])
  }

  @Test func oneThatMatchesNothingIsAFinding() throws {
    let found = review([("goal-missing", "丙", nil), ("typo", nil, nil)]).open.map(\.finding)
      .filter { $0.rule == "acknowledgement-unmatched" }
    #expect(found.map(\.source.line) == [1, 2])
    #expect(try #require(found.first).message.contains("goal-missing“丙”"))
  }

  @Test func aRuleIsSwitchedOffOrChanged() {
    #expect(open(review(levels: ["goal-missing": .off]), "goal-missing") == [])
    #expect(!review().isBlocked)
    #expect(review(levels: ["goal-missing": .error]).isBlocked)
    #expect(!review([("goal-missing", nil, nil)], levels: ["goal-missing": .error]).isBlocked)
  }

  @Test func furtherTyposAreLookedFor() {
    var budget = Self.budget
    budget.units[0].projects[0].goal = "开展工做。"
    let settings = ReportSettings(review: ReviewSettings(typos: ["工做": "工作"]))
    #expect(Review(of: budget, settings: settings).open.contains { $0.finding.message.contains("疑为“工作”") })
  }

  @Test func whatConcernsSeveralProjectsBelongsToNone() throws {
    let budget = RuleExample(
      "项目 甲 1.00\n目标 通过培训提高企业管理人员的业务能力。\n项目 乙 1.00\n目标 通过培训提高企业管理人员的业务能力。").budget
    let alike = try #require(Review(of: budget).open.first { $0.finding.rule == "goals-alike" })
    #expect(alike.place == nil)
    #expect(alike.subjects.map(\.project) == ["甲", "乙"])
    #expect(alike.finding.message.contains("100%"))
  }
}
