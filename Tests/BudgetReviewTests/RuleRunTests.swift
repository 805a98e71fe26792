import BudgetModel
import BudgetReading
import Foundation
import Testing

@testable import BudgetReview

@Suite struct RuleRunTests {
  @Test func whatRulesFindDoesNotDependOnTheParts() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Samples/huadu-2024").path
    let budget = try BudgetReader.read([folder]).budget
    let (few, many) = (ReviewSubject(budget), ReviewSubject(budget, projectsInPart: 1))
    #expect(many.pieces.count > few.pieces.count)
    let rules = RuleCatalogue.rules
    let found = zip(RuleRun(of: rules, in: few).findings, RuleRun(of: rules, in: many).findings)
    for (rule, (one, other)) in zip(rules, found) { #expect(one == other, "\(type(of: rule).description.id)") }
  }

  @Test func aValueIsCutWhereAnotherOfTheSameNameIsLongerByOneCharacter() {
    func cut(_ values: [(name: String, value: String)]) -> [String] {
      let indicators = values.enumerated().map { place, indicator in
        Indicator(
          number: place + 1, level1: nil, level2: nil, name: indicator.name, cycleValue: nil,
          annualValue: indicator.value, raw: "", source: SourceLocation(file: "a.txt", line: 1, column: 1))
      }
      let subject = ReviewSubject(Budget(indicators: indicators), projectsInPart: 1)
      return RuleRun(of: [ValueCutRule()], in: subject).findings[0].map(\.message)
    }
    let whole = (name: "支付时间", value: "第三季度前完成支付")
    #expect(cut([whole, ("支付时间", "第三季度前完成支")]).count == 1)
    #expect(cut([whole, ("支付时间", "第三季度前完成")]).isEmpty)
    #expect(cut([whole, ("拨付时间", "第三季度前完成支")]).isEmpty)
    #expect(cut([whole, ("支付时间", "第二季度前完成支")]).isEmpty)
    // Of several reasons the first.
    let both = cut([("支付时间", "第三季度(完成支"), ("支付时间", "第三季度(完成支付")])
    #expect(both.count == 2 && both.allSatisfy { $0.contains("括号没有结束") })
  }

  @Test func anIndicatorWrittenInTwoWaysOfUnicodeIsRepeated() {
    func indicator(_ name: String) -> Indicator {
      Indicator(
        number: nil, level1: nil, level2: nil, name: name, cycleValue: "1个", annualValue: "1个", raw: "",
        source: SourceLocation(file: "a.txt", line: 1, column: 1))
    }
    func findings(_ names: [String]) -> Int {
      let subject = ReviewSubject(Budget(indicators: names.map(indicator)))
      return RuleRun(of: [IndicatorRepeatedRule()], in: subject).findings[0].count
    }
    #expect(findings(["café数", "cafe\u{301}数"]) == 1)
    #expect(findings(["培训人数", "培训场次"]) == 0)
    #expect(findings(["培训人数", "培训场次", "培训人数"]) == 1)
  }
}

extension Budget {
  /// One project with these indicators.
  fileprivate init(indicators: [Indicator]) {
    let place = SourceLocation(file: "a.txt", line: 1, column: 1)
    let project = Project(
      name: "甲", funding: Funding(total: .blank, sources: []), goal: nil, goalState: .missing, indicators: indicators,
      unparsed: [], source: place)
    let unit = BudgetUnit(name: "乙", funding: project.funding, projects: [project], unparsed: [], source: place)
    self.init(
      department: nil, year: nil, fundingSources: [], total: project.funding, totalSource: place, units: [unit],
      unparsed: [], findings: [])
  }
}
