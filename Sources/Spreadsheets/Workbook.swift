/// A spreadsheet file's contents, as far as a table needs them.
public struct Workbook: Hashable, Sendable {
  /// In the order of the file, hidden ones included.
  public var sheets: [Sheet]

  public init(sheets: [Sheet]) {
    self.sheets = sheets
  }
}

/// A grid of cells: a spreadsheet's sheet, or a delimited text.
public struct Sheet: Hashable, Sendable {
  /// As written in the file, spaces included; nil for a delimited text.
  public var name: String?
  public var isHidden: Bool
  /// Rows that hold a cell with text, from top to bottom.
  public var rows: [SheetRow]
  /// Merged areas: their text stands in the first cell, the others are absent from `rows`.
  public var merges: [CellArea]

  public init(name: String?, isHidden: Bool = false, rows: [SheetRow], merges: [CellArea] = []) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merges = merges
  }
}

/// A row of a sheet.
public struct SheetRow: Hashable, Sendable {
  /// From 1, as the spreadsheet numbers it; in a delimited text, the record's number.
  public var number: Int
  /// Cells with text, from left to right; blank ones are left out.
  public var cells: [SheetCell]

  public init(number: Int, cells: [SheetCell]) {
    self.number = number
    self.cells = cells
  }
}

/// A cell with text.
public struct SheetCell: Hashable, Sendable {
  /// From 1.
  public var column: Int
  /// What a reader of the sheet sees, but a number in full: `29458.63`, `95%`, `2024-12-31`; no thousands commas unless
  /// the cell is text.
  public var text: String
  /// Whether the file holds a number (or a date) rather than text.
  public var isNumber: Bool
  /// In a delimited text, the place of the cell's first character: line and column from 1; in a spreadsheet, the row
  /// and column of the cell.
  public var place: TextPlace

  public init(column: Int, text: String, isNumber: Bool = false, place: TextPlace) {
    self.column = column
    self.text = text
    self.isNumber = isNumber
    self.place = place
  }
}

/// Line and column, both from 1; columns count Unicode scalars.
public struct TextPlace: Hashable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A rectangle of cells, rows and columns from 1.
public struct CellArea: Hashable, Sendable {
  public var rows: ClosedRange<Int>
  public var columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
