/// Bytes by number, wherever they are.
protocol Bytes: RandomAccessCollection where Element == UInt8, Index == Int {}

extension Array: Bytes where Element == UInt8 {}
extension UnsafeBufferPointer: Bytes where Element == UInt8 {}

/// PDF's classes of bytes (ISO 32000-1, 7.2.2), and texts as PDF writes them.
enum PDFSyntax {
  static func isWhite(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  static func isRegular(_ byte: UInt8) -> Bool { !isWhite(byte) && !isDelimiter(byte) }

  static func isNumber(_ word: some Sequence<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    for (place, byte) in word.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"): if place > 0 { return false }
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  /// The end of the string that begins at `start`, or nil if it does not end: `(…)` or `<…>`.
  static func stringEnd(in bytes: some Bytes, from start: Int) throws -> Int? {
    bytes[start] == UInt8(ascii: "(") ? literalEnd(in: bytes, from: start) : try hexadecimalEnd(in: bytes, from: start)
  }

  private static func literalEnd(in bytes: some Bytes, from start: Int) -> Int? {
    var depth = 0
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return at + 1 }
      default: break
      }
      at += 1
    }
    return nil
  }

  private static func hexadecimalEnd(in bytes: some Bytes, from start: Int) throws -> Int? {
    let mayStand = hexadecimal
    var at = start + 1
    while at < bytes.count, mayStand[Int(bytes[at])] { at += 1 }
    if at == bytes.count { return nil }
    if bytes[at] == UInt8(ascii: ">") { return at + 1 }
    throw PDFFinishingError("a hexadecimal string holds byte \(bytes[at])")
  }

  /// Which bytes may stand in a hexadecimal string.
  private static let hexadecimal = (0...255).map { isHexadecimal($0) || isWhite($0) }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// A text string in UTF-16, hexadecimal.
  static func text(_ text: String) -> String { written { $0.add(hexadecimalTextString: text) } }

  /// A byte string: as it is when it has letters and figures alone, else hexadecimal.
  static func bytes(_ text: String) -> String { written { $0.add(byteString: text) } }

  private static func written(_ write: (inout PDFText) -> Void) -> String {
    var text = PDFText()
    write(&text)
    return text.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Of a digit that is hexadecimal.
  static func value(ofDigit digit: UInt8) -> UInt8 { digit <= 57 ? digit - 48 : (digit | 32) - 87 }

  /// Of a value below 16.
  static func hexadecimalDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }

  static func hexadecimal(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
