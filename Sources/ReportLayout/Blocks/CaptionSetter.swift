/// Sets the caption of a table or chart: its title at the left, the unit of money at the right.
struct CaptionSetter {
  let text: TextBlockSetter

  /// One box a line, kept with what follows.
  ///
  /// - Parameter isContinued: on a further page, where a long title is cut after two lines.
  func boxes(_ caption: Caption, width: Double, isContinued: Bool = false) throws -> [Box] {
    let style = text.styles.style("caption")
    let right = try text.paragraphs.line(of: [Inline(text: caption.right)], style: style, fitting: width / 2)
    let room = width - right.width - style.size
    var lines = try text.paragraphs.lines(of: caption.text, style: style, width: room)
    if isContinued {
      let mark = [Inline(text: caption.continued)]
      let whole = try text.paragraphs.lines(of: caption.text + mark, style: style, width: room)
      lines = whole.count <= 2 ? whole : try cut(caption, mark: mark, style: style, width: room)
    }
    let boxes = lines.map { Box(items: text.items(of: $0, style: style), height: style.leading, keepsWithNext: true) }
    let last = boxes.count - 1
    boxes[last].items += text.items(
      of: right, style: style, x: width - right.width, origin: text.origin.with(.aside))
    boxes[0].before = style.before
    boxes[last].after = style.after
    return boxes
  }

  private func cut(_ caption: Caption, mark: [Inline], style: Style, width: Double) throws -> [ParagraphSetter.Line] {
    let end = try text.paragraphs.naturalWidth(of: mark, style: style)
    let title = try text.paragraphs.line(of: caption.text, style: style, fitting: max(style.size, width - end))
    let shown = title.runs.map(\.text).joined()
    return try text.paragraphs.cut([Inline(text: shown)] + mark, style: style, width: width, lines: 2)
  }
}
