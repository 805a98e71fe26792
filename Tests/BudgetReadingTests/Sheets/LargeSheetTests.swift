import BudgetModel
import Spreadsheets
import Testing

@testable import BudgetReading

@Suite struct LargeSheetTests {
  private func sheet(rows: Int) -> Sheet {
    let place = TextPlace(line: 1, column: 1)
    func row(_ number: Int, _ texts: [String]) -> SheetRow {
      SheetRow(
        number: number,
        cells: texts.enumerated().map { SheetCell(column: $0 + 1, text: $1, isNumber: Double($1) != nil, place: place) }
      )
    }
    return Sheet(
      name: "大表",
      rows: [row(1, ["单位：元"]), row(2, ["单位名称", "项目名称", "总计", "财政拨款", "绩效目标"])]
        + (0..<rows).map { row($0 + 3, ["单位\($0 % 50)", "项目\($0)", "\($0)", "\($0)", "完成目标。"]) },
      merges: (0..<rows).map { CellArea(rows: 3...(rows + 2), columns: 1...(1 + $0 % 3)) })
  }

  @Test func noRowOfALargeSheetIsLost() throws {
    let rows = 20_000
    let readings = try SheetsReader(file: "a.xlsx", path: "a.xlsx", stated: ReportFile()).read(
      Workbook(sheets: [sheet(rows: rows)]))
    guard case .budget(let budget) = readings[0].content else { throw NoTable() }
    #expect(budget.units.count == 50)
    #expect(budget.units.map(\.projects.count).reduce(0, +) == rows)
    #expect(budget.total.total.amount == Amount(fen: Int64(rows) * Int64(rows - 1) / 2 * 100))
  }

  @Test func aVeryWideSheetIsReadWithABoundOnItsSources() throws {
    let place = TextPlace(line: 1, column: 1)
    let titles = ["单位名称", "项目名称", "总计"] + (4...16_384).map { "财政拨款\($0)" }
    let header = titles.enumerated().map { SheetCell(column: $0 + 1, text: $1, place: place) }
    let cells = titles.indices.map {
      SheetCell(column: $0 + 1, text: $0 < 2 ? "甲" : "1", isNumber: $0 > 1, place: place)
    }
    let readings = try SheetsReader(file: "a.xlsx", path: "a.xlsx", stated: ReportFile()).read(
      Workbook(sheets: [
        Sheet(name: "宽表", rows: [SheetRow(number: 1, cells: header), SheetRow(number: 2, cells: cells)])
      ]))
    guard case .budget(let budget) = readings[0].content else { throw NoTable() }
    #expect(budget.fundingSources.count == 60)
    #expect(budget.units[0].projects[0].attributes.count == 16_384 - 63)
  }
}
