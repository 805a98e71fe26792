import BudgetModel
import Spreadsheets

@testable import BudgetReading

/// What a text's sheet is read as; the text as for `Sheet(_:_:)`, or CSV where it has no name.
func statutory(
  _ text: String, named name: String? = "表", _ settings: StatutoryTableSettings = StatutoryTableSettings()
) throws -> StatutoryTableReader.Result {
  let sheet = name == nil ? try Sheet(delimited: text) : Sheet(name, text)
  return try StatutoryTableReader(grid: SheetGrid(file: "a.xlsx", sheet: sheet), settings: settings).read()
}

extension StatutoryTable {
  /// A line a row: cells parted by `|`, `科目×2` over two columns, `科目^2` over two rows, a level as `>`.
  var outline: [String] { (header + rows.map(\.cells)).map { $0.map(\.outline).joined(separator: "|") } }
}

extension StatutoryTable.Cell {
  fileprivate var outline: String {
    let text =
      switch content {
      case .blank: ""
      case .text(let text): text
      case .amount(let amount): amount.wan
      case .unreadable(let text): "?\(text)"
      }
    return String(repeating: ">", count: level) + text + (columns > 1 ? "×\(columns)" : "") + (rows > 1 ? "^\(rows)" : "")
  }
}
