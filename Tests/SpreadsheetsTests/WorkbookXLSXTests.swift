import Testing

@testable import Spreadsheets

private func texts(_ cells: String, styles: String = "", sharedStrings: String = "", properties: String = "")
  throws -> [String]
{
  var file = XLSXFile()
  file.sheet = "<sheetData><row>\(cells)</row></sheetData>"
  file.styles = styles
  file.sharedStrings = sharedStrings
  file.workbookProperties = properties
  return try file.read().rows.flatMap { $0.cells.map(\.text) }
}

@Test func anEmptySheetIsRead() throws {
  #expect(try XLSXFile().read() == Sheet(name: "预算 表", rows: []))
}

@Test func aNumberHasItsPlace() throws {
  let file = XLSXFile(sheet: "<sheetData><row r=\"3\"><c r=\"AB3\"><v>1.50</v></c></row></sheetData>")
  let cell = SheetCell(column: 28, text: "1.5", isNumber: true, place: TextPlace(line: 3, column: 28))
  #expect(try file.read().rows == [SheetRow(number: 3, cells: [cell])])
}

@Test func rowsAndCellsWithoutReferenceAreCounted() throws {
  let row = "<x:row><x:c/><x:c><x:v>7</x:v></x:c></x:row>"
  let rows = try XLSXFile(sheet: "<x:sheetData><x:row r=\"4\"/>\(row)</x:sheetData>").read().rows
  #expect(rows.map(\.number) == [5])
  #expect(rows[0].cells.map(\.column) == [2])
}

@Test func runsOfSharedStringsAreJoinedWithoutPhonetics() throws {
  let strings = "<si><r><t>花都</t></r><r><t xml:space=\"preserve\"> 区</t></r><rPh><t>ㄏㄨㄚ</t></rPh></si><si><t>乙</t></si>"
  #expect(try texts("<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>", sharedStrings: strings) == ["花都 区", "乙"])
}

@Test func aSharedStringThatIsMissingIsRefused() {
  #expect(throws: SpreadsheetError.self) { try texts("<c t=\"s\"><v>3</v></c>") }
}

@Test func inlineStringsEscapesBooleansErrorsAndFormulasAreRead() throws {
  let cells = """
    <c t="inlineStr"><is><r><t>甲_x000D_乙</t></r><r><t>_x5F_</t></r></is></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>\
    <c t="e"><v>#REF!</v></c><c><f>A1+A2</f><v>3</v></c><c t="str"><f>A1&amp;""</f><v>文</v></c><c><f>A1</f></c>\
    <c><f>SUM(A1:A2)</f><v></v></c><c t="str"><f>IF(A1,"","")</f><v></v></c>
    """
  #expect(try texts(cells) == ["甲\r乙_x5F_", "TRUE", "FALSE", "#REF!", "3", "文", "=A1", "=SUM(A1:A2)"])
}

@Test(arguments: [
  ("29458.629999999997", "29458.63"), ("1E-3", "0.001"), ("1.5e+20", "150000000000000000000"), ("-0", "0"),
  ("0.1", "0.1"), ("-12.340", "-12.34"), ("100", "100"), ("0.30000000000000004", "0.3"), ("nan", "nan"),
  ("999999999999999.9", "1000000000000000"), ("0x10", "0x10"),
  ("1e-9223372036854775808", "1e-9223372036854775808"),
])
func numbersArePlainDecimals(written: String, expected: String) throws {
  #expect(try texts("<c><v>\(written)</v></c>") == [expected])
}

@Test(arguments: [
  ("0.95", "95%"), ("1", "100%"), ("0.28999999999999998", "29%"), ("0.0005", "0.05%"), ("12.5", "1250%"),
])
func sharesArePercent(written: String, expected: String) throws {
  let styles = "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"9\"/></cellXfs>"
  #expect(try texts("<c><v>\(written)</v></c>", styles: styles) == [expected])
}

@Test(arguments: [
  ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"), ("45657", "2024-12-31"),
  ("45657.354166666664", "2024-12-31 08:30"), ("0.5", "12:00"), ("2958465", "9999-12-31"), ("-1", "-1"),
])
func datesCountFrom1900(written: String, expected: String) throws {
  #expect(try texts("<c><v>\(written)</v></c>", styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>") == [expected])
}

@Test func datesMayCountFrom1904() throws {
  let styles = "<cellXfs><xf numFmtId=\"31\"/></cellXfs>"
  let properties = "<workbookPr date1904=\"1\"/>"
  #expect(try texts("<c><v>44195</v></c>", styles: styles, properties: properties) == ["2024-12-31"])
}

@Test(arguments: [
  ("yyyy\"年\"m\"月\"d\"日\"", XLSXNumberStyle.date), ("#,##0.00", .plain), ("General", .plain), ("0.0%", .percent),
  ("[Red]0.00\"hm\"", .plain), ("0\\d", .plain), ("[h]:mm", .plain), ("[$-804]yyyy/m/d;@", .date),
])
func formatCodesTellDatesAndShares(code: String, expected: XLSXNumberStyle) {
  #expect(XLSXNumberStyle(formatCode: code) == expected)
}

@Test func mergedAreasKeepTheirFirstCell() throws {
  let cells = "<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>"
  let file = XLSXFile(
    sheet: """
      <sheetData><row>\(cells)</row><row>\(cells)</row><row>\(cells)</row></sheetData>\
      <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:C3"/><mergeCell ref="B2:C2"/></mergeCells>
      """)
  let sheet = try file.read()
  #expect(sheet.rows.map { $0.cells.map(\.column) } as [[Int]] == [[1, 3], [3], [1, 2]])
  #expect(sheet.merges.map(\.reference) == ["A1:B2", "C2:C3"])
}

@Test(arguments: ["hidden", "veryHidden"])
func hiddenSheetsAreTold(state: String) throws {
  #expect(try XLSXFile(sheetAttributes: "state=\"\(state)\"").read().isHidden)
}

@Test func placesOutsideTheSheetAreRefused() {
  for cell in ["<c r=\"XFE1\"/>", "<c r=\"A2\"/>", "<c r=\"B1\"/><c r=\"A1\"/>", "<c r=\"\"/>"] {
    #expect(throws: SpreadsheetError.self) { try texts(cell) }
  }
  #expect(throws: SpreadsheetError.self) { try XLSXFile(sheet: "<row r=\"1048577\"/>").read() }
}
