/// Which of the header's source columns the sources of short rows belong to.
///
/// A row that lost a column does not say which. The columns are tried in turn, the last first, all rows alike; the first
/// choice with which every source's sums close (合计 = units, unit = its projects) is the right one.
struct SourceColumns {
  let count: Int
  /// How far before the last place the lost columns are taken to be.
  private(set) var shift = 0
  /// Whether the sums prove the choice, or no row needs one.
  private(set) var isProven = true

  /// `total` is the 合计 row; each group holds a unit row and then its projects.
  init(count: Int, total: TableRow?, groups: [[TableRow]]) {
    self.count = count
    let short = groups.joined().contains { row in
      row.sources.count < count && row.sources.contains { $0.reading != .blank }
    }
    guard short, count > 0 else { return }
    for candidate in 0..<count {
      shift = candidate
      if closes(total, groups) { return }
    }
    (shift, isProven) = (0, false)
  }

  /// The header's column for each of a row's sources.
  func columns(of row: TableRow) -> [Int] {
    let lost = count - row.sources.count
    let firstLost = max(0, row.sources.count - shift)
    return row.sources.indices.map { $0 < firstLost ? $0 : $0 + lost }
  }

  private func closes(_ total: TableRow?, _ groups: [[TableRow]]) -> Bool {
    var units = [Int64](repeating: 0, count: count)
    for group in groups {
      guard let unit = group.first else { continue }
      let printed = amounts(of: unit)
      var projects = [Int64](repeating: 0, count: count)
      for row in group.dropFirst() {
        for (column, amount) in amounts(of: row).enumerated() { projects[column] &+= amount }
      }
      guard printed == projects else { return false }
      for column in 0..<count { units[column] &+= printed[column] }
    }
    return total.map { amounts(of: $0) == units } ?? true
  }

  private func amounts(of row: TableRow) -> [Int64] {
    var amounts = [Int64](repeating: 0, count: count)
    for (source, column) in zip(row.sources, columns(of: row)) { amounts[column] = source.amount ?? 0 }
    return amounts
  }
}
