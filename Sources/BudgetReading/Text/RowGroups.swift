/// Rows that are taken to have lost, or got, the same columns: those of one page with equally many sources.
struct RowGroups {
  private(set) var groups: [[Int]] = []
  private(set) var groupOfRow: [Int?]
  /// How many sources each group's rows have, blank ones wanting at their ends included.
  private(set) var widths: [Int] = []

  init(_ rows: [TableRow], count: Int) {
    groupOfRow = Array(repeating: nil, count: rows.count)
    for page in Self.pages(of: rows) {
      var known: [Key: Int] = [:]
      // A row that ends with its money says nothing of the columns behind it: it has those of its page.
      let whole = page.filter { !rows[$0].endsWithMoney }
      let usual = Dictionary(grouping: whole, by: { rows[$0].sources.count })
        .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
      for index in page {
        let own = rows[index].sources.count
        var width = rows[index].endsWithMoney ? max(own, usual ?? count) : own
        if let usual, rows[index].lacksGoalCell(usual) { width = usual }
        guard width > 0 else { continue }
        // Of a row with a parted cell the blank column that its page got may stand elsewhere.
        let key = Key(width: width, isParted: rows[index].isParted && width > count)
        if known[key] == nil {
          known[key] = groups.count
          groups.append([])
          widths.append(width)
        }
        groupOfRow[index] = known[key]
        groups[known[key] ?? 0].append(index)
      }
    }
  }

  private struct Key: Hashable {
    let width: Int
    let isParted: Bool
  }

  /// Puts a row in a group of its own.
  mutating func separate(_ row: Int, width: Int) {
    if let group = groupOfRow[row] { groups[group].removeAll { $0 == row } }
    groupOfRow[row] = groups.count
    groups.append([row])
    widths.append(width)
  }

  private static func pages(of rows: [TableRow]) -> [Range<Int>] {
    let starts = rows.indices.filter { $0 == 0 || rows[$0].page != rows[$0 - 1].page }
    return zip(starts, starts.dropFirst() + [rows.count]).map { $0..<$1 }
  }
}

extension TableRow {
  /// Whether the row, one cell shorter than its page's, lost its blank goal rather than a source.
  fileprivate func lacksGoalCell(_ usual: Int) -> Bool {
    goal == nil && indicators != nil && sources.count + 1 == usual
  }
}
