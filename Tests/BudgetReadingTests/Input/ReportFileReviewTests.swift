import BudgetModel
import Testing

@testable import BudgetReading

@Suite struct ReportFileReviewTests {
  private func read(_ yaml: String) throws -> ReviewSettings {
    try ReportFileReader(path: "x/report.yaml", rules: ["goal-missing", "typo"]).read(Array(yaml.utf8)).settings.review
  }

  @Test func acknowledgementsKeepTheirLine() throws {
    let review = try read(
      """
      year: 2024
      acknowledgements:
        - rule: goal-missing
          project: 甲
          unit: 乙中心
          reason: 原件如此
        - rule: typo
          reason: 专名
      """)
    #expect(
      review.acknowledgements == [
        .init(
          rule: "goal-missing", project: "甲", unit: "乙中心", reason: "原件如此",
          source: SourceLocation(file: "report.yaml", line: 3, column: 1)),
        .init(
          rule: "typo", project: nil, unit: nil, reason: "专名",
          source: SourceLocation(file: "report.yaml", line: 7, column: 1)),
      ])
  }

  @Test func rulesAndTypos() throws {
    let review = try read("rules:\n  goal-missing: off\n  typo: error\ntypos:\n  工做: 工作\n")
    #expect(review.levels == ["goal-missing": .off, "typo": .error])
    #expect(review.typos == ["工做": "工作"])
  }

  @Test(arguments: [
    ("rules:\n  goal-mising: off", 2, "没有规则“goal-mising”", "goal-missing、typo"),
    ("rules:\n  typo: loud", 2, "级别“loud”不认识", "off、note、warning、error"),
    ("rules: off", 1, "rules 的内容不是", "half-width-punctuation: off"),
    ("acknowledgements:\n  - rule: goal-missing", 2, "没有写 reason", "rule 和 reason"),
    ("acknowledgements:\n  - reason: 因为", 2, "没有写 rule", "rule 和 reason"),
    ("acknowledgements:\n  - rule: x\n    reason: 因为", 2, "没有规则“x”", "docs/checks.md"),
    ("acknowledgements:\n  - rule: typo\n    reasn: 因为", 3, "不认识的设置“reasn”", "rule、project、unit、reason"),
    ("acknowledgements: 无", 1, "不是列表", "- rule: 规则"),
    ("typos:\n  工: 作", 2, "太短", "两个字"),
  ])
  func anErrorSaysTheLineAndWhatIsAllowed(yaml: String, line: Int, message: String, remedy: String) {
    let error = #expect(throws: ReadingError.self) { try read(yaml) }
    #expect(error?.line == line)
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    #expect(error?.remedy.contains(remedy) == true, "\(String(describing: error))")
  }
}
