import BudgetModel
import Testing

@testable import BudgetReading

@Suite struct SheetSettingsTests {
  private func report(_ yaml: String) throws -> ReportFile {
    try ReportFileReader(path: "report.yaml").read(Array(yaml.utf8))
  }

  private let table = """
    处室 | 事由 | 数额 | 省补 | 内部号
    1 | 2
    甲处 | 一 | 30 | 10 | x
    乙处 | 二 | 5 | 5 | y
    """

  @Test func anyTitleCanBeMappedToAField() throws {
    let yaml = """
      moneyUnit: 元
      skipRows: 2
      columns: {处室: 单位名称, 事由: 项目名称, 数额: 总计, 省补: 资金来源, 内部号: 忽略}
      """
    let budget = try sheetBudget(table, try report(yaml))
    #expect(budget.outline == ["甲处 0.003*: 一 0.003", "乙处 0.0005*: 二 0.0005"])
    #expect(budget.fundingSources == ["省补"])
    #expect(budget.units[0].projects[0].attributes.isEmpty)
    #expect(budget.rules.isEmpty)
  }

  @Test func aTablesOwnSettingsWin() throws {
    let yaml = """
      moneyUnit: 元
      columns: {处室: 单位名称, 事由: 项目名称, 数额: 总计}
      tables:
        a.xlsx: {moneyUnit: 千元, headerRow: 1, skipRows: 2}
        a.xlsx/表:
          skipRows: [4, 8-9]
          columns: {数额: 附加信息, 省补: 总计}
      """
    let budget = try sheetBudget(table, try report(yaml))
    #expect(budget.outline == ["甲处 1.00*: 一 1.00"])
    #expect(budget.units[0].projects[0].attributes.map(\.name) == ["数额", "内部号"])
  }

  @Test func aContradictedMoneyUnitIsReported() throws {
    let budget = try sheetBudget("单位：元\n单位名称 | 项目名称 | 总计\n甲局 | 一 | 4", try report("moneyUnit: 万元"))
    #expect(budget.rules == ["money-unit-differs"])
    #expect(budget.outline == ["甲局 4.00*: 一 4.00"])
  }

  @Test func whatNoTableHasIsReportedWithWhatThereIs() throws {
    let stated = try report(
      "sheet: 表\ncolumns:\n  处室: 单位名称\n  金额数: 总计\ntables:\n  b.xlsx:\n    moneyUnit: 元\n  a.xlsx/表:\n    columns: {甲: 忽略}\n"
    )
    let explanation = try reading(table, stated).explanation
    let findings = stated.unusedSettings([explanation], file: "report.yaml")
    #expect(findings.map(\.source.line) == [4, 6, 9])
    #expect(
      findings.map(\.message) == [
        "report.yaml 的 columns 写了“金额数”，各表中没有这个表头", "report.yaml 的 tables 写了“b.xlsx”，输入中没有这个表",
        "report.yaml 的 columns 写了“甲”，“a.xlsx/表”中没有这个表头",
      ])
    #expect(findings[0].hint == "表中的表头：“处室”、“事由”、“数额”、“省补”、“内部号”")
  }

  @Test(arguments: [
    ("columns:\n  金额: 总数", 2, "columns 中“金额”的字段“总数”不认识"),
    ("columns: 金额", 1, "columns 的内容不是“键: 值”的形式"),
    ("headerRow: 0", 1, "headerRow 的值“0”不是行号"),
    ("headerRow: 2-9", 1, "headerRow 的值有 8 行"),
    ("skipRows: [3, 5-4]", 1, "skipRows 的值“5-4”不是行号"),
    ("tables:\n  a.xlsx:\n    header: 3", 3, "不认识的设置“header”"),
    ("tables: [a]", 1, "tables 的内容不是“键: 值”的形式"),
    ("sheet: []", 1, "sheet 没有值或值不是一行文字"),
  ])
  func aMistakeIsNamedWithItsLine(_ yaml: String, _ line: Int, _ message: String) {
    let error = #expect(throws: ReadingError.self) { try report(yaml) }
    #expect(error?.line == line)
    #expect(error?.message == message)
  }
}
