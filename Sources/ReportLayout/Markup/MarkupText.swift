/// White space of markup, as HTML has it.
enum MarkupText {
  /// Makes runs of white space one space, none at the edges, between two Han characters, or beside a forced break
  /// (U+2028, which becomes a newline).
  static func collapse(_ inlines: inout [Inline]) {
    // Most texts are whole and stay as they are.
    if inlines.count == 1, SpaceCollapser.isCollapsed(inlines[0].text) { return }
    var collapser = SpaceCollapser()
    for index in inlines.indices { inlines[index].text = collapser.collapsed(inlines[index].text) }
    inlines.removeAll { $0.text.isEmpty }
  }
}

/// Collapses white space from one text to the next.
private struct SpaceCollapser {
  /// The last character that is kept.
  private var last: Unicode.Scalar = "\n"
  /// Whether white space has come after it.
  private var isPending = false

  /// Whether a text surely is as it is to be: without white space but single spaces, none between two Han characters.
  static func isCollapsed(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      !bytes.isEmpty && (!mayHoldSpace(bytes) || hasOnlySingleSpaces(bytes))
    } ?? false
  }

  /// Looks at every byte, which takes less than to stop at one.
  private static func mayHoldSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // With E2 begins U+2028, and little else that is often written.
    bytes.reduce(0 as UInt8) { $0 | ($1 <= 0x20 || $1 == 0xE2 ? 1 : 0) } != 0
  }

  private static func hasOnlySingleSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // None may begin the text.
    var previous: UInt8 = 0x20
    // With E2 and above begins what is taken for Han: U+2000 and above.
    var isHan = false
    for byte in bytes {
      switch byte {
      case 0x20 where previous == 0x20, 0x09, 0x0A, 0x0D: return false
      // So ends U+2028, and little else.
      case 0xA8 where previous == 0x80: return false
      case 0xE2... where previous == 0x20 && isHan: return false
      case 0xC0...: isHan = byte >= 0xE2
      case 0x21..<0x80: isHan = false
      default: break
      }
      previous = byte
    }
    return previous != 0x20
  }

  mutating func collapsed(_ text: String) -> String {
    if !isPending, Self.isCollapsed(text) {
      last = text.unicodeScalars.last ?? last
      return text
    }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if Self.isSpace(first) {
        isPending = true
        rest.removeFirst()
      } else if first == Self.forcedBreak {
        result += "\n"
        (last, isPending) = ("\n", false)
        rest.removeFirst()
      } else {
        if isPending, last != "\n", last.value < 0x2E80 || first.value < 0x2E80 { result += " " }
        isPending = false
        let end = rest.firstIndex { Self.isSpace($0) || $0 == Self.forcedBreak } ?? rest.endIndex
        last = rest[..<end].last ?? last
        result += text[rest.startIndex..<end]
        rest = rest[end...]
      }
    }
    return result
  }

  private static let forcedBreak: Unicode.Scalar = "\u{2028}"

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
  }
}
