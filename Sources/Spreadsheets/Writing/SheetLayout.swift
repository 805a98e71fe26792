/// A sheet to be written, with its looks.
public struct SheetLayout: Hashable, Sendable {
  /// At most 31 characters without `:\/?*[]`, none twice in a workbook (regardless of case).
  public var name: String
  public var rows: [[CellContent]]
  /// In characters, from the first column; columns beyond keep the program's default.
  public var columnWidths: [Double]
  /// How many rows at the top are bold, filled, bordered, wrapped and stay in view.
  public var headerRows: Int
  public var merges: [CellArea]
  public var isHidden: Bool

  public init(
    name: String, rows: [[CellContent]], columnWidths: [Double] = [], headerRows: Int = 0, merges: [CellArea] = [],
    isHidden: Bool = false
  ) {
    self.name = name
    self.rows = rows
    self.columnWidths = columnWidths
    self.headerRows = headerRows
    self.merges = merges
    self.isHidden = isHidden
  }
}

/// What stands in a cell to be written.
public enum CellContent: Hashable, Sendable {
  case text(String)
  /// A decimal such as `29458.63`, shown as `29,458.63`; what is no decimal is written as text.
  case number(String)
  case blank
}
