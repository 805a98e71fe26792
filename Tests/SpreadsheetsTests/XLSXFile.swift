@testable import Spreadsheets

/// A workbook of hand-written parts.
struct XLSXFile {
  var sheet = "<sheetData/>"
  var sheetAttributes = ""
  var workbookProperties = ""
  var sharedStrings = ""
  var styles = ""

  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  func bytes() throws -> [UInt8] {
    try ZipArchive.make(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  func read() throws -> Sheet {
    try Workbook(xlsx: bytes()).sheets[0]
  }

  private var parts: [(String, String)] {
    [
      (
        "[Content_Types].xml",
        """
        <Types><Override PartName="/xl/workbook.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
        """
      ),
      ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns:r="\(Self.office)">\(workbookProperties)\
        <sheets><sheet name="预算 表" sheetId="1" r:id="id0" \(sheetAttributes)/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships([
          ("worksheet", "/xl/worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
        ])
      ),
      ("xl/worksheets/sheet1.xml", "<x:worksheet xmlns:x=\"x\">\(sheet)</x:worksheet>"),
      ("xl/sharedStrings.xml", "<sst>\(sharedStrings)</sst>"),
      ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ]
  }

  private func relationships(_ targets: [(kind: String, target: String)]) -> String {
    let items = targets.enumerated().map { index, item in
      "<Relationship Id=\"id\(index)\" Type=\"\(Self.office)/\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    return "<Relationships>\(items.joined())</Relationships>"
  }
}
