/// Where a value was read.
public struct SourceLocation: Hashable, Sendable {
  /// The file, relative to the input as the user named it.
  public var file: String
  /// From 1; for a spreadsheet, the row.
  public var line: Int
  /// From 1, counted in Unicode scalars; for a spreadsheet, the column.
  public var column: Int
  /// The spreadsheet's sheet, e.g. `项目支出`.
  public var sheet: String?
  /// The spreadsheet's cell, e.g. `B7`.
  public var cell: String?

  public init(file: String, line: Int, column: Int, sheet: String? = nil, cell: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.sheet = sheet
    self.cell = cell
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
