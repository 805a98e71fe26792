import Spreadsheets

/// A sheet's header: its rows and what its columns are.
struct SheetHeader {
  /// Rows as the sheet numbers them.
  var rows: ClosedRange<Int>
  /// Indices of its rows in the sheet.
  var range: Range<Int>
  var columns: SheetColumns
  /// Why these rows.
  var reason: String
}

/// Finds the header within a sheet's first rows: the rows whose titles are most like a table's of ours.
struct SheetHeaderFinder {
  let grid: SheetGrid
  let settings: TableSettings

  static let searched = 30
  private static let deepest = 3
  /// Columns by which rows are compared: a table of ours shows itself by then.
  private static let compared = 1024

  /// The best candidate, also when it is no table of ours; nil when no row can be a header.
  func find() -> SheetHeader? {
    let rows = grid.sheet.rows
    if let stated = settings.headerRows {
      guard let first = rows.firstIndex(where: { stated.contains($0.number) }) else { return nil }
      let end = rows[first...].firstIndex { $0.number > stated.upperBound } ?? rows.count
      let titles = SheetTitles(grid, rows: first..<end)
      return header(first..<end, titles, reason: "report.yaml 指定", numbers: stated)
    }
    let searched = min(rows.count, Self.searched)
    let titles = SheetTitles(grid, rows: 0..<min(rows.count, Self.searched + Self.deepest))
    let reader = SheetColumnReader(grid: grid, settings: settings)
    let isKnown = rows.prefix(searched + Self.deepest).map { row in
      row.texts.prefix(Self.compared).contains { reader.isKnown($0.text) }
    }
    var best: (range: Range<Int>, score: Int)?
    // Fewer rows first: another row must make the titles clearer to count as one of the header's.
    for depth in 1...Self.deepest {
      for first in 0..<searched where first + depth <= rows.count {
        let range = first..<(first + depth)
        let isTogether = range.dropFirst().allSatisfy { rows[$0].number - rows[$0 - 1].number <= 2 }
        if !isTogether || !isKnown[range.lowerBound] && depth > 1 || !isKnown[range].contains(true) { continue }
        if range.contains(where: titles.hasFigures) { continue }
        let score = reader.columns(Array(titles.titles(range).prefix(Self.compared))).score
        if score > best?.score ?? 0 { best = (range, score) }
      }
    }
    return best.map { extended(header($0.range, titles, reason: "前 \(Self.searched) 行中与已知列名最相符"), titles) }
  }

  private func header(
    _ range: Range<Int>, _ titles: SheetTitles, reason: String, numbers: ClosedRange<Int>? = nil
  ) -> SheetHeader {
    let rows = grid.sheet.rows
    return SheetHeader(
      rows: numbers ?? rows[range.lowerBound].number...rows[range.upperBound - 1].number, range: range,
      columns: SheetColumnReader(grid: grid, settings: settings).columns(titles.titles(range)), reason: reason)
  }

  /// Merged titles may tell that the header goes on below, or begins above.
  private func extended(_ header: SheetHeader, _ titles: SheetTitles) -> SheetHeader {
    let rows = grid.sheet.rows
    var range = header.range
    let areas = titles.areas.filter { $0.rows.overlaps(header.rows) && $0.rows.count <= Self.deepest }
    let last = areas.filter { $0.rows.upperBound > header.rows.upperBound }.map(\.rows.upperBound).max()
    while let last, range.count < 5, range.upperBound < rows.count, rows[range.upperBound].number <= last,
      !titles.hasFigures(range.upperBound)
    { range = range.lowerBound..<(range.upperBound + 1) }
    let first = areas.filter { $0.rows.lowerBound < header.rows.lowerBound }.map(\.rows.lowerBound).min()
    while let first, range.count < 5, range.lowerBound > 0, rows[range.lowerBound - 1].number >= first {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    guard range != header.range else { return header }
    let other = self.header(range, titles, reason: header.reason + "，并按合并单元格延伸")
    return other.columns.score >= header.columns.score ? other : header
  }
}

/// The texts of a sheet's first rows, merged ones over all their cells.
struct SheetTitles {
  private let grid: SheetGrid
  /// By row index, then column.
  private var texts: [Int: [Int: String]] = [:]
  /// Texts that stand in the cell itself.
  private var figures: [Int: Bool] = [:]
  let areas: [CellArea]

  /// Bounds the work for hostile merges.
  private static let mostCells = 500_000
  /// No table has more columns under one title.
  private static let widest = 1024

  init(_ grid: SheetGrid, rows: Range<Int>) {
    self.grid = grid
    let sheet = grid.sheet
    let numbers = Dictionary(rows.map { (sheet.rows[$0].number, $0) }, uniquingKeysWith: { first, _ in first })
    for index in rows {
      let cells = sheet.rows[index].texts
      texts[index] = Dictionary(cells.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
      figures[index] = cells.contains { $0.isNumeric && !Self.isYear($0.text) }
    }
    let window = rows.isEmpty ? 0...0 : sheet.rows[rows.lowerBound].number...sheet.rows[rows.upperBound - 1].number
    areas = sheet.merges.filter { $0.rows.overlaps(window) }
    let lastColumn = sheet.rows.compactMap { $0.cells.last?.column }.max() ?? 1
    var left = Self.mostCells
    for area in areas where area.columns.lowerBound <= lastColumn {
      guard let top = numbers[area.rows.lowerBound], let text = texts[top]?[area.columns.lowerBound] else { continue }
      for number in area.rows.clamped(to: window) {
        guard let index = numbers[number], left > 0 else { continue }
        let columns = area.columns.clamped(to: 1...lastColumn).prefix(Self.widest)
        left -= columns.count
        for column in columns where texts[index]?[column] == nil { texts[index]?[column] = text }
      }
    }
  }

  /// Whether a row holds a figure, which no header does.
  func hasFigures(_ index: Int) -> Bool { figures[index] ?? false }

  private static func isYear(_ text: String) -> Bool {
    Int(text.squeezed).map { (1950...2099).contains($0) } ?? false
  }

  /// Each column's title over the rows, from the left.
  func titles(_ range: Range<Int>) -> [(column: Int, title: SheetTitle)] {
    let columns = Set(range.flatMap { texts[$0].map { Array($0.keys) } ?? [] }).sorted()
    let lent = range.dropLast().map { parents(of: $0, over: $0 + 1) }
    return columns.map { column in
      let above = range.dropLast().enumerated().map { texts[$1]?[column] ?? lent[$0][column] ?? "" }
      return (column, SheetTitle(above + [texts[range.upperBound - 1]?[column] ?? ""]))
    }
  }

  /// Texts of an upper row that go on to the right over blank cells, as long as the row below has titles there.
  private func parents(of upper: Int, over lower: Int) -> [Int: String] {
    guard let above = texts[upper], let below = texts[lower] else { return [:] }
    var (parents, parent): ([Int: String], (text: String, column: Int)?) = ([:], nil)
    for column in below.keys.sorted() {
      if let text = above[column] {
        parent = (text, column)
      } else if let known = parent, known.column == column - 1 {
        parents[column] = known.text
        parent = (known.text, column)
      } else {
        parent = nil
      }
    }
    return parents
  }
}
