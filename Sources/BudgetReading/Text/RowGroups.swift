/// Rows that are taken to have lost, or got, the same columns: those of one page with equally many sources.
struct RowGroups {
  private(set) var groups: [[Int]] = []
  private(set) var groupOfRow: [Int?]
  /// How many sources each group's rows have, blank ones wanting at their ends included.
  private(set) var widths: [Int] = []

  init(_ rows: [TableRow], count: Int) {
    groupOfRow = Array(repeating: nil, count: rows.count)
    for page in Self.pages(of: rows) {
      var known: [Int: Int] = [:]
      // A row that ends with its money says nothing of the columns behind it: it has those of its page.
      let whole = page.filter { !rows[$0].endsWithMoney }
      let usual = Dictionary(grouping: whole, by: { rows[$0].sources.count })
        .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
      for index in page {
        let own = rows[index].sources.count
        let width = rows[index].endsWithMoney ? max(own, usual ?? count) : own
        guard width > 0 else { continue }
        if known[width] == nil {
          known[width] = groups.count
          groups.append([])
          widths.append(width)
        }
        groupOfRow[index] = known[width]
        groups[known[width] ?? 0].append(index)
      }
    }
  }

  private static func pages(of rows: [TableRow]) -> [Range<Int>] {
    let starts = rows.indices.filter { $0 == 0 || rows[$0].page != rows[$0 - 1].page }
    return zip(starts, starts.dropFirst() + [rows.count]).map { $0..<$1 }
  }
}
