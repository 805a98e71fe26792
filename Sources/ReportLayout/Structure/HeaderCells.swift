/// Which header cells speak for which cells of a table, where scopes do not say it: under heads of several rows with
/// cells over several columns, and beside header cells over several rows.
struct HeaderCells {
  private struct Cell {
    var columns: Range<Int>
    var rows: Range<Int>
    var scope: CellScope?
  }

  /// A cell's row and its place in it.
  struct Place: Hashable {
    var row: Int
    var cell: Int
  }

  private let block: Int
  /// Of each row, how many of its columns no cell takes.
  private(set) var missing: [Int] = []
  /// By row (head, body and foot in turn) and place in it.
  private var cells: [[Cell]] = []
  private let headRows: Int
  /// Of each column, the header cells of the head that stand over it.
  private var columnHeaders: [[Place]] = []
  /// Of each row, the header cells that stand beside it.
  private var rowHeaders: [[(header: Place, columns: Range<Int>)]] = []

  init(_ grid: TableGrid, block: Int) {
    self.block = block
    headRows = grid.head.count
    let spansHead = grid.head.count > 1 && grid.head.contains { $0.cells.contains { $0.cell.columns > 1 } }
    let spansRows = (grid.body + grid.foot).contains { $0.cells.contains { $0.cell.scope != nil && $0.cell.rows > 1 } }
    cells = (grid.head + grid.body + grid.foot).enumerated().map { number, row in
      row.cells.map { placed in
        Cell(
          columns: placed.column..<(placed.column + placed.cell.columns), rows: number..<(number + placed.cell.rows),
          scope: placed.cell.scope)
      }
    }
    missing = Self.missing(cells, columns: grid.columns.count)
    guard spansHead || spansRows else { return }
    columnHeaders = Array(repeating: [], count: grid.columns.count)
    rowHeaders = Array(repeating: [], count: cells.count)
    for (row, line) in cells.enumerated() {
      for (place, cell) in line.enumerated() {
        guard let scope = cell.scope else { continue }
        let place = Place(row: row, cell: place)
        if row < headRows, scope == .col || scope == .colgroup {
          for column in cell.columns { columnHeaders[column].append(place) }
        } else if scope == .row || scope == .rowgroup {
          for reached in cell.rows { rowHeaders[reached].append((place, cell.columns)) }
        }
      }
    }
  }

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
    return "b\(block)r\(row)c\(cell)"
  }

  /// The header cells of a cell, those over it first.
  func headers(of row: Int, cell: Int) -> [Place] {
    guard !columnHeaders.isEmpty, cells[row][cell].scope == nil || row >= headRows else { return [] }
    let own = Place(row: row, cell: cell)
    var found: [Place] = []
    for column in cells[row][cell].columns {
      for header in columnHeaders[column] where !found.contains(header) { found.append(header) }
    }
    for line in cells[row][cell].rows {
      for (header, columns) in rowHeaders[line]
      where header != own && !found.contains(header) && columns.upperBound <= cells[row][cell].columns.lowerBound {
        found.append(header)
      }
    }
    return found
  }
}
