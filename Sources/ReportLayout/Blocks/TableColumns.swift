/// How wide a table's columns are, and where each column's decimal points stand.
struct TableColumns {
  /// The table is wider than its page; in points.
  struct Refusal: Error {
    var least: [Double]
    var available: Double
    var size: Double
  }

  private(set) var widths: [Double]
  /// Per column: the width of what stands right of the decimal point, where the column aligns on it.
  private(set) var fractions: [Double]

  /// What a line of a head keeps while heads give way: 其他收入 in one line before 其他收 over 入.
  private static let headCharacters = [4.0, 3]

  private let grid: TableGrid
  private let setter: TableSetter

  init(of grid: TableGrid, setter: TableSetter, width: Double) throws {
    self.grid = grid
    self.setter = setter
    widths = []
    fractions = Array(repeating: 0, count: grid.columns.count)
    widths = try widths(in: width)
  }

  /// Each column as wide as asked for; then heads give way; then every column that can.
  private mutating func widths(in width: Double) throws -> [Double] {
    let most = parts > 0 ? width / 2 : .infinity
    let natural = try naturalWidths(rows: grid.head + grid.body + grid.foot, most: most)
    if let widths = try fitted(natural, in: width) { return widths }
    var bodies: [Double] = []
    for characters in Self.headCharacters {
      bodies = try naturalWidths(
        rows: grid.body + grid.foot, least: characters * setter.style("th").size + setter.padding, most: most)
      if let widths = try fitted(zip(natural, bodies).map { min($0, $1) }, in: width) { return widths }
    }
    let least = try leastWidths()
    // A column of text is narrowed before it is so narrow that it cannot be read.
    let total = least.reduce(0, +)
    guard total <= width + 0.01 else {
      throw Refusal(
        least: least, available: width, size: setter.style("td").size)
    }
    let wanted = zip(zip(natural, bodies).map { min($0, $1) }, least).map { max($0, $1) }
    let excess = wanted.reduce(0, +) - total
    let share = excess > 0 ? min(1, (width - total) / excess) : 0
    let narrowed = zip(least, wanted).map { $0 + ($1 - $0) * share }
    return distribute(max(0, width - narrowed.reduce(0, +)), over: narrowed)
  }

  /// The widths with the rest given out; nil when they do not fit.
  private func fitted(_ natural: [Double], in width: Double) throws -> [Double]? {
    let taken = zip(grid.columns, natural).reduce(0.0) { sum, column in
      if case .part = column.0.width { return sum }
      return sum + column.1
    }
    guard parts > 0 else {
      return taken <= width + 0.01 ? distribute(width - taken, over: natural) : nil
    }
    return try shares(of: width - taken, beside: natural)
  }

  private var parts: Double {
    grid.columns.reduce(0) { if case .part(let part) = $1.width { $0 + part } else { $0 } }
  }

  /// The rest by parts; a column that would be narrower than it may be, or wider, is fixed there and the others share.
  private func shares(of rest: Double, beside natural: [Double]) throws -> [Double]? {
    var widths = natural
    var open = grid.columns.indices.filter { if case .part = grid.columns[$0].width { true } else { false } }
    let least = try partLeasts(open)
    var rest = rest
    while !open.isEmpty {
      let all = open.reduce(0) { $0 + part(of: $1) }
      let wanted = open.map { rest * part(of: $0) / all }
      let narrow = zip(open, wanted).filter { $1 < least[$0] }.map(\.0)
      let wide = zip(open, wanted).filter { $1 > grid.columns[$0].most ?? .infinity }.map(\.0)
      let settled = narrow.isEmpty ? wide : narrow
      if settled.isEmpty {
        for (index, width) in zip(open, wanted) { widths[index] = width }
        return widths
      }
      for index in settled {
        widths[index] = narrow.isEmpty ? grid.columns[index].most ?? 0 : least[index]
        rest -= widths[index]
      }
      open.removeAll(where: settled.contains)
      if rest < -0.01 { return nil }
    }
    return distribute(max(0, rest), over: widths)
  }

  private func part(of column: Int) -> Double {
    if case .part(let part) = grid.columns[column].width { part } else { 0 }
  }

  /// What a column that takes a part needs: three characters, and its amounts whole; nothing of the others.
  private func partLeasts(_ columns: [Int]) throws -> [Double] {
    var least = Array(repeating: 0.0, count: grid.columns.count)
    var isPart = Array(repeating: false, count: grid.columns.count)
    for column in columns {
      least[column] = grid.columns[column].least ?? 3 * setter.style("td").size * part(of: column)
      isPart[column] = true
    }
    for row in grid.body + grid.foot {
      for cell in row.cells where isPart[cell.column] && cell.cell.columns == 1 && cell.cell.holdsLongNumber {
        least[cell.column] = max(least[cell.column], try self.least(of: cell, in: row))
      }
    }
    return least
  }

  /// Room that nobody asked for: to columns of text, or to all but the fixed, as wide as they are already.
  private func distribute(_ rest: Double, over widths: [Double]) -> [Double] {
    guard rest > 0 else { return widths }
    let growing = widths.indices.filter { index in
      if case .fixed = grid.columns[index].width { return false }
      return widths[index] < grid.columns[index].most ?? .infinity
    }
    let texts = growing.filter { [.left, .justify].contains(grid.columns[$0].align) }
    let takers = texts.isEmpty ? growing : texts
    let all = takers.reduce(0) { $0 + max(1, widths[$1]) }
    var result = widths
    for index in takers { result[index] += rest * max(1, widths[index]) / all }
    return result
  }

  // MARK: What columns need

