/// One `{{…}}` of a template with its line.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    case variable, unescaped, section, invertedSection, sectionEnd, partial, dynamicPartial
    case inheritance, block, comment, delimiter, pragma
    /// `{{` without `}}`.
    case unfinished
  }

  var kind: Kind
  var name: String
  /// From 1.
  var line: Int
  /// The tag with its braces, in the text's UTF-8.
  var bytes: Range<Int>

  /// Every tag of the text, in order; an unfinished one is the last.
  static func tags(in text: String) -> [TemplateTag] {
    let bytes = Array(text.utf8)
    var tags: [TemplateTag] = []
    var line = 1
    var position = 0
    while position + 1 < bytes.count {
      guard bytes[position] == UInt8(ascii: "{"), bytes[position + 1] == UInt8(ascii: "{") else {
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
        continue
      }
      var end = position + 2
      while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "}") || bytes[end + 1] != UInt8(ascii: "}") { end += 1 }
      guard end + 1 < bytes.count else {
        tags.append(TemplateTag(kind: .unfinished, name: "", line: line, bytes: position..<bytes.count))
        break
      }
      let inside = bytes[(position + 2)..<end]
      tags.append(tag(String(decoding: inside, as: UTF8.self), line: line, bytes: position..<(end + 2)))
      line += inside.count { $0 == UInt8(ascii: "\n") }
      position = end + 2
    }
    return tags
  }

  private static let kinds: [UInt8: Kind] = [
    UInt8(ascii: "{"): .unescaped, UInt8(ascii: "&"): .unescaped, UInt8(ascii: "#"): .section,
    UInt8(ascii: "^"): .invertedSection, UInt8(ascii: "/"): .sectionEnd, UInt8(ascii: ">"): .partial,
    UInt8(ascii: "<"): .inheritance, UInt8(ascii: "$"): .block, UInt8(ascii: "!"): .comment,
    UInt8(ascii: "="): .delimiter, UInt8(ascii: "%"): .pragma,
  ]

  private static func tag(_ inside: String, line: Int, bytes: Range<Int>) -> TemplateTag {
    var text = Substring(inside).trimmed
    var kind = Kind.variable
    if let sigil = text.utf8.first, let found = kinds[sigil] {
      kind = found
      text = text.dropFirst().trimmed
    }
    if kind == .partial, text.first == "*" { kind = .dynamicPartial }
    return TemplateTag(kind: kind, name: String(text), line: line, bytes: bytes)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    if let first = text.utf8.first, let last = text.utf8.last, Self.isPlain(first), Self.isPlain(last) { return text }
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text
  }

  /// Whether a text may begin or end with the byte and have nothing to be cut there.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
