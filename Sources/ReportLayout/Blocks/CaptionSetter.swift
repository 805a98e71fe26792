/// Sets the caption of a table or chart: its title at the left, the unit of money at the right.
struct CaptionSetter {
  let theme: Theme
  let text: TextBlockSetter

  func box(_ caption: Caption, width: Double, isContinued: Bool = false) throws -> Box {
    let style = theme.style("caption")
    let right = try text.paragraphs.lines(of: [Inline(text: caption.right)], style: style, width: width)
    let title = caption.text + (isContinued ? [Inline(text: caption.continued)] : [])
    let lines = try text.paragraphs.lines(of: title, style: style, width: width - right[0].width - style.size)
    var items: [PageItem] = []
    for (index, line) in lines.enumerated() {
      items += text.items(of: line, style: style, y: Double(index) * style.leading)
    }
    let last = Double(lines.count - 1) * style.leading
    items += text.items(of: right[0], style: style, x: width - right[0].width, y: last)
    return Box(
      items: items, height: Double(lines.count) * style.leading, before: style.before, after: style.after,
      keepsWithNext: true)
  }
}
