import XMLReading

/// Reads a sheet's part, row by row.
struct XLSXSheetReader {
  static let mergeLimit = 1_000_000
  let name: String
  let values: XLSXValues
  /// How many cells with text the workbook may still hold.
  var remainingCells: Int
  /// How many bytes of text they may still hold; a long shared text counts for each of its cells.
  var remainingBytes: Int

  private(set) var rows: [SheetRow] = []
  private(set) var merges: [CellArea] = []
  private var row = SheetRow(number: 0, cells: [])
  private var column = 0
  private var cell: XLSXCell?
  private var part: Part?

  private enum Part { case value, formula, inline }

  init(name: String, values: XLSXValues, remainingCells: Int, remainingBytes: Int) {
    self.name = name
    self.values = values
    self.remainingCells = remainingCells
    self.remainingBytes = remainingBytes
  }

  mutating func read(_ event: XMLEvent) throws {
    switch event {
    case .start(let element, let attributes): try start(element, attributes)
    case .text(let text): append(text)
    case .end(let element): try end(element)
    }
  }

  private mutating func start(_ element: String, _ attributes: [XMLAttribute]) throws {
    if part == .inline {
      cell?.inline.start(element)
      return
    }
    switch element {
    case "row": try startRow(attributes.local("r"))
    case "c": try startCell(attributes)
    case "v" where cell != nil:
      part = .value
      cell?.value = ""
    case "f" where cell != nil:
      part = .formula
      cell?.formula = ""
    case "is" where cell != nil: part = .inline
    case "mergeCell": try addMerge(attributes.local("ref") ?? "")
    default: break
    }
  }

  private mutating func append(_ text: String) {
    switch part {
    case .value: cell?.value?.append(text)
    case .formula: cell?.formula?.append(text)
    case .inline: cell?.inline.append(text)
    case nil: break
    }
  }

  private mutating func end(_ element: String) throws {
    switch element {
    case "is", "v", "f": part = nil
    case "c": try endCell()
    case "row":
      if !row.cells.isEmpty { rows.append(row) }
      row.cells = []
    default:
      if part == .inline { cell?.inline.end(element) }
    }
  }

  private mutating func startRow(_ reference: String?) throws {
    let number = reference.map { Int($0) ?? 0 } ?? row.number + 1
    guard number > row.number, number <= XLSXReference.rowLimit else {
      throw SpreadsheetError.damaged("工作表“\(name)”第 \(row.number) 行之后的行号“\(reference ?? "\(number)")”有误")
    }
    row = SheetRow(number: number, cells: [])
    column = 0
  }

  private mutating func startCell(_ attributes: [XMLAttribute]) throws {
    let text = attributes.local("r")
    let reference = text.map { XLSXReference($0) } ?? XLSXReference(row: row.number, column: column + 1)
    guard let reference, row.number > 0, reference.row == row.number, reference.column > column,
      reference.column <= XLSXReference.columnLimit
    else {
      throw SpreadsheetError.damaged("工作表“\(name)”第 \(row.number) 行的单元格“\(text ?? "\(column + 1)")”位置有误")
    }
    column = reference.column
    cell = XLSXCell(type: attributes.local("t") ?? "n", style: attributes.local("s").flatMap { Int($0) } ?? 0)
  }

  private mutating func endCell() throws {
    guard let ended = cell else { return }
    cell = nil
    guard let (text, isNumber) = try values.text(of: ended, at: "工作表“\(name)”第 \(row.number) 行第 \(column) 列")
    else { return }
    remainingCells -= 1
    guard remainingCells >= 0 else {
      throw SpreadsheetError.tooLarge("工作表“\(name)”第 \(row.number) 行：单元格超过 \(Workbook.cellLimit) 个")
    }
    remainingBytes -= text.utf8.count
    guard remainingBytes >= 0 else {
      throw SpreadsheetError.tooLarge("工作表“\(name)”第 \(row.number) 行：文字超过 \(Workbook.textLimit >> 20) MiB")
    }
    let place = TextPlace(line: row.number, column: column)
    row.cells.append(SheetCell(column: column, text: text, isNumber: isNumber, place: place))
  }

  private mutating func addMerge(_ reference: String) throws {
    guard let area = CellArea(reference: reference) else {
      throw SpreadsheetError.damaged("工作表“\(name)”的合并区域“\(reference)”有误")
    }
    guard merges.count < Self.mergeLimit else {
      throw SpreadsheetError.tooLarge("工作表“\(name)”的合并区域超过 \(Self.mergeLimit) 个")
    }
    if area.rows.count > 1 || area.columns.count > 1 { merges.append(area) }
  }
}
