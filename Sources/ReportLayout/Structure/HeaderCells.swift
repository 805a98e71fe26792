/// Which header cells speak for which cells of a table, where scopes do not say it: under heads of several rows with
/// cells over several columns, and beside header cells over several rows.
struct HeaderCells {
  private struct Cell {
    var columns: Range<Int>
    var rows: Range<Int>
    var scope: CellScope?
  }

  private let block: Int
  /// Of each row, how many of its columns no cell takes.
  private(set) var missing: [Int] = []
  /// By row (head, body and foot in turn) and place in it.
  private var cells: [[Cell]] = []
  private let headRows: Int
  /// Of each column, the header cells of the head that stand over it.
  private var columnHeaders: [[String]] = []
  /// Of each row, the header cells that stand beside it.
  private var rowHeaders: [[(header: String, rows: Range<Int>, columns: Range<Int>)]] = []

  init(_ table: Table, block: Int) {
    self.block = block
    headRows = table.head.count
    let spansHead = table.head.count > 1 && table.head.contains { $0.cells.contains { $0.columns > 1 } }
    let spansRows = (table.body + table.foot).contains { $0.cells.contains { $0.scope != nil && $0.rows > 1 } }
    for part in [table.head, table.body, table.foot] {
      cells += Self.placed(part, after: cells.count, columns: table.columns.count)
    }
    missing = Self.missing(cells, columns: table.columns.count)
    guard spansHead || spansRows else { return }
    columnHeaders = Array(repeating: [], count: table.columns.count)
    rowHeaders = Array(repeating: [], count: cells.count)
    for (row, line) in cells.enumerated() {
      for (place, cell) in line.enumerated() {
        guard let scope = cell.scope else { continue }
        let name = name(row, place)
        if row < headRows, scope == .col || scope == .colgroup {
          for column in cell.columns { columnHeaders[column].append(name) }
        } else if scope == .row || scope == .rowgroup {
          for reached in cell.rows { rowHeaders[reached].append((name, cell.rows, cell.columns)) }
        }
      }
    }
  }

  /// Cells with the columns and rows that they take, as ``TableGrid`` places them.
  private static func placed(_ rows: [Table.Row], after first: Int, columns: Int) -> [[Cell]] {
    var taken = [Int](repeating: 0, count: columns)
    return rows.enumerated().map { index, row in
      var column = 0
      let line = row.cells.map { cell in
        while column < columns, taken[column] > 0 { column += 1 }
        let range = column..<min(columns, column + cell.columns)
        let count = min(cell.rows, rows.count - index)
        for spanned in range { taken[spanned] = count }
        column = range.upperBound
        return Cell(columns: range, rows: (first + index)..<(first + index + count), scope: cell.scope)
      }
      for column in taken.indices where taken[column] > 0 { taken[column] -= 1 }
      return line
    }
  }

  private func name(_ row: Int, _ cell: Int) -> String { "b\(block)r\(row)c\(cell)" }

  private static func missing(_ cells: [[Cell]], columns: Int) -> [Int] {
    var missing = Array(repeating: columns, count: cells.count)
    for cell in cells.joined() {
      for row in cell.rows { missing[row] -= cell.columns.count }
    }
    return missing
  }

  /// How many rows a cell takes, none of them outside its part of the table.
  func rows(of row: Int, cell: Int) -> Int { cells[row][cell].rows.count }

  /// The name that other cells know a header cell by.
  func identifier(of row: Int, cell: Int) -> String? {
    guard !columnHeaders.isEmpty, cells[row][cell].scope != nil else { return nil }
    return name(row, cell)
  }

  /// The header cells of a cell, those over it first.
  func headers(of row: Int, cell: Int) -> [String] {
    guard !columnHeaders.isEmpty, cells[row][cell].scope == nil || row >= headRows else { return [] }
    let own = name(row, cell)
    var names: [String] = []
    for column in cells[row][cell].columns {
      for header in columnHeaders[column] where !names.contains(header) { names.append(header) }
    }
    for line in cells[row][cell].rows {
      for (header, _, columns) in rowHeaders[line]
      where header != own && !names.contains(header) && columns.upperBound <= cells[row][cell].columns.lowerBound {
        names.append(header)
      }
    }
    return names
  }
}
