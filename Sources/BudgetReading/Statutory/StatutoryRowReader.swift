import BudgetModel
import Spreadsheets

/// Turns the rows below a header into a table's rows: amounts exact, names with their levels.
struct StatutoryRowReader {
  let grid: SheetGrid
  let columns: [StatutoryTable.Column]
  /// The sheet's columns, one for each of `columns`.
  let sheetColumns: [Int]
  let unit: MoneyUnit
  private(set) var findings: [Finding] = []

  /// What may stand in place of an amount.
  private static let words: Set<String> = ["无", "×", "/", "不适用"]

  init(grid: SheetGrid, columns: [StatutoryTable.Column], sheetColumns: [Int], unit: MoneyUnit) {
    self.grid = grid
    self.columns = columns
    self.sheetColumns = sheetColumns
    self.unit = unit
  }

  mutating func rows(of sheetRows: [SheetRow]) -> [StatutoryTable.Row] {
    let cells = StatutoryGrid(grid, rows: sheetRows, columns: sheetColumns, isHeader: false).cells()
    var rows = zip(sheetRows, cells).map { StatutoryTable.Row(cells: $1, source: grid.place($0)) }
    setLevels(&rows)
    let amounts = SheetAmounts(
      grid: grid,
      units: Dictionary(
        zip(sheetColumns, columns).map { ($0, $1.titles.compactMap(MoneyUnit.init(statedIn:)).last ?? unit) },
        uniquingKeysWith: { first, _ in first }))
    for (index, sheetRow) in sheetRows.enumerated() {
      let name = sheetRow.texts.first.map { $0.text.unwrapped } ?? ""
      for cell in rows[index].cells.indices {
        let column = rows[index].cells[cell].column
        guard columns[column].role == .amount, let found = sheetRow.cell(sheetColumns[column]) else {
          tidy(&rows[index].cells[cell])
          continue
        }
        if Self.words.contains(found.text.squeezed) { continue }
        let reading = amounts.read(found, inRow: sheetRow.number, of: name)
        findings += reading.findings
        rows[index].cells[cell].content =
          switch reading.cell {
          case .blank: .blank
          case .amount(let amount): .amount(amount)
          case .unreadable(let text): .unreadable(text)
          }
      }
    }
    return rows
  }

  private func tidy(_ cell: inout StatutoryTable.Cell) {
    if case .text(let text) = cell.content { cell.content = .text(text.unwrapped) }
  }

  /// Before names lose their spaces.
  private func setLevels(_ rows: inout [StatutoryTable.Row]) {
    for part in Set(columns.map(\.part)).sorted() {
      func texts(_ row: StatutoryTable.Row, _ role: StatutoryTable.Role) -> [StatutoryTable.Cell] {
        row.cells.filter { columns[$0.column].part == part && columns[$0.column].role == role && $0.content.text != nil }
      }
      // Totals stand for themselves; the spaces that centre them tell nothing.
      let named = rows.indices.filter { index in
        texts(rows[index], .name).first.map { !StatutoryTotal.isTotal($0.content.text ?? "") } ?? false
      }
      let levels = StatutoryLevels.levels(
        named.map { index in
          StatutoryLevels.Entry(
            code: texts(rows[index], .code).compactMap(\.content.text).map(\.squeezed).filter(Self.isCode).joined(),
            name: texts(rows[index], .name)[0].content.text ?? "")
        })
      for (index, level) in zip(named, levels) {
        let name = texts(rows[index], .name)[0].column
        guard let cell = rows[index].cells.firstIndex(where: { $0.column == name }) else { continue }
        rows[index].cells[cell].level = level
      }
    }
  }

  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
