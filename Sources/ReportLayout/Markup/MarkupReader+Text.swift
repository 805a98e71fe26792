/// Running text.
extension MarkupReader {
  mutating func inlines(in element: MarkupElement) throws -> [Inline] {
    guard let first = try tokens.next(in: element) else { return [] }
    var inlines: [Inline] = []
    if case .text(let text) = first {
      // Nearly always there is no more, and so no more room.
      inlines = [Inline(text: text)]
    } else {
      try append(first, to: &inlines, like: Inline(text: ""))
    }
    try append(to: &inlines, in: element, like: Inline(text: ""))
    MarkupText.collapse(&inlines)
    return inlines
  }

  mutating func append(to inlines: inout [Inline], in element: MarkupElement, like model: Inline) throws {
    while let token = try tokens.next(in: element) { try append(token, to: &inlines, like: model) }
  }

  /// A text, or an element with all that is in it.
  mutating func append(_ token: MarkupTokens.Token, to inlines: inout [Inline], like model: Inline) throws {
    var inline = model
    switch token {
    case .text(let text):
      inline.text = text
      inlines.append(inline)
    case .element(let child):
      switch child.name {
      case "strong":
        try child.allowOnly([])
        inline.isStrong = true
      case "span":
        try child.allowOnly(["class"])
        inline.className = try child.required("class")
      case "a":
        try child.allowOnly(["href"])
        inline.link = try link(of: child)
      case "br":
        inline.text = "\u{2028}"
        inlines.append(inline)
        return try tokens.closeEmpty(child)
      case "note":
        inline.text = try note(child)
        return inlines.append(inline)
      default:
        throw child.fault("文字里不能用 <\(child.name)>", "可用: strong、span、a、br，表格里还有 note")
      }
      try append(to: &inlines, in: child, like: inline)
    }
  }

  /// Keeps a note for the table's foot and returns its mark.
  private mutating func note(_ element: MarkupElement) throws -> String {
    try element.allowOnly([])
    guard let before = notes else { throw element.fault("<note> 只能用在表格里", "请把说明写进段落") }
    let mark = NoteMark.text(before.count + 1)
    // What stands in a note has no notes of its own.
    notes = nil
    let text = try inlines(in: element)
    notes = before + [[Inline(text: mark)] + text]
    return mark
  }
}

/// Notes are told apart by circled numbers.
enum NoteMark {
  /// ① to ㊿, then [51].
  static func text(_ number: Int) -> String {
    let first: UInt32? = switch number {
    case 1...20: 0x2460 - 1
    case 21...35: 0x3251 - 21
    case 36...50: 0x32B1 - 36
    default: nil
    }
    guard let first, let scalar = Unicode.Scalar(first + UInt32(number)) else { return "[\(number)]" }
    return String(Character(scalar))
  }
}
