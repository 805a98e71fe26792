extension StatutoryTable {
  /// Whether the cells fill the grid of columns row by row, each at the next free place: what HTML can say.
  public var isWellFormed: Bool {
    columns.allSatisfy { (0..<max(1, columns.count)).contains($0.part) } && Self.fills(header, columns: columns.count)
      && Self.fills(rows.map(\.cells), columns: columns.count)
  }

  private static func fills(_ rows: [[Cell]], columns: Int) -> Bool {
    // How many more rows each column is taken by a cell from above.
    var taken = [Int](repeating: 0, count: columns)
    for (index, row) in rows.enumerated() {
      for cell in row {
        let end = cell.column.addingReportingOverflow(cell.columns)
        guard cell.column >= 0, cell.columns >= 1, cell.rows >= 1, (0...9).contains(cell.level), !end.overflow,
          end.partialValue <= columns, cell.rows <= rows.count - index,
          cell.column == taken.firstIndex(of: 0), taken[cell.column..<end.partialValue].allSatisfy({ $0 == 0 })
        else { return false }
        for column in cell.column..<end.partialValue { taken[column] = cell.rows }
      }
      guard !taken.contains(0) else { return false }
      for column in taken.indices { taken[column] -= 1 }
    }
    return true
  }
}
