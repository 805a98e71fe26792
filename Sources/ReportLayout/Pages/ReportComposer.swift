/// Sets a report: markup in, pages out. Knows no font and draws nothing.
public struct ReportComposer {
  private let theme: Theme
  private let measurer: any TextMeasuring
  private let place: String
  private let text: TextBlockSetter
  private let captions: CaptionSetter
  private let charts: ChartSetter
  private let tables: TableSetter

  /// - Parameter place: the document's name for messages, e.g. `print/disclosure`.
  public init(theme: Theme, measurer: any TextMeasuring, place: String) {
    self.theme = theme
    self.measurer = measurer
    self.place = place
    text = TextBlockSetter(theme: theme, paragraphs: ParagraphSetter(theme: theme, measurer: measurer))
    captions = CaptionSetter(theme: theme, text: text)
    charts = ChartSetter(theme: theme, text: text)
    tables = TableSetter(theme: theme, text: text, captions: captions, place: place)
  }

  /// The pages of a report.
  ///
  /// - Throws: ``LayoutError`` when the markup is outside the language, a table does not fit, or a character has no glyph.
  public func pages(of markup: String) throws -> SetReport {
    let report = try MarkupReader(markup, place: place).report()
    do {
      return try set(report, fittingOn: report.fit ?? .max)
    } catch let missing as MissingGlyph {
      throw LayoutError(
        place: place, message: "所有字体都没有这个字: \(missing.name)", remedy: "请把含有该字的字体放进 Fonts/，或核对原文")
    }
  }

  /// Sets the report, and when it needs more pages than wanted, sets it smaller, in steps, down to the smallest size that
  /// is read with ease.
  private func set(_ report: Report, fittingOn pages: Int) throws -> SetReport {
    var result = try set(report)
    for scale in Theme.fittingScales where result.pages.count > pages {
      let smaller = ReportComposer(theme: theme.scaled(by: scale), measurer: measurer, place: place)
      result = try smaller.set(report)
    }
    return result
  }

  private func set(_ report: Report) throws -> SetReport {
    var flow = Flow()
    try append(report.blocks, to: &flow)
    let headings = flow.items.compactMap { if case .box(let box) = $0 { box.heading } else { nil } }
    var filler = PageFiller(geometry: theme.page)
    let measure = PageFiller(geometry: theme.page)
    let reserved = try filler.fill(flow) { list in
      measure.pageCount(of: try contents(list, entries: headings.map { ($0, nil) }))
    }
    let numbers = Dictionary(filler.bookmarks.map { ($0.destination, $0.page) }) { first, _ in first }
    for (list, pages) in reserved {
      let boxes = try contents(list, entries: headings.map { ($0, numbers[$0.destination]) })
      filler.overprint(boxes, from: pages.lowerBound)
    }
    try filler.addToPages { try furniture(of: report, on: $0) }
    return SetReport(
      title: report.title, author: report.author, pages: filler.pages, bookmarks: filler.bookmarks)
  }

  // MARK: Blocks

  private func append(_ blocks: [Block], to flow: inout Flow) throws {
    for block in blocks { try append(block, to: &flow) }
  }

  private func append(_ block: Block, to flow: inout Flow) throws {
    let width = theme.page.contentWidth
    switch block.content {
    case .heading(let level, let inlines, let right, let destination):
      let title = inlines.map(\.text).joined()
      let style = theme.style("h\(level)", class: block.className)
      let heading = Heading(level: level, title: title, destination: destination)
      try append(text.headingBoxes(inlines, right: right, heading: heading, style: style, width: width), to: &flow)
    case .paragraph(let inlines):
      try append(text.boxes(inlines, style: theme.style("p", class: block.className), width: width), to: &flow)
    case .list(let entries):
      try append(text.list(entries, style: theme.style("li", class: block.className), width: width), to: &flow)
    case .table(let table):
      try tables.append(table, className: block.className, line: block.line, width: width, to: &flow)
    case .keyFigures(let figures):
      flow.append(try charts.keyFigures(figures, className: block.className, width: width))
    case .shareBar(let parts):
      try append(charts.shareBar(parts, className: block.className, width: width), to: &flow)
    case .barChart(let bars):
      try append(charts.barChart(bars, className: block.className, width: width), to: &flow)
    case .caption(let caption):
      flow.append(try captions.box(caption, width: width))
    case .contents(let contents):
      flow.items.append(.contents(contents))
    case .cover(let blocks):
      flow.items.append(.coverStart)
      try append(blocks, to: &flow)
      flow.items.append(.coverEnd)
    case .group(let blocks, let isKeptTogether):
      try appendGroup(blocks, isKeptTogether: isKeptTogether, to: &flow)
    case .pageBreak:
      flow.items.append(.pageBreak)
    }
  }

  private func append(_ boxes: [Box], to flow: inout Flow) {
    for box in boxes { flow.append(box) }
  }

  private func appendGroup(_ blocks: [Block], isKeptTogether: Bool, to flow: inout Flow) throws {
    let start = flow.items.count
    try append(blocks, to: &flow)
    guard isKeptTogether else { return }
    for index in start..<max(start, flow.items.count - 1) {
      if case .box(var box) = flow.items[index] {
        box.keepsWithNext = true
        flow.items[index] = .box(box)
      }
    }
  }

  // MARK: Contents, header and footer

  private func contents(_ list: Contents, entries: [(Heading, page: Int?)]) throws -> [Box] {
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

  private func furniture(of report: Report, on page: Page) throws -> [PageItem] {
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
