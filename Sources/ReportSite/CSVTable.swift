import ReportTemplates

/// A table as RFC 4180 text in UTF-8: CRLF after each record, quotation marks where needed.
struct CSVTable {
  private(set) var bytes: [UInt8] = []

  enum Cell {
    /// Text of the source: made harmless for spreadsheets, which take `=…` for a formula.
    case text(String)
    /// A figure or code made here.
    case plain(String)
    /// Digits whose zeros in front count, always in quotation marks.
    case code(String)
    case empty

    static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }
    static func number(_ number: Int?) -> Cell { number.map { .plain(String($0)) } ?? .empty }
  }

  mutating func append(_ record: [Cell]) {
    for (index, cell) in record.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .empty: break
    case .plain(let text): append(text, quoted: false)
    case .code(let text): append(text, quoted: true)
    case .text(let text): append(Self.harmless(text), quoted: false)
    }
  }

  private mutating func append(_ text: String, quoted: Bool) {
    let special: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard quoted || text.utf8.contains(where: special.contains) else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text with an apostrophe before what a spreadsheet would calculate, control characters replaced.
  private static func harmless(_ text: String) -> String {
    let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    let isFormula = text.unicodeScalars.first.map(starts.contains) ?? false
    return (isFormula ? "'" : "") + MarkupText.cleaned(text)
  }
}
