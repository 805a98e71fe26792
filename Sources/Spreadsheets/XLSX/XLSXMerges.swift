/// Leaves of each merged area only its first cell.
struct XLSXMerges {
  /// From top to bottom, without those that overlap an earlier one.
  private(set) var areas: [CellArea] = []
  /// The areas at the row that was last asked for, which do not overlap, by column.
  private var active: [CellArea] = []
  private var pending: [CellArea]
  /// The first last row of the active areas.
  private var nextEnd = Int.max

  init(_ areas: [CellArea]) {
    pending = areas.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) > ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  /// Rows from top to bottom; those left without cells are dropped.
  mutating func kept(of rows: [SheetRow]) -> [SheetRow] {
    var kept: [SheetRow] = []
    for var row in rows {
      enter(row.number)
      if !active.isEmpty { row.cells.removeAll { isCovered($0.column, row.number) } }
      if !row.cells.isEmpty { kept.append(row) }
    }
    enter(.max)
    return kept
  }

  private mutating func enter(_ row: Int) {
    while let area = pending.last, area.rows.lowerBound <= row {
      pending.removeLast()
      leave(before: area.rows.lowerBound)
      let index = firstIndex(endingAtOrAfter: area.columns.lowerBound)
      // Excel allows no overlap: of two areas that do, the first stands.
      if index < active.count, active[index].columns.overlaps(area.columns) { continue }
      active.insert(area, at: index)
      nextEnd = min(nextEnd, area.rows.upperBound)
      areas.append(area)
    }
    leave(before: row)
  }

  private mutating func leave(before row: Int) {
    guard nextEnd < row else { return }
    active.removeAll { $0.rows.upperBound < row }
    nextEnd = active.map(\.rows.upperBound).min() ?? .max
  }

  private func isCovered(_ column: Int, _ row: Int) -> Bool {
    let index = firstIndex(endingAtOrAfter: column)
    guard index < active.count, active[index].columns.contains(column) else { return false }
    return (row, column) != (active[index].rows.lowerBound, active[index].columns.lowerBound)
  }

  private func firstIndex(endingAtOrAfter column: Int) -> Int {
    var (low, high) = (0, active.count)
    while low < high {
      let middle = (low + high) / 2
      if active[middle].columns.upperBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
