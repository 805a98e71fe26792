import BudgetModel
import Bytes
import Foundation

/// Text made fit for markup: escaped for HTML and XML, for content and quoted attributes alike.
///
/// It works on bytes, not characters: to Swift a quotation mark with a combining accent is one character that is not a
/// quotation mark.
public enum MarkupText {
  /// The text without what well-formed XML cannot hold: tabs become spaces, carriage returns go, other control
  /// characters and U+FFFE, U+FFFF become U+FFFD. Line feeds stay.
  public static func cleaned(_ text: String) -> String {
    if text.withBytes({ !mayHoldForbidden($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: break
      case 0x09: result.append(" ")
      case 0x00..<0x0A, 0x0B..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: result.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Shows the cleaned text's UTF-8, without a copy of most texts.
  public static func withCleaned(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let isClean = text.withBytes { utf8 in
      if mayHoldForbidden(utf8) { return false }
      body(utf8)
      return true
    }
    if !isClean { cleaned(text).withBytes(body) }
  }

  /// Whether the bytes may hold a forbidden scalar; rarely true for text without one.
  private static func mayHoldForbidden(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = firstDoubtful(in: bytes, from: 0)
    while place < bytes.count {
      let next = place + 1
      guard bytes[place] == 0xEF else { return true }
      if next < bytes.count, bytes[next] == 0xB7 || bytes[next] == 0xBF { return true }
      place = firstDoubtful(in: bytes, from: next)
    }
    return false
  }

  /// The first byte that may begin a forbidden scalar.
  private static func firstDoubtful(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    bytes.first(
      from: start,
      mayHold: {
        $0.holds(below: 0x20) || $0.holds(0x7F) || $0.holds(0xC2) || $0.holds(0xEF) || $0.holdsLongScalar
      },
      where: { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F || $0 == 0xC2 || $0 >= 0xEF })
  }

  /// The cleaned text with `& < > " '` as character references.
  public static func escaped(_ text: String) -> String {
    var result = ByteBuffer(capacity: text.utf8.count)
    append(text, to: &result)
    return String(decoding: result.take(), as: UTF8.self)
  }

  /// Writes the escaped text behind the bytes.
  static func append(_ text: String, to bytes: inout ByteBuffer) {
    let end = bytes.count
    if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0, to: &bytes) }) == true { return }
    bytes.removeLast(bytes.count - end)
    var text = cleaned(text)
    _ = text.withUTF8 { appendEscaped($0, to: &bytes, isCleaned: true) }
  }

  /// Writes the text up to what may be a forbidden scalar; false when there is one.
  private static func appendEscaped(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout ByteBuffer, isCleaned: Bool = false
  ) -> Bool {
    var start = 0
    var index = firstSpecial(in: text, from: 0)
    while index < text.count {
      if let reference = reference(for: text[index]) {
        bytes.append(UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes.append(reference)
        start = index + 1
      } else if !isCleaned, text[index] != 0xEF || text[index + 1] == 0xB7 || text[index + 1] == 0xBF {
        return false
      }
      index = firstSpecial(in: text, from: index + 1)
    }
    bytes.append(UnsafeBufferPointer(rebasing: text[start...]))
    return true
  }

  private static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    text.first(
      from: start,
      mayHold: {
        $0.holds(below: 0x40) || $0.holds(0x7F) || $0.holds(0xC2) || $0.holds(0xEF) || $0.holdsLongScalar
      }, where: isSpecial)
  }

  /// Whether the byte has a reference, or may begin a forbidden scalar. Most have not and do not.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x40 ? specialASCII >> byte & 1 == 1 : byte == 0x7F || byte == 0xC2 || byte >= 0xEF
  }

  /// A bit for each of the first 64 bytes: control characters but the line feed, and `" & ' < >`.
  private static let specialASCII: UInt64 = 0x5000_00C4_FFFF_FBFF

  /// The cleaned text for a place inside a JSON string inside markup: what either would take for a mark is written as
  /// `\\u0022`, so that it is the same text in a data block, where references do not count.
  public static func jsonEscaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in cleaned(text).unicodeScalars {
      switch scalar {
      case "&", "<", ">", "\"", "'", "\\", "\n":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "\\u00\(scalar.value < 16 ? "0" : "")\(digits)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text whose escaped form is given.
  static func unescaped(_ text: String) -> String {
    // The ampersand last: what it begins has been dealt with.
    ["<", ">", "\"", "'", "&"].reduce(text) { text, character in
      let escaped = reference(for: character.utf8.first ?? 0) ?? character
      return text.replacingOccurrences(of: escaped, with: character)
    }
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
