import BudgetModel
import Spreadsheets
import Testing

@testable import BudgetReading

@Suite struct SheetHeaderTests {
  private func fields(_ text: String, _ report: ReportFile = ReportFile()) throws -> [String?] {
    try reading(text, report).explanation.columns.map(\.field)
  }

  @Test(arguments: [
    ("項目名稱 | 機關名稱 | 歲出預算數", ["项目名称", "单位名称", "总计"]),
    ("序号 | *项目名称 | 用款单位 | 2024年预算数（万元） | 年度绩效目标", ["序号", "项目名称", "单位名称", "总计", "绩效目标"]),
    ("项目名称 | 预算单位 | 总计 | 一般公共预算拨款 | 上年结转", ["项目名称", "单位名称", "总计", "资金来源“一般公共预算拨款”", "资金来源“上年结转”"]),
    ("项目名称 | 总计 | 上年预算数 | 执行率 | 备注", ["项目名称", "总计", nil, nil, nil]),
  ])
  func titlesAreMatchedByTheirSynonyms(_ text: String, _ expected: [String?]) throws {
    #expect(try fields(text) == expected)
  }

  @Test func titlesInThreeRowsAreJoined() throws {
    let table = try reading(
      """
      2024年预算表
      单位：元
      单位名称 | 项目名称 | 本年预算 | < | <
      ^ | ^ | 合计 | 财政拨款 | <
      ^ | ^ | ^ | 一般公共预算 | 政府性基金
      甲局 | 一 | 3 | 1 | 2
      """)
    #expect(table.explanation.header == 3...5)
    #expect(table.explanation.columns.map(\.title).last == "本年预算 / 财政拨款 / 政府性基金")
    #expect(
      table.explanation.columns.map(\.field) == ["单位名称", "项目名称", "总计", "资金来源“一般公共预算”", "资金来源“政府性基金”"])
  }

  @Test func titlesOfTwoRowsAreJoinedWithoutMergedCells() throws {
    let text = "单位名称 | 项目名称 | 总计 | 资金来源\n | | | 市本级 | 区级安排\n甲局 | 一 | 3 | 1 | 2"
    #expect(try fields(text) == ["单位名称", "项目名称", "总计", "资金来源“市本级”", "资金来源“区级安排”"])
  }

  @Test func aSourcesSubtotalIsNotCountedTwice() throws {
    let text = "单位名称 | 项目名称 | 总计 | 财政拨款 | < | <\n^ | ^ | ^ | 小计 | 一般公共预算 | 政府性基金\n甲局 | 一 | 3 | 3 | 1 | 2"
    #expect(try fields(text) == ["单位名称", "项目名称", "总计", nil, "资金来源“一般公共预算”", "资金来源“政府性基金”"])
  }

  @Test func aHeaderRepeatedOnEachPageIsPassedOver() throws {
    let budget = try sheetBudget(
      "单位：元\n单位名称 | 项目名称 | 总计\n1 | 2 | 3\n甲局 | 一 | 4\n单位：元\n单位名称 | 项目名称 | 总计\n甲局 | 二 | 5")
    #expect(budget.outline == ["甲局 0.0009*: 一 0.0004, 二 0.0005"])
    #expect(budget.rules.isEmpty)
  }

  @Test(arguments: [
    ("收入 | < | 支出 | <\n项目 | 预算数 | 项目 | 预算数\n一、财政拨款 | 1 | 一、教育支出 | 1", "没有项目名称列"),
    ("科目编码 | 科目名称 | 合计 | 基本支出\n201 | 一般公共服务 | 1 | 1", "按“科目编码”列示"),
    ("目录\n一、收支总表", "没有已知的列名"),
    ("", "空表"),
  ])
  func othersTablesArePassedOverWithAReason(_ text: String, _ reason: String) throws {
    let table = try reading(text)
    guard case .nothing = table.content else {
      Issue.record("\(table.explanation)")
      return
    }
    #expect(table.explanation.kind.contains(reason))
  }

  @Test func anEmptyFormIsRecognised() throws {
    let table = try reading("单位：万元\n单位名称 | 项目名称 | 总计\n")
    guard case .nothing = table.content else {
      Issue.record("not empty")
      return
    }
    #expect(table.explanation.kind == "预算表（空表，没有项目）")
    #expect(table.explanation.columns.map(\.field) == ["单位名称", "项目名称", "总计"])
  }

  @Test func aHiddenSheetIsReadOnlyWhenNamed() throws {
    let sheet = Sheet("旧表 ", "单位名称 | 项目名称 | 总计\n甲局 | 一 | 4", isHidden: true)
    func kinds(_ yaml: String) throws -> [String] {
      let report = try ReportFileReader(path: "report.yaml").read(Array(yaml.utf8))
      return try SheetsReader(file: "a.xlsx", path: "a.xlsx", stated: report).read(Workbook(sheets: [sheet]))
        .map(\.explanation.kind)
    }
    #expect(try kinds("") == ["没有读取：隐藏的工作表，需要时请在 report.yaml 的 sheet 中写明"])
    #expect(try kinds("sheet: 旧表") == ["预算表"])
    #expect(try kinds("tables:\n  a.xlsx/旧表:\n    moneyUnit: 元") == ["预算表"])
    #expect(try kinds("sheet: [新表]") == ["没有读取：report.yaml 的 sheet 没有写这个工作表"])
  }

  @Test func cellsAreNamedAsASpreadsheetDoes() {
    #expect([1, 26, 27, 702, 703, 16384].map(SheetGrid.letters) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
  }
}
