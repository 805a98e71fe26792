/// The table below its header: rows, and lines that are no rows.
struct TableBody {
  /// The 合计 row.
  private(set) var total: TableRow?
  private(set) var rows: [TableRow] = []
  /// Lines that are no rows, each with the number of rows before it.
  private(set) var strays: [(rowsBefore: Int, line: TextLine)] = []
  /// How many lines went on with the row above.
  private(set) var joinedLines = 0

  private static let totalNames = ["合计", "总计"]

  /// Blank lines, rules, repeated headers and page marks carry nothing and are passed over.
  init(_ lines: some Sequence<TextLine>, rows reader: TableRowReader) {
    let lines = lines.filter { !$0.isBlank && !$0.isRule && !PageMark.isOne($0) && TableHeader($0) == nil }
    var pending: TextLine?
    for line in AddedColumns(header: reader.header, amounts: reader.amounts).removed(from: lines) {
      if pending != nil, reader.isContinuation(line, of: pending ?? line) {
        pending?.join(line)
        joinedLines += 1
        continue
      }
      if let done = pending { take(done, reader) }
      pending = line
    }
    if let done = pending { take(done, reader) }
  }

  private mutating func take(_ line: TextLine, _ reader: TableRowReader) {
    guard let row = reader.read(line) else {
      strays.append((rows.count, line))
      return
    }
    if !Self.totalNames.contains(row.name.text.squeezed) {
      rows.append(row)
    } else if total == nil {
      total = row
    } else {
      strays.append((rows.count, line))
    }
  }
}

extension TextLine {
  /// Takes a line that goes on with this one: cell by cell when it has as many cells or begins with a blank one,
  /// otherwise its first cell goes on with the last one here, as when a cell was broken.
  mutating func join(_ line: TextLine) {
    let isAligned = line.cells.count >= cells.count || line.cells.count > 1 && line.cells[0].isBlank
    let offset = isAligned ? 0 : max(0, (cells.lastIndex { !$0.isBlank } ?? 0))
    for (index, cell) in line.cells.enumerated() {
      let place = offset + index
      if !cells.indices.contains(place) {
        cells.append(cell)
      } else if cells[place].isBlank {
        cells[place] = cell
      } else if !cell.isBlank {
        cells[place].text += " "
        cells[place].text += cell.text
      }
    }
  }
}

extension TableRowReader {
  /// Whether a line goes on with the row above: it holds no amount, and its text begins neither a row nor a goal nor a
  /// first indicator.
  func isContinuation(_ line: TextLine, of row: TextLine) -> Bool {
    guard let last = row.cells.last(where: { !$0.isBlank }), row.cells.count > header.totalColumn else { return false }
    for cell in line.cells {
      switch amounts.read(cell.text) {
      case .amount, .doubtful: return false
      case .blank, .unreadable: continue
      }
    }
    let texts = line.cells.filter { !$0.isBlank }
    guard let first = texts.first else { return false }
    if line.cells.count > 1, line.cells[0].isBlank { return fits(line, into: row) }
    // A row that lost its amounts still has their cells.
    if line.cells.count > header.totalColumn, line.cells[header.totalColumn].isBlank,
      texts.dropFirst().contains(where: { Self.begins($0.text) })
    {
      return false
    }
    // The row above must have come as far as its texts, and not to their end.
    guard case .unreadable = amounts.read(last.text), last.column != row.cells[header.nameColumn].column else {
      return false
    }
    return IndicatorReader.looksLikeIndicators(first.text) || !Self.isEnded(last.text)
  }

  /// Whether each text of a line stands where the row above has none, or no amount.
  private func fits(_ line: TextLine, into row: TextLine) -> Bool {
    line.cells.enumerated().allSatisfy { index, cell in
      guard !cell.isBlank, row.cells.indices.contains(index) else { return true }
      if case .unreadable = amounts.read(row.cells[index].text) { return true }
      return row.cells[index].isBlank && index > header.totalColumn
    }
  }

  /// Whether a text begins a goal or a first indicator.
  private static func begins(_ text: String) -> Bool {
    let text = text.unwrapped
    return GoalOpenings.beginsWithOne(text) || text.hasPrefix("1、") || text.hasPrefix("1.")
  }

  private static func isEnded(_ text: String) -> Bool {
    text.unicodeScalars.last { !$0.isSpace }.map { "。！？；".unicodeScalars.contains($0) } ?? true
  }
}
