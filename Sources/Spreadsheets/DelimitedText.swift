/// A text whose cells are parted by commas, semicolons, tabs or pipes (RFC 4180), cut into records.
///
/// The separator is the one that parts the first records most evenly. A quoted cell that does not end within
/// `quotedLimit` bytes was no quoted cell: it is read again as it stands, so that a stray quote swallows nothing.
struct DelimitedText {
  static let quotedLimit = 1 << 16
  private static let sampledRecords = 50
  private static let separators: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")]
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Records that hold a cell with text, numbered from 1; refused when a record or all of them have too many cells.
  func rows() throws(SpreadsheetError) -> [SheetRow] {
    var rows: [SheetRow] = []
    var cutter = Cutter(bytes: bytes, separator: separator())
    var (number, count) = (0, 0)
    while let cells = cutter.record() {
      number += 1
      count += cells.count
      guard cutter.width <= XLSXReference.columnLimit, count <= Workbook.cellLimit else {
        throw .tooLarge(
          count > Workbook.cellLimit
            ? "文字的单元格超过 \(Workbook.cellLimit) 个" : "第 \(number) 行超过 \(XLSXReference.columnLimit) 格")
      }
      if !cells.isEmpty { rows.append(SheetRow(number: number, cells: cells)) }
    }
    return rows
  }

  /// The separator that breaks the fewest quoted cells and then has the most records of the commonest width above one;
  /// the comma when none parts anything.
  private func separator() -> UInt8 {
    var best = (separator: UInt8(ascii: ","), faults: Int.max, score: 0)
    for separator in Self.separators {
      var cutter = Cutter(bytes: bytes, separator: separator)
      var widths: [Int: Int] = [:]
      for _ in 0..<Self.sampledRecords {
        guard cutter.record() != nil else { break }
        if cutter.width > 1 { widths[cutter.width, default: 0] += 1 }
      }
      let score = widths.map { $0.value * min($0.key, 20) }.max() ?? 0
      if score > 0, (cutter.faults, -score) < (best.faults, -best.score) { best = (separator, cutter.faults, score) }
    }
    return best.separator
  }

  /// Goes through the text once, record by record.
  private struct Cutter {
    let bytes: [UInt8]
    let separator: UInt8
    private var index = 0
    private var place = TextPlace(line: 1, column: 1)
    /// Cells of the last record, blank ones included.
    private(set) var width = 0
    /// Quoted cells so far that did not close, or closed before their end: a wrong separator makes them.
    private(set) var faults = 0

    init(bytes: [UInt8], separator: UInt8) {
      self.bytes = bytes
      self.separator = separator
    }

    /// The next record's cells with text, no more than one beyond the limit; nil at the end.
    mutating func record() -> [SheetCell]? {
      guard index < bytes.count else { return nil }
      var cells: [SheetCell] = []
      width = 0
      while true {
        width += 1
        let start = place
        let text = cell()
        if !text.isEmpty { cells.append(SheetCell(column: width, text: text, place: start)) }
        guard index < bytes.count else { return cells }
        let (mark, line) = (bytes[index], place.line)
        step()
        if mark == separator {
          if width > XLSXReference.columnLimit { return cells }
          continue
        }
        if mark == DelimitedText.carriageReturn, index < bytes.count, bytes[index] == DelimitedText.lineFeed { step() }
        place = TextPlace(line: line + 1, column: 1)
        return cells
      }
    }

    /// A cell's text; leaves `index` at the separator, the line's end, or the text's.
    private mutating func cell() -> String {
      let (start, from) = (index, place)
      while index < bytes.count, bytes[index] == 0x20, bytes[index] != separator { step() }
      if index < bytes.count, bytes[index] == DelimitedText.quote, let text = quoted() { return text }
      (index, place) = (start, from)
      while index < bytes.count, !isEnd(bytes[index]) { step() }
      return DelimitedText.trimmed(bytes[start..<index])
    }

    /// The text of a quoted cell with what stands behind its closing quote; nil when it does not close in time.
    private mutating func quoted() -> String? {
      var (text, isFault): ([UInt8], Bool) = ([], false)
      step()
      let limit = min(bytes.count, index + DelimitedText.quotedLimit)
      while index < limit {
        let byte = bytes[index]
        step()
        guard byte == DelimitedText.quote else {
          text.append(byte)
          continue
        }
        if index < bytes.count, bytes[index] == DelimitedText.quote {
          text.append(byte)
          step()
          continue
        }
        while index < bytes.count, !isEnd(bytes[index]) {
          if bytes[index] != 0x20 { isFault = true }
          text.append(bytes[index])
          step()
        }
        if isFault { faults += 1 }
        return DelimitedText.trimmed(text[...])
      }
      faults += 1
      return nil
    }

    private func isEnd(_ byte: UInt8) -> Bool {
      byte == separator || byte == DelimitedText.lineFeed || byte == DelimitedText.carriageReturn
    }

    private mutating func step() {
      let byte = bytes[index]
      index += 1
      if byte == DelimitedText.lineFeed {
        place = TextPlace(line: place.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
  }

  /// Without white space at the ends; line breaks inside become LF.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    guard bytes.contains(carriageReturn) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte != carriageReturn {
        text.append(byte)
      } else if index + 1 == bytes.endIndex || bytes[index + 1] != lineFeed {
        text.append(lineFeed)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Sheet {
  /// A delimited text as a sheet without a name; its rows are the text's records.
  ///
  /// - Throws: `SpreadsheetError` when it has more cells than a spreadsheet.
  public init(delimited text: String) throws(SpreadsheetError) {
    self.init(name: nil, rows: try DelimitedText(text).rows())
  }
}
