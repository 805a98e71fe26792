/// The table below its header: rows, and lines that are no rows.
struct TableBody {
  /// The 合计 row.
  private(set) var total: TableRow?
  private(set) var rows: [TableRow] = []
  /// Lines that are no rows, each with the number of rows before it.
  private(set) var strays: [(rowsBefore: Int, line: TextLine)] = []
  private static let totalNames = ["合计", "总计"]

  /// Blank lines, rules, repeated headers and page marks carry nothing and are passed over.
  init(_ lines: some Sequence<TextLine>, rows reader: TableRowReader) {
    let lines = lines.filter { !$0.isBlank && !$0.isRule && !PageMark.isOne($0) && TableHeader($0) == nil }
    let merged = MergedCells(header: reader.header, amounts: reader.amounts)
    let whole = AddedColumns(header: reader.header, amounts: reader.amounts).removed(from: lines).map(merged.parted)
    for line in RowLines(whole, rows: reader).lines { take(line, reader) }
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
    if line.cells.count > 1, line.cells[0].isBlank { return true }
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

  /// Whether a text begins a goal or a first indicator.
  private static func begins(_ text: String) -> Bool {
    let text = text.unwrapped
    return GoalOpenings.beginsWithOne(text) || text.hasPrefix("1、") || text.hasPrefix("1.")
  }

  private static func isEnded(_ text: String) -> Bool {
    text.unicodeScalars.last { !$0.isSpace }.map { "。！？；".unicodeScalars.contains($0) } ?? true
  }
}
