import BudgetModel
import Spreadsheets

/// A sheet with the places of its cells.
struct SheetGrid {
  let file: String
  let sheet: Sheet

  /// Of a cell in a row of that number.
  func place(_ cell: SheetCell, inRow row: Int) -> SourceLocation {
    guard let name = sheet.name else {
      return SourceLocation(file: file, line: cell.place.line, column: cell.place.column)
    }
    return SourceLocation(
      file: file, line: row, column: cell.column, sheet: name, cell: "\(Self.letters(cell.column))\(row)")
  }

  /// Of a row's first cell.
  func place(_ row: SheetRow) -> SourceLocation {
    row.cells.first.map { place($0, inRow: row.number) } ?? SourceLocation(file: file, line: row.number, column: 1)
  }

  /// `B` in a spreadsheet, `第2列` in a text.
  func position(_ column: Int) -> String { sheet.name == nil ? "第\(column)列" : Self.letters(column) }

  /// `B列`, `第2列`.
  func columnName(_ column: Int) -> String { sheet.name == nil ? "第\(column)列" : "\(Self.letters(column))列" }

  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(0x41 + remainder))) + letters
      rest = quotient
    }
    return letters
  }
}

extension SheetRow {
  /// The cell of a column, when it holds more than white space.
  func cell(_ column: Int?) -> SheetCell? {
    guard let column else { return nil }
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column && !cells[low].isBlank ? cells[low] : nil
  }

  /// Cells with more than white space.
  var texts: [SheetCell] { cells.filter { !$0.isBlank } }
}

extension SheetCell {
  var isBlank: Bool { text.unicodeScalars.allSatisfy(\.isSpace) }

  /// Whether the text is a number and nothing else, with at least one digit.
  var isNumeric: Bool {
    isNumber
      || text.utf8.contains { (0x30...0x39).contains($0) }
        && text.utf8.allSatisfy { "0123456789.,-%() ".utf8.contains($0) }
  }
}
