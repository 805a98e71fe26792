import BudgetReading

/// How tables were understood, for an officer to check at a glance.
struct ExplanationText {
  let tables: [TableExplanation]
  private static let shownColumns = 100

  var text: String { tables.map(paragraph).joined(separator: "\n") }

  private func paragraph(_ table: TableExplanation) -> String {
    var lines = ["\(table.file)\(table.sheet.map { "!\($0)" } ?? "")：\(table.kind)"]
    if let header = table.header {
      lines.append("  表头：第 \(header.lowerBound)\(header.count > 1 ? "–\(header.upperBound)" : "") 行")
    }
    for column in table.columns.prefix(Self.shownColumns) {
      let title = column.title.isEmpty ? "（没有列名）" : "“\(column.title)”"
      lines.append("  \(column.position)\(title) → \(column.field ?? "没有用到")：\(column.reason)")
    }
    if table.columns.count > Self.shownColumns { lines.append("  …… 另有 \(table.columns.count - Self.shownColumns) 列") }
    lines += table.remarks.map { "  · \($0)" }
    return lines.map(Console.printable).joined(separator: "\n") + "\n"
  }
}
