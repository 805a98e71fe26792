/// Which header cells speak for which cells of a table, where scopes do not say it: under heads of several rows with
/// cells over several columns, and beside header cells over several rows.
struct HeaderCells {
  private let headRows: Int
  /// Of each column, the header cells of the head that stand over it; none where scopes say it all.
  private var columnHeaders: [[Int]] = []
  /// Of each row, the header cells that stand beside it.
  private var rowHeaders: [[(header: Int, end: Int)]] = []

  /// - Parameter elements: the elements that the rows of head, body and foot are; those of their cells follow each.
  init(_ grid: TableGrid, elements: [Int]) {
    headRows = grid.head.count
    let spansHead = headRows > 1 && grid.head.contains { $0.cells.contains { $0.cell.columns > 1 } }
    let spansRows = [grid.body, grid.foot].contains { $0.contains(where: Self.hasHeaderOverRows) }
    guard spansHead || spansRows else { return }
    columnHeaders = Array(repeating: [], count: grid.columns.count)
    rowHeaders = Array(repeating: [], count: elements.count)
    for (number, row) in (grid.head + grid.body + grid.foot).enumerated() {
      for (place, cell) in row.cells.enumerated() { add(cell, row: number, element: elements[number] + 1 + place) }
    }
  }

  private static func hasHeaderOverRows(_ row: TableGrid.Row) -> Bool {
    row.cells.contains { $0.cell.scope != nil && $0.cell.rows > 1 }
  }

  private mutating func add(_ cell: TableGrid.PlacedCell, row: Int, element: Int) {
    switch cell.cell.scope {
    case .col, .colgroup:
      guard row < headRows else { return }
      for column in cell.columns { columnHeaders[column].append(element) }
    case .row, .rowgroup:
      for reached in row..<(row + cell.cell.rows) { rowHeaders[reached].append((element, cell.columns.upperBound)) }
    case nil: break
    }
  }

  /// Whether cells name their header cells.
  var areNamed: Bool { !columnHeaders.isEmpty }

  /// The header cells of a cell, those over it first.
  ///
  /// - Parameter row: of head, body and foot in turn.
  func headers(of cell: TableGrid.PlacedCell, row: Int, element: Int) -> [Int] {
    guard areNamed, cell.cell.scope == nil || row >= headRows else { return [] }
    var found = headers(over: cell.columns)
    for line in row..<(row + cell.cell.rows) {
      for (header, end) in rowHeaders[line]
      where header != element && end <= cell.column && !found.contains(header) {
        found.append(header)
      }
    }
    return found
  }

  private func headers(over columns: Range<Int>) -> [Int] {
    var found = columnHeaders[columns.lowerBound]
    for column in columns.dropFirst() {
      for header in columnHeaders[column] where !found.contains(header) { found.append(header) }
    }
    return found
  }
}
