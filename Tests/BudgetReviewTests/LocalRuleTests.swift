import BudgetModel
import BudgetReading
import Foundation
import Testing

@testable import BudgetReview

@Suite struct LocalRuleTests {
  @Test func localRulesFindInPartsWhatTheyFindInTheWhole() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Samples/huadu-2024").path
    let subject = ReviewSubject(try BudgetReader.read([folder]).budget)
    #expect(subject.parts.count > 3)
    let local = RuleCatalogue.rules.filter { type(of: $0).isLocal }
    #expect(local.contains { $0 is IndicatorRepeatedRule } && !local.contains { $0 is GoalsAlikeRule })
    for rule in local {
      let found = rule.findings(in: subject)
      #expect(found == subject.parts.flatMap(rule.findings), "\(type(of: rule).description.id)")
    }
  }

  @Test func anIndicatorWrittenInTwoWaysOfUnicodeIsRepeated() {
    func indicator(_ name: String) -> Indicator {
      Indicator(
        number: nil, level1: nil, level2: nil, name: name, cycleValue: "1个", annualValue: "1个", raw: "",
        source: SourceLocation(file: "a.txt", line: 1, column: 1))
    }
    func findings(_ names: [String]) -> Int {
      let project = Project(
        name: "甲", funding: Funding(total: .blank, sources: []), goal: nil, goalState: .missing,
        indicators: names.map(indicator), unparsed: [], source: SourceLocation(file: "a.txt", line: 1, column: 1))
      let unit = BudgetUnit(
        name: "乙", funding: project.funding, projects: [project], unparsed: [], source: project.source)
      let budget = Budget(
        department: nil, year: nil, fundingSources: [], total: project.funding, totalSource: project.source,
        units: [unit], unparsed: [], findings: [])
      return IndicatorRepeatedRule().findings(in: ReviewSubject(budget)).count
    }
    #expect(findings(["café数", "cafe\u{301}数"]) == 1)
    #expect(findings(["培训人数", "培训场次"]) == 0)
    #expect(findings(["培训人数", "培训场次", "培训人数"]) == 1)
  }
}
