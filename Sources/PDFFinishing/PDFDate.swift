/// A moment with its offset from UTC, as Info and XMP write it.
public struct PDFDate: Sendable, Equatable {
  /// `2026-01-02T03:04:05+08:00`.
  public let iso8601: String

  /// - Parameter text: a date and time to the second with an offset (`+08:00`, or `Z`); nil for anything else.
  public init?(iso8601 text: String) {
    let whole = text.hasSuffix("Z") ? text.dropLast() + "+00:00" : text[...]
    let pattern = Array("dddd-dd-ddTdd:dd:ddsdd:dd".utf8)
    let bytes = Array(whole.utf8)
    guard bytes.count == pattern.count else { return nil }
    for (byte, expected) in zip(bytes, pattern) {
      switch expected {
      case UInt8(ascii: "d"): guard (48...57).contains(byte) else { return nil }
      case UInt8(ascii: "s"): guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") else { return nil }
      default: guard byte == expected else { return nil }
      }
    }
    func number(_ place: Int) -> Int { Int(bytes[place] - 48) * 10 + Int(bytes[place + 1] - 48) }
    guard (1...12).contains(number(5)), (1...31).contains(number(8)), number(11) < 24, number(14) < 60,
      number(17) < 60, number(20) < 24, number(23) < 60
    else { return nil }
    iso8601 = String(whole)
  }

  /// `(D:20260102030405+08'00')`.
  var pdf: String {
    let date = iso8601.prefix(19).filter(\.isNumber)
    let offset = iso8601.suffix(6)
    return "(D:\(date)\(offset.prefix(3))'\(offset.suffix(2))')"
  }
}
