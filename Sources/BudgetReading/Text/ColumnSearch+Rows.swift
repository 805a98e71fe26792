/// Single rows that lost a column of their own.
extension ColumnSearch {
  /// Gives a row columns other than its group's where that closes a sum that was open, when no other row's would.
  ///
  /// Only rows with fewer sources than the header, or with blank cells wanting at their end, can have lost one.
  mutating func settleRows() {
    var found: [Int: [(row: Int, columns: [Int?])]] = [:]
    for (group, members) in groups.groups.enumerated() {
      for row in members where mayDiffer(rows[row]) {
        for columns in ColumnOptions(of: [rows[row]], width: rows[row].sources.count, count: count).all {
          if let sum = sumClosed(by: columns, row, in: group) { found[sum, default: []].append((row, columns)) }
        }
      }
    }
    for (_, ways) in found.sorted(by: { $0.key < $1.key }) where ways.count == 1 {
      separate(ways[0].row, ways[0].columns)
    }
  }

  private func mayDiffer(_ row: TableRow) -> Bool {
    !row.sources.isEmpty && (row.sources.count < count || row.endsWithMoney)
      && row.sources.contains { $0.reading != .blank }
  }

  /// The sum that closes with these columns for a row, and does not with its group's; no other may open.
  private mutating func sumClosed(by columns: [Int?], _ row: Int, in group: Int) -> Int? {
    let touched = sums.parts[row].map(\.sum)
    let before = touched.map { fit.size(of: [$0]) }
    guard before.contains(where: { $0 > 0 }) else { return nil }
    fit.add(row, choices[group], times: -1)
    fit.add(row, columns, times: 1)
    let after = touched.map { fit.size(of: [$0]) }
    fit.add(row, columns, times: -1)
    fit.add(row, choices[group], times: 1)
    guard zip(before, after).allSatisfy({ $0 >= $1 }) else { return nil }
    return zip(touched, zip(before, after)).first { $1.0 > 0 && $1.1 == 0 }?.0
  }

  private mutating func separate(_ row: Int, _ columns: [Int?]) {
    guard let group = groups.groupOfRow[row] else { return }
    fit.add(row, choices[group], times: -1)
    fit.add(row, columns, times: 1)
    groups.separate(row, width: columns.count)
    fit.groups = groups.groups
    options.append(ColumnOptions(of: [rows[row]], width: columns.count, count: count))
    choices.append(columns)
  }
}
