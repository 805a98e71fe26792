/// Running text.
extension MarkupReader {
  mutating func inlines(in element: MarkupElement) throws -> [Inline] {
    var inlines: [Inline] = []
    try append(to: &inlines, in: element, like: Inline(text: ""))
    return MarkupText.collapsed(inlines)
  }

  mutating func append(to inlines: inout [Inline], in element: MarkupElement, like model: Inline) throws {
    while let token = try tokens.next(in: element) {
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
          try tokens.closeEmpty(child)
          continue
        default:
          throw child.fault("文字里不能用 <\(child.name)>", "可用: strong、span、a、br")
        }
        try append(to: &inlines, in: child, like: inline)
      }
    }
  }
}
