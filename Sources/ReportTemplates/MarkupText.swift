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
    if text.withBytes({ $0.firstUnclean(from: 0) == $0.count }) { return text }
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
      if utf8.firstUnclean(from: 0) < utf8.count { return false }
      body(utf8)
      return true
    }
    if !isClean { cleaned(text).withBytes(body) }
  }

  /// The cleaned text with `& < > " '` as character references.
  public static func escaped(_ text: String) -> String {
    var result = ByteBuffer(capacity: text.utf8.count)
    append(text, to: &result)
    return String(decoding: result.take(), as: UTF8.self)
  }

  /// Writes the escaped text behind the bytes.
  @usableFromInline
  static func append(_ text: String, to bytes: inout ByteBuffer) {
    let end = bytes.count
    if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0, to: &bytes) }) == true { return }
    bytes.removeLast(bytes.count - end)
    var text = cleaned(text)
    _ = text.withUTF8 { appendEscaped($0, to: &bytes, isCleaned: true) }
  }

  /// Writes the text; false, with a part of it written, where it must be cleaned first.
  private static func appendEscaped(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout ByteBuffer, isCleaned: Bool = false
  ) -> Bool {
    var start = 0
    var index = text.firstSpecialInMarkup(from: 0)
    while index < text.count {
      if let reference = reference(for: text[index]) {
        bytes.append(UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes.append(reference)
        start = index + 1
      } else if !isCleaned {
        return false
      }
      index = text.firstSpecialInMarkup(from: index + 1)
    }
    bytes.append(UnsafeBufferPointer(rebasing: text[start...]))
    return true
  }

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
