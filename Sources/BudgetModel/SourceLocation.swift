/// Where a value was read.
public struct SourceLocation: Hashable, Sendable {
  /// The file, relative to the input as the user named it.
  public var file: String
  /// From 1; for a spreadsheet, the row.
  public var line: Int
  /// From 1, counted in Unicode scalars; for a spreadsheet, the column.
  public var column: Int
  /// Locations are many and often copied, and most have none.
  private let spreadsheetCell: SpreadsheetCell?

  /// The spreadsheet's sheet, e.g. `项目支出`.
  public var sheet: String? { spreadsheetCell?.sheet }
  /// The spreadsheet's cell, e.g. `B7`.
  public var cell: String? { spreadsheetCell?.cell }

  public init(file: String, line: Int, column: Int, sheet: String? = nil, cell: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    spreadsheetCell = sheet == nil && cell == nil ? nil : SpreadsheetCell(sheet: sheet, cell: cell)
  }
}

private final class SpreadsheetCell: Hashable, Sendable {
  let sheet: String?
  let cell: String?

  init(sheet: String?, cell: String?) {
    self.sheet = sheet
    self.cell = cell
  }

  static func == (left: SpreadsheetCell, right: SpreadsheetCell) -> Bool {
    left.sheet == right.sheet && left.cell == right.cell
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(sheet)
    hasher.combine(cell)
  }
}

extension SourceLocation: Comparable {
  /// Reading order within a file; files by name.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.sheet ?? "", left.line, left.column) < (right.file, right.sheet ?? "", right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `budget.txt:7:12`, or `budget.xlsx:项目支出!B7`.
  public var description: String {
    if let sheet, let cell { "\(file):\(sheet)!\(cell)" } else { "\(file):\(line):\(column)" }
  }
}
