/// White space of markup, as HTML has it.
enum MarkupText {
  /// Runs of white space become one space, none at the edges, between two Han characters, or beside a forced break
  /// (U+2028, which becomes a newline).
  static func collapsed(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    var last: Unicode.Scalar = "\n"
    var pending = false
    for inline in inlines {
      var text = String.UnicodeScalarView()
      for scalar in inline.text.unicodeScalars {
        switch scalar {
        case " ", "\n", "\t", "\r":
          pending = true
        case "\u{2028}":
          text.append("\n")
          last = "\n"
          pending = false
        default:
          if pending, last != "\n", last.value < 0x2E80 || scalar.value < 0x2E80 { text.append(" ") }
          pending = false
          text.append(scalar)
          last = scalar
        }
      }
      var collapsed = inline
      collapsed.text = String(text)
      if !collapsed.text.isEmpty { result.append(collapsed) }
    }
    return result
  }
}
