/// Writes sheets as a `.xlsx` file: the same sheets give the same bytes.
public enum WorkbookWriter {
  /// - Throws: `SpreadsheetError` when a sheet is larger than the format allows, or its name is not allowed.
  public static func bytes(of sheets: [SheetLayout]) throws(SpreadsheetError) -> [UInt8] {
    try check(sheets)
    let numbers = sheets.indices.map { $0 + 1 }
    var parts: [(name: String, content: String)] = [
      ("[Content_Types].xml", contentTypes(numbers)),
      ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook(sheets)),
      (
        "xl/_rels/workbook.xml.rels",
        relationships(numbers.map { ("worksheet", "worksheets/sheet\($0).xml") } + [("styles", "styles.xml")])
      ),
      ("xl/styles.xml", WorkbookStyles.part),
    ]
    for (number, sheet) in zip(numbers, sheets) {
      parts.append(("xl/worksheets/sheet\(number).xml", SheetPart(sheet, isFirstVisible: isFirst(sheet, sheets)).text))
    }
    return try ZipArchive.make(parts.map { ($0.name, Array($0.content.utf8)) })
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"

  private static func isFirst(_ sheet: SheetLayout, _ sheets: [SheetLayout]) -> Bool {
    sheets.first { !$0.isHidden }?.name == sheet.name
  }

  private static func check(_ sheets: [SheetLayout]) throws(SpreadsheetError) {
    guard sheets.contains(where: { !$0.isHidden }) else {
      throw SpreadsheetError(message: "没有可见的工作表", remedy: "请至少保留一张可见的工作表")
    }
    var names: Set<String> = []
    for sheet in sheets {
      let isAllowed = (1...31).contains(sheet.name.utf16.count) && !sheet.name.contains { ":\\/?*[]".contains($0) }
        && !sheet.name.hasPrefix("'") && !sheet.name.hasSuffix("'")
      guard isAllowed, names.insert(sheet.name.lowercased()).inserted else {
        throw SpreadsheetError(message: "工作表名“\(sheet.name)”不合规定或重复", remedy: "请改用 31 字以内且不重复的名称")
      }
      let width = sheet.rows.map(\.count).max() ?? 0
      guard sheet.rows.count <= XLSXReference.rowLimit, width <= XLSXReference.columnLimit else {
        throw .tooLarge("工作表“\(sheet.name)”有 \(sheet.rows.count) 行 \(width) 列，超过 .xlsx 的上限")
      }
    }
  }

  private static func contentTypes(_ numbers: [Int]) -> String {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let overrides =
      [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
      + numbers.map { ("/xl/worksheets/sheet\($0).xml", "worksheet") }
    return declaration + """
      <Types xmlns="\(packages)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      \(overrides.map { "<Override PartName=\"\($0)\" ContentType=\"\(type).\($1)+xml\"/>" }.joined())</Types>
      """
  }

  private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
    let items = targets.enumerated().map { index, item in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    return declaration + "<Relationships xmlns=\"\(packages)/relationships\">\(items.joined())</Relationships>"
  }

  private static func workbook(_ sheets: [SheetLayout]) -> String {
    let entries = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(WorkbookText.escape(sheet.name))\" sheetId=\"\(index + 1)\""
        + (sheet.isHidden ? " state=\"hidden\"" : "") + " r:id=\"rId\(index + 1)\"/>"
    }
    let active = sheets.firstIndex { !$0.isHidden } ?? 0
    return declaration + """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><bookViews><workbookView activeTab="\(active)"/></bookViews>\
      <sheets>\(entries.joined())</sheets></workbook>
      """
  }
}
