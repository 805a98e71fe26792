/// What stands on a page besides the report's own blocks: contents, running header and footer.
extension ReportComposer {
  /// The contents list; entries whose page is not known yet take the same room.
  func contents(_ list: Contents, entries: [(Heading, page: Int?)]) throws -> [Box] {
    let width = theme.page.contentWidth
    var boxes = try text.boxes([Inline(text: list.title)], style: theme.style("contents-title"), width: width)
    for (heading, page) in entries where heading.level <= list.depth {
      let style = theme.style("contents-\(heading.level)")
      boxes.append(try contentsEntry(heading, page: page, style: style, width: width))
    }
    return boxes
  }

  private func contentsEntry(_ heading: Heading, page: Int?, style: Style, width: Double) throws -> Box {
    let numberWidth = style.size * 3
    let inset = style.indent * style.size
    var flush = style
    flush.indent = 0
    let lines = try text.paragraphs.lines(
      of: [Inline(text: heading.title)], style: flush, width: width - numberWidth - inset)
    var items: [PageItem] = []
    for (index, line) in lines.enumerated() {
      items += text.items(of: line, style: flush, x: inset, y: Double(index) * style.leading)
    }
    let lastTop = Double(lines.count - 1) * style.leading
    let height = lastTop + style.leading
    if let page {
      let number = try text.paragraphs.lines(of: [Inline(text: String(page))], style: flush, width: numberWidth)[0]
      items += text.items(of: number, style: flush, x: width - number.width, y: lastTop)
      items += leader(
        from: inset + (lines.last?.width ?? 0) + style.size * 0.5, to: width - number.width - style.size * 0.5,
        y: lastTop + style.ascent - style.size * 0.12)
      items = [
        .link(Rectangle(x: 0, y: 0, width: width, height: height), target: heading.destination, items)
      ]
    }
    return Box(items: items, height: height, before: style.before, after: style.after)
  }

  /// Dots on a common grid, so that they stand one above another.
  private func leader(from start: Double, to end: Double, y: Double) -> [PageItem] {
    let pitch = 5.0
    let first = (start / pitch).rounded(.up)
    return stride(from: first, through: (end / pitch).rounded(.down), by: 1).map { step in
      .fill(Rectangle(x: step * pitch - 0.4, y: y, width: 0.8, height: 0.8), theme.color("muted"))
    }
  }

  /// The running header and footer of a page.
  func furniture(of report: Report, on page: Page) throws -> [PageItem] {
    var items: [PageItem] = []
    let geometry = theme.page
    if let header = report.header {
      let style = theme.style("header")
      let y = geometry.header - style.ascent
      items += try line(header.left, style: style, align: .left, y: y)
      items += try line(header.right, style: style, align: .right, y: y)
      items.append(
        .fill(
          Rectangle(
            x: geometry.left, y: y + style.leading + 2, width: geometry.contentWidth,
            height: theme.metrics.hairline), theme.color("hairline")))
    }
    if let footer = report.footer {
      let style = theme.style("footer")
      let content = footer.split(separator: "{page}", omittingEmptySubsequences: false)
        .joined(separator: String(page.number))
      items += try line(content, style: style, align: style.align, y: geometry.height - geometry.footer - style.ascent)
    }
    return items
  }

  private func line(_ content: String, style: Style, align: Style.Alignment, y: Double) throws -> [PageItem] {
    var style = style
    style.align = align
    guard !content.isEmpty else { return [] }
    let width = theme.page.contentWidth
    guard let line = try text.paragraphs.lines(of: [Inline(text: content)], style: style, width: width).first
    else { return [] }
    return text.items(of: line, style: style, x: theme.page.left, y: y)
  }
}
