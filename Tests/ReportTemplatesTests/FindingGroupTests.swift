import BudgetModel
import Testing

@testable import ReportTemplates

private func finding(_ rule: String, _ severity: Finding.Severity, _ line: Int) -> Finding {
  Finding(rule: rule, severity: severity, message: "说明", source: place(line))
}

@Test func findingsAreGroupedByRuleGraverFirst() throws {
  let context = document(
    smallBudget,
    findings: [
      finding("goal-missing", .warning, 8), finding("goal-missing", .warning, 5), finding("goal-missing", .warning, 5),
      finding("total-differs", .error, 3),
    ])
  let template = """
    {{#findingGroups}}{{#isError}}错{{/isError}}{{#isWarning}}警{{/isWarning}}{{title}} {{count}} \
    {{projectCount}} {{amount.wan}} {{lines}}{{#more}}…{{/more}};{{/findingGroups}}
    """
  #expect(try rendered(template, context) == "错合计不等于各单位之和 1 0  3;警绩效目标未填报 3 2 150.00 5、8;")
  #expect(
    try rendered("{{#findingCounts}}{{errors}} {{warnings}} {{notes}}{{/findingCounts}}", context) == "1 3 0")
}

@Test func onlyTheFirstFiveLinesAreShown() throws {
  let context = document(smallBudget, findings: (1...6).map { finding("odd", .note, $0 * 10) })
  let template = "{{#findingGroups}}{{lines}}{{#more}} 等{{/more}} {{title}}{{/findingGroups}}"
  #expect(try rendered(template, context) == "10、20、30、40、50 等 odd")
}
