import BudgetModel
import Spreadsheets

/// Some rows of a sheet as cells that fill its columns, merged ones with their spans.
struct StatutoryGrid {
  typealias Cell = StatutoryTable.Cell

  let grid: SheetGrid
  let rows: [SheetRow]
  /// The sheet's columns of the table, from the left.
  let columns: [Int]
  /// Whether blank cells right of a title and below it belong to it, as merged ones do.
  let isHeader: Bool

  private let mergesByCorner: [Corner: CellArea]

  private struct Corner: Hashable {
    var row: Int
    var column: Int
  }

  init(_ grid: SheetGrid, rows: [SheetRow], columns: [Int], isHeader: Bool) {
    self.grid = grid
    self.rows = rows
    self.columns = columns
    self.isHeader = isHeader
    mergesByCorner = Dictionary(
      grid.sheet.merges.map { (Corner(row: $0.rows.lowerBound, column: $0.columns.lowerBound), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The cells of each row, contents as found.
  func cells() -> [[Cell]] {
    var taken = rows.map { _ in columns.map { _ in false } }
    return rows.indices.map { row in
      var cells: [Cell] = []
      for column in columns.indices where !taken[row][column] {
        let (width, height) = span(row, column, taken)
        for covered in row..<(row + height) {
          for other in column..<(column + width) { taken[covered][other] = true }
        }
        cells.append(cell(row, column, width, height))
      }
      return cells
    }
  }

  private func text(_ row: Int, _ column: Int) -> SheetCell? { rows[row].cell(columns[column]) }

  private func cell(_ row: Int, _ column: Int, _ width: Int, _ height: Int) -> Cell {
    let found = text(row, column)
    return Cell(
      column: column, columns: width, rows: height,
      content: found.map { .text(isHeader ? $0.text.squeezed : $0.text) } ?? .blank,
      source: found.map { grid.place($0, inRow: rows[row].number) } ?? grid.place(rows[row]))
  }

  private func span(_ row: Int, _ column: Int, _ taken: [[Bool]]) -> (width: Int, height: Int) {
    if let area = mergesByCorner[Corner(row: rows[row].number, column: columns[column])] {
      return clipped(area, row, column, taken)
    }
    guard isHeader, text(row, column) != nil, row + 1 < rows.count else { return (1, 1) }
    if text(row + 1, column) == nil { return (1, heightOverBlanks(row, column, taken)) }
    var width = 1
    while column + width < columns.count, !taken[row][column + width], text(row, column + width) == nil,
      text(row + 1, column + width) != nil
    { width += 1 }
    return (width, 1)
  }

  private func heightOverBlanks(_ row: Int, _ column: Int, _ taken: [[Bool]]) -> Int {
    var height = 1
    while row + height < rows.count, text(row + height, column) == nil, !taken[row + height][column] { height += 1 }
    return height
  }

  /// As much of a merged area as is free and within the table.
  private func clipped(_ area: CellArea, _ row: Int, _ column: Int, _ taken: [[Bool]]) -> (Int, Int) {
    var width = 1
    while column + width < columns.count, area.columns.contains(columns[column + width]), !taken[row][column + width] {
      width += 1
    }
    var height = 1
    while row + height < rows.count, area.rows.contains(rows[row + height].number),
      !taken[row + height][column..<(column + width)].contains(true)
    { height += 1 }
    return (width, height)
  }
}

extension [[StatutoryTable.Cell]] {
  /// Each column's titles from the top.
  func titles(columns: Int) -> [[String]] {
    var titles = [[String]](repeating: [], count: columns)
    for cell in joined() {
      guard case .text(let text) = cell.content else { continue }
      for column in cell.column..<(cell.column + cell.columns) { titles[column].append(text) }
    }
    return titles
  }
}
