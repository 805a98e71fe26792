import XMLReading

extension Workbook {
  static let cellLimit = 2_500_000
  /// In bytes, of all cells.
  static let textLimit = 96 << 20
  static let sheetLimit = 1_000

  /// Reads a `.xlsx` or `.xlsm` file: values as saved, formulas not computed anew (one that was never computed stands
  /// as its text, `=A1+A2`).
  ///
  /// - Throws: `SpreadsheetError` when the file is damaged, encrypted or too large; it names the sheet or part.
  public init(xlsx bytes: [UInt8]) throws {
    let package = XLSXPackage(try ZipArchive(bytes))
    guard let main = try package.relationships(of: "").first(where: { $0.kind == "officeDocument" })?.part else {
      throw SpreadsheetError.damaged("文件中找不到工作簿")
    }
    let outline = try XLSXOutline(part: main, of: package)
    let relationships = try package.relationships(of: main)
    let values = try Self.values(package, relationships, from1904: outline.countsFrom1904)
    let parts = Dictionary(relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var remaining = (cells: Self.cellLimit, bytes: Self.textLimit)
    sheets = []
    for entry in outline.sheets {
      guard let relationship = parts[entry.relationship] else {
        throw SpreadsheetError.damaged("工作表“\(entry.name)”没有内容")
      }
      // Chart sheets hold no cells.
      guard relationship.kind == "worksheet" else { continue }
      var reader = XLSXSheetReader(
        name: entry.name, values: values, remainingCells: remaining.cells, remainingBytes: remaining.bytes)
      try package.events(of: relationship.part) { try reader.read($0) }
      remaining = (reader.remainingCells, reader.remainingBytes)
      var merges = XLSXMerges(reader.merges)
      let rows = merges.kept(of: reader.rows)
      sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, rows: rows, merges: merges.areas))
    }
  }

  private static func values(
    _ package: XLSXPackage, _ relationships: [XLSXPackage.Relationship], from1904: Bool
  ) throws -> XLSXValues {
    var values = XLSXValues()
    values.countsFrom1904 = from1904
    if let part = relationships.first(where: { $0.kind == "sharedStrings" })?.part {
      values.sharedStrings = try sharedStrings(part, package)
    }
    if let part = relationships.first(where: { $0.kind == "styles" })?.part {
      values.styles = try XLSXStyles(part: part, of: package)
    }
    return values
  }

  private static func sharedStrings(_ part: String, _ package: XLSXPackage) throws -> [String] {
    var strings: [String] = []
    var text = XLSXText()
    try package.events(of: part) { event in
      switch event {
      case .start(let name, _): text.start(name)
      case .text(let piece): text.append(piece)
      case .end("si"):
        let string = text.take()
        guard strings.count < cellLimit else { throw SpreadsheetError.tooLarge("文字超过 \(cellLimit) 条") }
        strings.append(string.allSatisfy(\.isWhitespace) ? "" : string)
      case .end(let name): text.end(name)
      }
    }
    return strings
  }
}

/// The workbook's list of sheets.
private struct XLSXOutline {
  struct Entry {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  var sheets: [Entry] = []
  var countsFrom1904 = false

  init(part: String, of package: XLSXPackage) throws {
    try package.events(of: part) { event in
      guard case .start(let element, let attributes) = event else { return }
      if element == "workbookPr" {
        countsFrom1904 = ["1", "true"].contains(attributes.local("date1904") ?? "")
      } else if element == "sheet", let id = attributes.first(where: { $0.name.hasSuffix(":id") })?.value {
        let name = XLSXText.unescape(attributes.local("name") ?? "")
        let state = attributes.local("state") ?? "visible"
        guard sheets.count < Workbook.sheetLimit else {
          throw SpreadsheetError.tooLarge("工作表超过 \(Workbook.sheetLimit) 个")
        }
        sheets.append(Entry(name: name, isHidden: state != "visible", relationship: id))
      }
    }
  }
}
