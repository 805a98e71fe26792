/// What stands on a page besides the report's own blocks: contents, running header and footer.
extension ReportComposer {
  /// The contents list; entries whose page is not known yet take the same room.
  func contents(_ list: Contents, entries: [(Heading, page: String?)]) throws -> [Box] {
    let width = theme.page.contentWidth
    var text = text
    text.origin = Origin(block: list.block)
    var boxes = try text.boxes([Inline(text: list.title)], style: styles.style("contents-title"), width: width)
    for (number, (heading, page)) in entries.filter({ $0.0.level <= list.depth }).enumerated() {
      text.origin.row = Int32(number)
      let style = styles.style("contents-\(heading.level)")
      boxes.append(try contentsEntry(heading, page: page, text: text, style: style, width: width))
    }
    return boxes
  }

  private func contentsEntry(
    _ heading: Heading, page: String?, text: TextBlockSetter, style: Style, width: Double
  ) throws -> Box {
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
      let number = try text.paragraphs.lines(of: [Inline(text: page)], style: flush, width: numberWidth)[0]
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
      .fill(Rectangle(x: step * pitch - 0.4, y: y, width: 0.8, height: 0.8), styles.color("muted"))
    }
  }

  /// The running headers and footers of a page.
  func furniture(of report: Report, on page: Page, names: RunningHeadings) throws -> [PageItem] {
    try report.furniture.filter { $0.parity == .all || ($0.parity == .even) == page.isEven }.flatMap { furniture in
      let style = styles.style(furniture.isHeader ? "header" : "footer")
      let geometry = theme.page(page.width > page.height ? .landscape : .portrait)
      let y = (furniture.isHeader ? geometry.header : page.height - geometry.footer) - style.ascent
      var items = try line(of: furniture, style: style, y: y, on: page, names: names)
      if furniture.isHeader {
        let rule = Rectangle(
          x: page.area.x, y: y + style.leading + 2, width: page.area.width, height: styles.metrics.hairline)
        items.append(.fill(rule, styles.color("hairline")))
      }
      return items
    }
  }

  /// Left, centre and right of a line, each cut with … where it would touch its neighbour.
  private func line(
    of furniture: Furniture, style: Style, y: Double, on page: Page, names: RunningHeadings
  ) throws -> [PageItem] {
    var flush = style
    flush.align = .left
    flush.indent = 0
    let gap = style.size * 2
    func set(_ pattern: String, _ room: Double) throws -> ParagraphSetter.Line? {
      let text = names.text(pattern, on: page)
      return text.isEmpty ? nil : try self.text.paragraphs.line(of: [Inline(text: text)], style: flush, fitting: room)
    }
    let width = page.area.width
    var items: [PageItem] = []
    func put(_ line: ParagraphSetter.Line?, x: Double) {
      guard let line else { return }
      items += text.items(of: line, style: style, x: page.area.x + x, y: y)
    }
    let right = try set(furniture.right, furniture.left.isEmpty && furniture.center.isEmpty ? width : width * 0.45)
    let center = try set(furniture.center, width * 0.4)
    let leftRoom = min(
      width - (right.map { $0.width + gap } ?? 0), center.map { (width - $0.width) / 2 - gap } ?? width)
    put(try set(furniture.left, max(style.size * 2, leftRoom)), x: 0)
    put(center, x: (width - (center?.width ?? 0)) / 2)
    put(right, x: width - (right?.width ?? 0))
    let number = try set(furniture.text, width)
    put(number, x: x(of: number?.width ?? 0, style: style, in: width, onEven: page.isEven))
    return items
  }

  /// Where a footer's text begins; the indent stands on the side that it keeps to.
  private func x(of text: Double, style: Style, in width: Double, onEven isEven: Bool) -> Double {
    let indent = style.indent * style.size
    switch style.align {
    case .center: return (width - text) / 2
    case .right, .decimal: return width - text - indent
    case .outer: return isEven ? indent : width - text - indent
    case .inner: return isEven ? width - text - indent : indent
    case .left, .justify: return indent
    }
  }
}