  /// Fixed widths and those of content; 0 for columns that take a part of the rest.
  ///
  /// - Parameter most: of a column of content, so that those that share the rest have something to share.
  private mutating func naturalWidths(
    rows: [TableGrid.Row], least: Double = 0, most: Double
  ) throws -> [Double] {
    var integers = Array(repeating: 0.0, count: grid.columns.count)
    var widths = grid.columns.map { column -> Double in
      if case .fixed(let width) = column.width { return width }
      return 0
    }
    let isContent = grid.columns.map { $0.width == .content }
    for row in rows {
      for cell in row.cells where cell.cell.columns == 1 {
        let column = cell.column
        let number = setter.isDecimal(cell) ? DecimalText(cell.cell.text) : nil
        guard number != nil || isContent[column] else { continue }
        let style = setter.style(of: cell, in: row.row)
        if let number {
          let fraction = try setter.naturalWidth(of: number.fraction, style: style)
          fractions[column] = max(fractions[column], fraction)
          if isContent[column] {
            integers[column] = max(integers[column], try setter.naturalWidth(of: number.integer, style: style))
          }
        } else {
          widths[column] = max(
            widths[column], try setter.naturalWidth(of: cell, style: style) + style.indent * style.size)
        }
      }
    }
    for column in grid.columns.indices where isContent[column] {
      let number = integers[column] + fractions[column] + setter.padding + 0.01
      let width = max(number, min(max(least, widths[column] + setter.padding + 0.01), most))
      widths[column] = min(max(width, grid.columns[column].least ?? 0), grid.columns[column].most ?? .infinity)
    }
    return try withSpans(widths, rows: rows) { cell, row in
      try setter.naturalWidth(of: cell, style: setter.style(of: cell, in: row.row))
    }
  }

  /// The narrowest widths in which no amount is broken and text keeps three characters a line, heads two.
  private func leastWidths() throws -> [Double] {
    var widths = grid.columns.map { column -> Double in
      if case .fixed(let width) = column.width { return width }
      return max(column.least ?? 0, setter.padding)
    }
    let rows = grid.head + grid.body + grid.foot
    for row in rows {
      for cell in row.cells where cell.cell.columns == 1 {
        if case .fixed = grid.columns[cell.column].width { continue }
        widths[cell.column] = max(widths[cell.column], try least(of: cell, in: row))
      }
    }
    return widths
  }

  private func least(of cell: TableGrid.PlacedCell, in row: TableGrid.Row) throws -> Double {
    let style = setter.style(of: cell, in: row.row)
    let word = style.size * (cell.cell.isHeader ? 2 : 3)
    let natural = try setter.naturalWidth(of: cell, style: style)
    let least = try setter.atoms(of: cell, style: style).leastWidth(word: word)
    let fraction = setter.isDecimal(cell) ? fractions[cell.column] : 0
    return max(min(natural, max(least, word)), fraction) + style.indent * style.size + setter.padding + 0.01
  }

  /// Widths grown so that cells over several columns of content fit, the last of those columns first.
  private func withSpans(
    _ widths: [Double], rows: [TableGrid.Row], _ width: (TableGrid.PlacedCell, TableGrid.Row) throws -> Double
  ) throws -> [Double] {
    var widths = widths
    for row in rows {
      for cell in row.cells where cell.cell.columns > 1 {
        let columns = cell.column..<(cell.column + cell.cell.columns)
        // Where a column takes a part of the rest, the cell has room or wraps.
        guard columns.allSatisfy({ part(of: $0) == 0 }) else { continue }
        let growing = columns.filter { grid.columns[$0].width == .content && grid.columns[$0].most == nil }
        guard !growing.isEmpty else { continue }
        let most = columns.count > 8 ? 0 : try width(cell, row) + setter.padding
        let missing = most - columns.reduce(0) { $0 + widths[$1] }
        guard missing > 0, cell.cell.isHeader else { continue }
        for index in growing { widths[index] += missing / Double(growing.count) }
      }
    }
    return widths
  }
}

extension TableColumns.Refusal {
  /// Which columns need how much.
  func error(table: Table, on orientation: Orientation, at place: MarkupPlace) -> LayoutError {
    let names = table.head.last.map { row in row.cells.map { $0.text.map(\.text).joined() } } ?? []
    let columns = least.enumerated().map { index, width in
      let name = names.count == least.count && !names[index].isEmpty ? "“\(names[index])”" : "第 \(index + 1) 列"
      return "\(name) \(Length.text(width))"
    }
    let shown = columns.prefix(12).joined(separator: "、") + (columns.count > 12 ? " 等 \(columns.count) 列" : "")
    return LayoutError(
      at: place,
      message: "表格放不下: \(Length.text(size)) 磅字、\(orientation == .landscape ? "横" : "竖")页时，各列至少共需 "
        + "\(Length.text(least.reduce(0, +))) 磅（\(shown)），版心宽 \(Length.text(available)) 磅",
      remedy: "请减少列数、改窄 <col width>，或分成几个表")
  }
}

extension Table.Cell {
  /// Whether it may hold an amount wider than three characters.
  var holdsLongNumber: Bool {
    for inline in text {
      let found = inline.text.utf8.withContiguousStorageIfAvailable { Self.holdsLongNumber($0) }
      if found ?? Self.holdsLongNumber(inline.text.utf8) { return true }
    }
    return false
  }

  private static func holdsLongNumber(_ bytes: some Sequence<UInt8>) -> Bool {
    var length = 0
    for byte in bytes {
      let isOfNumber = byte &- 0x30 < 10 || byte == 0x2C || byte == 0x2E
      length = isOfNumber ? length + 1 : 0
      if length > 4 { return true }
    }
    return false
  }
}
