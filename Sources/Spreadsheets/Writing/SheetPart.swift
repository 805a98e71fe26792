/// The XML of one written sheet.
struct SheetPart {
  private let sheet: SheetLayout
  private let isFirstVisible: Bool

  init(_ sheet: SheetLayout, isFirstVisible: Bool) {
    self.sheet = sheet
    self.isFirstVisible = isFirstVisible
  }

  /// The order of the elements is the format's: Excel refuses any other.
  var text: String {
    var text = WorkbookWriter.declaration + "<worksheet xmlns=\"\(WorkbookWriter.main)\">" + view + columns
    text += "<sheetData>"
    for (index, cells) in sheet.rows.enumerated() { appendRow(cells, number: index + 1, to: &text) }
    text += "</sheetData>" + merges + "</worksheet>"
    return text
  }

  private var view: String {
    let selected = isFirstVisible ? " tabSelected=\"1\"" : ""
    guard sheet.headerRows > 0 else { return "<sheetViews><sheetView\(selected) workbookViewId=\"0\"/></sheetViews>" }
    let top = "A\(sheet.headerRows + 1)"
    return """
      <sheetViews><sheetView\(selected) workbookViewId="0">\
      <pane ySplit="\(sheet.headerRows)" topLeftCell="\(top)" activePane="bottomLeft" state="frozen"/>\
      <selection pane="bottomLeft" activeCell="\(top)" sqref="\(top)"/></sheetView></sheetViews>
      """
  }

  private var columns: String {
    guard !sheet.columnWidths.isEmpty else { return "" }
    let items = sheet.columnWidths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    return "<cols>\(items.joined())</cols>"
  }

  private var merges: String {
    guard !sheet.merges.isEmpty else { return "" }
    let items = sheet.merges.map { "<mergeCell ref=\"\($0.reference)\"/>" }
    return "<mergeCells count=\"\(items.count)\">\(items.joined())</mergeCells>"
  }

  private func appendRow(_ cells: [CellContent], number: Int, to text: inout String) {
    text += "<row r=\"\(number)\">"
    let isHeader = number <= sheet.headerRows
    for (index, cell) in cells.enumerated() {
      let reference = XLSXReference(row: number, column: index + 1).text
      appendCell(cell, "<c r=\"\(reference)\" s=\"", isHeader: isHeader, to: &text)
    }
    text += "</row>"
  }

  private func appendCell(_ cell: CellContent, _ opening: String, isHeader: Bool, to text: inout String) {
    let textStyle = isHeader ? WorkbookStyles.header : WorkbookStyles.text
    switch cell {
    case .blank:
      text += "\(opening)\(textStyle)\"/>"
    case .number(let content), .text(let content):
      if case .number = cell, let number = XLSXNumber(content) {
        text += "\(opening)\(isHeader ? WorkbookStyles.header : WorkbookStyles.amount)\"><v>\(number.text)</v></c>"
        return
      }
      text += "\(opening)\(textStyle)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
      text += WorkbookText.escape(content) + "</t></is></c>"
    }
  }
}
