/// Sets a report: markup in, pages out. Knows no font and draws nothing.
public struct ReportComposer {
  let theme: Theme
  private let measurer: any TextMeasuring
  private let place: String
  let text: TextBlockSetter
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
  /// - Throws: ``LayoutError`` when the markup is outside the language, a table does not fit, or a character has no
  ///   glyph.
  public func pages(of markup: String) throws -> SetReport {
    let report = try MarkupReader(markup, place: place).report()
    do {
      return try set(report, fittingOn: report.fit ?? .max)
    } catch let missing as MissingGlyph {
      throw LayoutError(
        place: place, message: "所有字体都没有这个字: \(missing.name)，在“\(missing.surroundings)”中",
        remedy: "请把含有该字的字体放进 Fonts/，或核对原文")
    }
  }

  /// Sets the report, and when it needs more pages than wanted, sets it smaller, in steps, down to the smallest size
  /// that is read with ease.
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
}
