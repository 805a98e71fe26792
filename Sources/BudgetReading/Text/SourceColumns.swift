/// Which of the header's source columns the sources of short rows belong to.
///
/// A row that lost a column does not say which. The columns are tried in turn, the last first, all rows alike; the
/// choice with which most of the sources' sums close (合计 = units, unit = its projects) is taken, and proven when all
/// do.
struct SourceColumns {
  let count: Int
  /// How far before the last place the lost columns are taken to be.
  private(set) var shift = 0
  /// Whether every sum closes with the choice, or no row needs one.
  private(set) var isProven = true

  /// `total` is the 合计 row; each group holds a unit row and then its projects.
  init(count: Int, total: TableRow?, groups: [[TableRow]]) {
    self.count = count
    let isShort = groups.joined().contains { row in
      row.sources.count < count && row.sources.contains { $0.reading != .blank }
    }
    guard isShort, count > 0 else { return }
    var faults: [Int] = []
    for candidate in 0..<count where faults.last != 0 {
      shift = candidate
      faults.append(self.faults(total, groups))
    }
    let fewest = faults.min() ?? 0
    shift = faults.firstIndex(of: fewest) ?? 0
    isProven = fewest == 0
  }

  /// The header's column for each of a row's sources.
  func columns(of row: TableRow) -> [Int] {
    let lost = count - row.sources.count
    let firstLost = max(0, row.sources.count - shift)
    return row.sources.indices.map { $0 < firstLost ? $0 : $0 + lost }
  }

  /// How many sums do not close.
  private func faults(_ total: TableRow?, _ groups: [[TableRow]]) -> Int {
    var faults = 0
    var units = [Int64](repeating: 0, count: count)
    for group in groups {
      guard let unit = group.first else { continue }
      let printed = amounts(of: unit)
      var projects = [Int64](repeating: 0, count: count)
      for row in group.dropFirst() { add(amounts(of: row), to: &projects) }
      faults += zip(printed, projects).count { $0 != $1 }
      add(printed, to: &units)
    }
    return faults + (total.map { zip(amounts(of: $0), units).count { $0 != $1 } } ?? 0)
  }

  private func add(_ amounts: [Int64], to sums: inout [Int64]) {
    for (column, amount) in amounts.enumerated() { sums[column] &+= amount }
  }

  private func amounts(of row: TableRow) -> [Int64] {
    var amounts = [Int64](repeating: 0, count: count)
    for (source, column) in zip(row.sources, columns(of: row)) { amounts[column] = source.amount ?? 0 }
    return amounts
  }
}
