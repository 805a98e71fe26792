/// A table's cells in their columns, spans resolved.
struct TableGrid {
  struct PlacedCell {
    var cell: Table.Cell
    var column: Int
    /// From 0, among all of the table's.
    var number: Int
  }

  struct Row {
    var row: Table.Row
    var cells: [PlacedCell]
    /// Per column: a cell of this or an earlier row reaches into the next one.
    var spannedBelow: [Bool] = []

    var isSpannedBelow: Bool { spannedBelow.contains(true) }
  }

  let columns: [Table.Column]
  let head: [Row]
  let body: [Row]
  let foot: [Row]

  init(_ table: Table) throws {
    columns = table.columns
    var count = 0
    head = try Self.rows(table.head, columns: table.columns.count, numberedFrom: &count)
    body = try Self.rows(table.body, columns: table.columns.count, numberedFrom: &count)
    foot = try Self.rows(table.foot, columns: table.columns.count, numberedFrom: &count)
  }

  private static func rows(
    _ rows: [Table.Row], columns: Int, numberedFrom count: inout Int
  ) throws -> [Row] {
    // How many more rows each column is taken by a cell from above.
    var taken = [Int](repeating: 0, count: columns)
    return try rows.enumerated().map { index, row in
      var placed = Row(row: row, cells: [])
      var column = 0
      for var cell in row.cells {
        while column < columns, taken[column] > 0 { column += 1 }
        let isFree = column + cell.columns <= columns && !taken[column..<(column + cell.columns)].contains { $0 > 0 }
        guard isFree else {
          throw LayoutError(
            at: row.place, message: "这一行的单元格多于 \(columns) 列", remedy: "请核对 <col>、colspan 与 rowspan")
        }
        cell.rows = min(cell.rows, rows.count - index)
        for spanned in column..<(column + cell.columns) { taken[spanned] = cell.rows }
        placed.cells.append(PlacedCell(cell: cell, column: column, number: count))
        count += 1
        column += cell.columns
      }
      for column in taken.indices where taken[column] > 0 { taken[column] -= 1 }
      placed.spannedBelow = taken.map { $0 > 0 }
      return placed
    }
  }
}
