/// A table's cells in their columns, spans resolved.
struct TableGrid {
  struct PlacedCell {
    /// It takes no rows outside its part of the table.
    let cell: Table.Cell
    let column: Int
    /// From 0, among all of the table's.
    let number: Int

    var columns: Range<Int> { column..<(column + cell.columns) }
  }

  /// An object, as it is handed on whole.
  final class Row {
    let row: Table.Row
    let cells: [PlacedCell]
    /// Per column: a cell of this or an earlier row reaches into the next one.
    let spannedBelow: [Bool]
    let isSpannedBelow: Bool
    /// How many columns no cell takes.
    let missing: Int

    init(row: Table.Row, cells: [PlacedCell], spannedBelow: [Bool], isSpannedBelow: Bool, missing: Int) {
      self.row = row
      self.cells = cells
      self.spannedBelow = spannedBelow
      self.isSpannedBelow = isSpannedBelow
      self.missing = missing
    }
  }

  let columns: [Table.Column]
  let head: [Row]
  let body: [Row]
  let foot: [Row]

  init(_ table: Table) throws {
    columns = table.columns
    var placer = RowPlacer(columns: table.columns.count)
    head = try placer.rows(table.head)
    body = try placer.rows(table.body)
    foot = try placer.rows(table.foot)
  }
}

/// Places the cells of a table's parts, one part after another.
private struct RowPlacer {
  /// Of each column, how many more rows it is taken by a cell from above.
  private var taken: [Int]
  /// What most rows have below them.
  private let unspanned: [Bool]
  private var count = 0

  init(columns: Int) {
    taken = Array(repeating: 0, count: columns)
    unspanned = Array(repeating: false, count: columns)
  }

  mutating func rows(_ rows: [Table.Row]) throws -> [TableGrid.Row] {
    var placed: [TableGrid.Row] = []
    placed.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let cells = try cells(of: row, rowsLeft: rows.count - index)
      let missing = taken.count { $0 == 0 }
      let isSpannedBelow = endRow()
      placed.append(
        TableGrid.Row(
          row: row, cells: cells, spannedBelow: isSpannedBelow ? taken.map { $0 > 0 } : unspanned,
          isSpannedBelow: isSpannedBelow, missing: missing))
    }
    return placed
  }

  private mutating func cells(of row: Table.Row, rowsLeft: Int) throws -> [TableGrid.PlacedCell] {
    var placed: [TableGrid.PlacedCell] = []
    placed.reserveCapacity(row.cells.count)
    var column = 0
    for cell in row.cells {
      while column < taken.count, taken[column] > 0 { column += 1 }
      let end = column + cell.columns
      guard end <= taken.count, taken[column..<end].allSatisfy({ $0 == 0 }) else {
        throw LayoutError(
          at: row.place, message: "这一行的单元格多于 \(taken.count) 列", remedy: "请核对 <col>、colspan 与 rowspan")
      }
      let cell = cell.cut(toRows: rowsLeft)
      for spanned in column..<end { taken[spanned] = cell.rows }
      placed.append(TableGrid.PlacedCell(cell: cell, column: column, number: count))
      count += 1
      column = end
    }
    return placed
  }

  /// - Returns: whether a cell goes on below.
  private mutating func endRow() -> Bool {
    var goesOn = false
    for column in taken.indices where taken[column] > 0 {
      taken[column] -= 1
      if taken[column] > 0 { goesOn = true }
    }
    return goesOn
  }
}
