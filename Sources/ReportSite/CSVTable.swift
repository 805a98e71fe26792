import BudgetModel
import Bytes
import ReportTemplates

/// A table as RFC 4180 text in UTF-8: CRLF after each record, quotation marks where needed.
struct CSVTable: ~Copyable {
  /// A column with its type in a Data Package.
  struct Column: Sendable {
    enum Kind: String, Sendable { case string, integer, number }

    var title: String
    var kind = Kind.string
    /// Of the Fiscal Data Package's taxonomy.
    var columnType: String?
    /// Whether the title is of the source: a funding source's name.
    var isText = false
  }

  let columns: [Column]
  /// Each of whole records.
  private var pieces: [[UInt8]] = []
  /// What is written behind them.
  private var bytes: ByteBuffer

  enum Cell {
    /// Text of the source: made harmless for spreadsheets, which take `=…` for a formula.
    case text(String)
    /// A figure or code made here.
    case plain(String)
    case integer(Int)
    /// Digits whose zeros in front count, always in quotation marks.
    case code(String)
    case empty

    static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }
    static func number(_ number: Int?) -> Cell { number.map { .integer($0) } ?? .empty }
  }

  /// Large beside what each piece costs.
  private static let pieceSize = 1 << 18

  private init() {
    columns = []
    bytes = ByteBuffer(capacity: 0)
  }

  init(_ columns: [Column]) {
    self.columns = columns
    bytes = ByteBuffer(capacity: Self.pieceSize)
    append(columns.map { $0.isText ? .text($0.title) : .plain($0.title) })
  }

  /// The table in pieces, each of whole records.
  consuming func inPieces() -> [[UInt8]] {
    endPiece()
    return pieces
  }

  consuming func whole() -> [UInt8] { inPieces().reduce(into: []) { $0 += $1 } }

  private mutating func endPiece(ofAtLeast size: Int = 0) {
    if let piece = bytes.take(ofAtLeast: size) { pieces.append(piece) }
  }

  mutating func append(_ record: [Cell]) {
    for cell in record { add(cell) }
    endRecord()
  }

  /// The record's end, in place of the comma behind its last cell.
  mutating func endRecord() {
    if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
    bytes.append("\r\n")
    endPiece(ofAtLeast: Self.pieceSize)
  }

  /// Cells that the record begins with, as `start(of:)` writes them.
  mutating func add(start: [UInt8]) { start.withUnsafeBufferPointer { bytes.append($0) } }

  /// The cells with a comma behind each, for records that begin alike.
  static func start(of cells: [Cell]) -> [UInt8] {
    var table = CSVTable()
    for cell in cells { table.add(cell) }
    return table.whole()
  }

  /// Writes the record's next cell, with a comma behind it.
  mutating func add(_ cell: Cell) {
    append(cell)
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .empty: break
    case .plain(let text): append(text, quoted: false)
    case .integer(let number): bytes.append(number)
    case .code(let text): append(text, quoted: true)
    case .text(let text): append(harmless: text)
    }
  }

  private mutating func append(_ text: String, quoted: Bool) { text.withBytes { append($0, quoted: quoted) } }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, quoted: Bool) {
    let special = quoted ? 0 : utf8.firstSpecialInCSV(from: 0)
    guard quoted || special < utf8.count else { return bytes.append(utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text with an apostrophe before what a spreadsheet would calculate, control characters replaced.
  private mutating func append(harmless text: String) {
    if Self.beginsFormula(text) {
      append("'" + MarkupText.cleaned(text), quoted: false)
    } else {
      MarkupText.withCleaned(text) { append($0, quoted: false) }
    }
  }

  private static func beginsFormula(_ text: String) -> Bool {
    // Few texts begin with a byte that such a scalar begins with.
    guard let first = text.utf8.first, first <= 0x40 || first == 0xEF else { return false }
    return switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
