/// The table below its header: rows, and lines that are no rows.
struct TableBody {
  /// The 合计 row.
  private(set) var total: TableRow?
  private(set) var rows: [TableRow] = []
  /// Lines that are no rows, each with the number of rows before it.
  private(set) var strays: [(rowsBefore: Int, line: TextLine)] = []

  private static let totalNames = ["合计", "总计"]

  /// Blank lines, rules and repeated headers carry nothing and are passed over.
  init(_ lines: some Sequence<TextLine>, rows reader: TableRowReader) {
    for line in lines where !line.isBlank && !line.isRule && TableHeader(line) == nil {
      guard let row = reader.read(line) else {
        strays.append((rows.count, line))
        continue
      }
      if Self.totalNames.contains(row.name.text.squeezed) {
        if total == nil { total = row } else { strays.append((rows.count, line)) }
      } else {
        rows.append(row)
      }
    }
  }
}
