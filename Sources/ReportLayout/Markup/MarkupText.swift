/// White space of markup, as HTML has it.
enum MarkupText {
  /// Runs of white space become one space, none at the edges, between two Han characters, or beside a forced break
  /// (U+2028, which becomes a newline).
  static func collapsed(_ inlines: [Inline]) -> [Inline] {
    var collapser = SpaceCollapser()
    return inlines.compactMap { inline in
      var collapsed = inline
      collapsed.text = collapser.collapsed(inline.text)
      return collapsed.text.isEmpty ? nil : collapsed
    }
  }
}

/// Collapses white space from one text to the next.
private struct SpaceCollapser {
  /// The last character that is kept.
  private var last: Unicode.Scalar = "\n"
  /// Whether white space has come after it.
  private var isPending = false

  mutating func collapsed(_ text: String) -> String {
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
        // What holds no white space is kept as it is: of most texts, all.
        let end = rest.firstIndex { Self.isSpace($0) || $0 == Self.forcedBreak } ?? rest.endIndex
        last = rest[..<end].last ?? last
        if end == text.endIndex, rest.startIndex == text.startIndex, result.isEmpty { return text }
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
