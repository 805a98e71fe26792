import Testing

@testable import Spreadsheets

private let layout = SheetLayout(
  name: "说明 & <表>",
  rows: [
    [.text("名称"), .text("金额"), .blank],
    [.text(" 甲\n<乙>&\"_x0041_\u{1}"), .number("29458.63"), .number("不详")],
  ], columnWidths: [30, 12.5], headerRows: 1, merges: [CellArea(rows: 1...1, columns: 2...3)])

@Test func whatIsWrittenIsReadBack() throws {
  let hidden = SheetLayout(name: "字典", rows: [[.text("一")]], isHidden: true)
  let bytes = try WorkbookWriter.bytes(of: [layout, hidden])
  let sheets = try Workbook(xlsx: bytes).sheets
  #expect(SpreadsheetFormat.detect(bytes) == .xlsx)
  #expect(sheets.map(\.name) == ["说明 & <表>", "字典"])
  #expect(sheets.map(\.isHidden) == [false, true])
  let texts = sheets[0].rows.map { $0.cells.map(\.text) }
  #expect(texts == [["名称", "金额"], [" 甲\n<乙>&\"_x0041_\u{FFFD}", "29458.63", "不详"]] as [[String]])
  #expect(sheets[0].rows[1].cells.map(\.isNumber) == [false, true, false])
  #expect(sheets[0].merges == layout.merges)
}

@Test func theSameSheetsGiveTheSameBytes() throws {
  #expect(try WorkbookWriter.bytes(of: [layout]) == WorkbookWriter.bytes(of: [layout]))
}

@Test(arguments: ["", "a/b", "'甲", String(repeating: "长", count: 32)])
func namesThatExcelRefusesAreRefused(name: String) {
  #expect(throws: SpreadsheetError.self) { try WorkbookWriter.bytes(of: [SheetLayout(name: name, rows: [])]) }
}

@Test func aNameMayNotStandTwice() {
  let sheets = ["Data", "data"].map { SheetLayout(name: $0, rows: []) }
  #expect(throws: SpreadsheetError.self) { try WorkbookWriter.bytes(of: sheets) }
}
