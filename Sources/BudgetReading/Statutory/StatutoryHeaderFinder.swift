import Spreadsheets

/// Finds the header rows of a statutory table: the first row of several titles, and the rows that merged or blank
/// titles of it leave open below.
struct StatutoryHeaderFinder {
  let sheet: Sheet
  let stated: ClosedRange<Int>?

  private static let searched = 30
  private static let deepest = 5
  /// Labels of lines above a header: `部门：某局`, `单位：万元`.
  private static let labels = ["部门", "单位", "年度", "日期", "表号"]

  /// Indices of its rows; nil when there is none.
  func find() -> Range<Int>? {
    let rows = sheet.rows
    if let stated {
      guard let first = rows.firstIndex(where: { stated.contains($0.number) }) else { return nil }
      return first..<(rows[first...].firstIndex { $0.number > stated.upperBound } ?? rows.count)
    }
    guard let first = rows.prefix(Self.searched).indices.first(where: { isFirst(rows[$0]) }) else { return nil }
    var end = first + 1
    while end < rows.count, end - first < Self.deepest, goesOn(from: end - 1, to: end, first: first) { end += 1 }
    return first..<end
  }

  private func isFirst(_ row: SheetRow) -> Bool {
    let texts = row.texts
    return texts.count >= 2 && !Self.hasFigures(row) && !texts.contains { Self.isLabelled($0.text) }
  }

  private static func isLabelled(_ text: String) -> Bool {
    let plain = String(text.squeezed.unicodeScalars.map(SheetTitle.plain))
    guard let colon = plain.firstIndex(of: ":") else { return false }
    return labels.contains { plain[..<colon].hasSuffix($0) || plain[..<colon].hasPrefix($0) }
  }

  static func hasFigures(_ row: SheetRow) -> Bool {
    row.texts.contains { cell in
      cell.isNumeric && !(Int(cell.text.squeezed).map { (1950...2099).contains($0) } ?? false)
    }
  }

  /// Whether the titles of a row leave places open that the next row fills.
  private func goesOn(from upper: Int, to lower: Int, first: Int) -> Bool {
    let (above, below) = (sheet.rows[upper], sheet.rows[lower])
    guard below.number == above.number + 1, !Self.hasFigures(below), !below.texts.isEmpty else { return false }
    let header = sheet.rows[first].number...above.number
    let areas = sheet.merges.filter { $0.rows.overlaps(header) }
    if areas.contains(where: { $0.rows.contains(below.number) }) { return true }
    let wide = areas.filter { $0.rows.upperBound == above.number && $0.columns.count > 1 }
    if wide.contains(where: { area in below.texts.contains { area.columns.contains($0.column) } }) { return true }
    // Without merged cells: a title with blank ones right of it, and titles below them.
    guard areas.isEmpty, let start = above.texts.first?.column else { return false }
    let taken = Set(above.texts.map(\.column))
    return below.texts.contains { $0.column > start && !taken.contains($0.column) }
  }
}
