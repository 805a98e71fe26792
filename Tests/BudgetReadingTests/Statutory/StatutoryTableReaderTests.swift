import BudgetModel
import Spreadsheets
import Testing

@testable import BudgetReading

@Suite struct StatutoryTableReaderTests {
  @Test func mergedTitlesKeepTheirSpans() throws {
    let result = try statutory(
      """
      表 5　2024年支出表 | < | < | < | <
      部门：某局 | | | | 单位：元
      科目编码 | 科目名称 | 合计 | 基本支出 | <
      ^ | ^ | ^ | 人员经费 | 公用经费
      | 合计 | 300 | 100 | 200
      201 | 服务 | 300 | 100 | 200
      20101 | 事务 | 300 | 100 | 200
      """)
    #expect(
      result.table.outline == [
        "科目编码^2|科目名称^2|合计^2|基本支出×2", "人员经费|公用经费", "|合计|0.03|0.01|0.02", "201|服务|0.03|0.01|0.02",
        "20101|>事务|0.03|0.01|0.02",
      ])
    #expect(result.table.title == "表 5　2024年支出表")
    #expect(result.table.columns.map(\.role) == [.code, .name, .amount, .amount, .amount])
    #expect(result.table.columns[3].titles == ["基本支出", "人员经费"])
    #expect(result.table.isWellFormed)
    #expect(result.findings.isEmpty)
  }

  @Test func titlesOfATextWithoutMergedCellsAreToldByTheirBlanks() throws {
    let result = try statutory(
      """
      表1 收支总表,,,
      收入,,支出,
      项目,预算数,项目,预算数
      一、拨款,"1,000.50",一、科学,1000.5
      （一）其他,-,,
      收入总计,1000.50,支出总计,1000.50
      """, named: nil)
    #expect(
      result.table.outline == [
        "收入×2|支出×2", "项目|预算数|项目|预算数", "一、拨款|1000.50|一、科学|1000.50", ">（一）其他|||", "收入总计|1000.50|支出总计|1000.50",
      ])
    #expect(result.table.columns.map(\.part) == [0, 0, 1, 1])
    #expect(result.table.kind == .overview)
    #expect(result.findings.map(\.rule) == ["money-unit-assumed"])
  }

  @Test(arguments: [
    (["项目 | 单位：万元", "甲 | 1", "　　乙 | 1", "　　　　丙 | 1", "　　丁 | 1"], [0, 1, 2, 1]),
    (["项目 | 单位：万元", "合计 | 3", "1. 甲 | 1", "（1）乙 | 1", "其中：丙 | 1", "2. 丁 | 1"], [0, 0, 1, 2, 0]),
    (["项目 | 单位：万元", "　　　合计 | 3", "甲 | 1", "　乙 | 1"], [0, 0, 1]),
    (["项目 | 单位：万元", "甲 | 1", "其中：乙 | 1", "丙 | 1"], [0, 1, 0]),
  ])
  func namesStandBelowOneAnother(lines: [String], levels: [Int]) throws {
    let settings = StatutoryTableSettings(headerRows: 1...1)
    // Not through the test's own sheets, which trim spaces.
    let rows = lines.map { $0.components(separatedBy: " | ") }
    let sheet = Sheet(
      name: "表",
      rows: rows.enumerated().map { index, cells in
        SheetRow(
          number: index + 1,
          cells: cells.enumerated().map {
            SheetCell(column: $0 + 1, text: $1, place: TextPlace(line: index + 1, column: $0 + 1))
          })
      })
    let table = try StatutoryTableReader(grid: SheetGrid(file: "a", sheet: sheet), settings: settings).read().table
    #expect(table.rows.map { $0.cells[0].level } == levels)
  }

  @Test func whatIsNoAmountIsAFindingWithItsPlace() throws {
    let result = try statutory(
      """
      项目 | 单位：万元 | 备注
      名称 | 金额 | 备注
      甲 | 1O0.00 | 说明
      乙 | 5.00 |
      丙 | 无 |
      丁 | -3 |
      """)
    #expect(result.table.outline.suffix(4) == ["甲|?1O0.00|说明", "乙|5.00|", "丙|无|", "丁|-3.00|"])
    #expect(result.findings.map(\.rule).contains("amount-unreadable"))
    let finding = try #require(result.findings.first { $0.rule == "amount-unreadable" })
    #expect(finding.severity == .error)
    #expect(finding.source.description == "a.xlsx:表!B3")
    #expect(finding.message.contains("“甲”的金额“1O0.00”"))
  }

  @Test func aTableWithoutDataKeepsItsNote() throws {
    let result = try statutory(
      """
      表8 政府性基金预算支出表
      科目 | 合计 | 项目支出
      注：本部门没有此项支出，本表无数据。
      """)
    #expect(result.table.isEmpty)
    #expect(result.table.rows.isEmpty)
    #expect(result.table.notes == ["注：本部门没有此项支出，本表无数据。"])
    #expect(!result.findings.map(\.rule).contains("statutory-note-missing"))
  }

  @Test func aTableWithoutDataAndNoteIsFound() throws {
    let text = "表9 国有资本经营预算支出表\n科目 | 合计 | 项目支出\n"
    #expect(try statutory(text).findings.map(\.rule).contains("statutory-note-missing"))
    var settings = StatutoryTableSettings()
    settings.emptyNote = "没有此项支出。"
    let result = try statutory(text, settings)
    #expect(!result.findings.map(\.rule).contains("statutory-note-missing"))
    #expect(result.table.emptyNote == "没有此项支出。")
  }

  @Test func numberedColumnsAndRepeatedHeadersAreNoRows() throws {
    let result = try statutory(
      """
      单位：万元 | |
      科目 | 合计 | 项目支出
      栏次 | 1 | 2
      甲 | 1.00 | 1.00
      科目 | 合计 | 项目支出
      乙 | 2.00 | 2.00
      """)
    #expect(result.table.outline == ["科目|合计|项目支出", "甲|1.00|1.00", "乙|2.00|2.00"])
    #expect(result.explanation.remarks.contains("跳过 2 行重复的表头和栏次"))
  }

  @Test func cellsMergedBelowTheHeaderKeepTheirSpans() throws {
    let result = try statutory(
      """
      类别 | 项目 | 单位：万元
      类别 | 名称 | 金额
      甲类 | 一 | 1
      ^ | 二 | 2
      合计 | < | 3
      """, StatutoryTableSettings(headerRows: 2...2))
    #expect(result.table.outline == ["类别|名称|金额", "甲类^2|一|1.00", "二|2.00", "合计×2|3.00"])
    #expect(result.table.isWellFormed)
  }

  @Test func areasThatOverlapAreCutToWhatIsFree() throws {
    var sheet = Sheet("表", "科目 | 合计 | 支出\n甲 | 1 | 2\n乙 | 3 | 4\n")
    sheet.merges = [
      CellArea(rows: 1...2, columns: 1...2), CellArea(rows: 2...900_000, columns: 2...16_000),
      CellArea(rows: 2...3, columns: 3...3),
    ]
    let settings = StatutoryTableSettings(headerRows: 1...1)
    let table = try StatutoryTableReader(grid: SheetGrid(file: "a", sheet: sheet), settings: settings).read().table
    #expect(table.isWellFormed)
  }

  @Test func theStatedUnitWinsAndIsFoundToDiffer() throws {
    let result = try statutory(
      "单位：万元 | \n名称 | 金额\n甲 | 100\n", StatutoryTableSettings(moneyUnit: .yuan))
    #expect(result.table.outline.last == "甲|0.01")
    #expect(result.findings.map(\.rule) == ["money-unit-differs"])
  }

  @Test(arguments: ["只有一格", "1 | 2\n3 | 4"]) func aSheetWithoutHeaderIsRefused(text: String) {
    let error = #expect(throws: StatutoryRefusal.self) { try statutory(text) }
    #expect(error?.remedy.contains("headerRow") == true)
  }

  @Test(arguments: [
    ("表 1　2024年收支总表", StatutoryTableKind.overview), ("部门收入总表", .income), ("支出预算总表", .expenditure),
    ("2024年财政拨款收支预算总表", .fiscalOverview), ("一般公共预算支出表", .generalExpenditure),
    ("一般公共预算基本支出表（按经济科目）", .basicExpenditure), ("“三公”经费支出表", .threePublic),
    ("政府性基金预算支出表", .governmentFund), ("国有资本经营预算支出表", .stateCapital), ("项目支出表", .projects),
  ])
  func theTitleTellsTheKind(title: String, kind: StatutoryTableKind) {
    #expect(StatutoryTableKind(title: title) == kind)
  }

  @Test(arguments: ["项目支出绩效目标表", "资产情况表"]) func otherTablesAreOfNoKind(title: String) {
    #expect(StatutoryTableKind(title: title) == nil)
  }
}
