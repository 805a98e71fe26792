/// Sets a report: markup in, pages out. Knows no font and draws nothing.
public struct ReportComposer {
  let theme: Theme
  let measurer: any TextMeasuring
  let pictures: (any PictureMeasuring)?
  let place: String
  let text: TextBlockSetter

  /// - Parameters:
  ///   - pictures: where picture files are found; nil: a report has none.
  ///   - place: the document's name for messages, e.g. `print/disclosure`.
  public init(
    theme: Theme, measurer: any TextMeasuring, pictures: (any PictureMeasuring)? = nil, place: String
  ) {
    self.theme = theme
    self.measurer = measurer
    self.pictures = pictures
    self.place = place
    text = TextBlockSetter(theme: theme, paragraphs: ParagraphSetter(theme: theme, measurer: measurer))
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
      throw missing.error(in: place)
    }
  }

  /// Sets the report, and when it needs more pages than wanted, sets it smaller, in steps, down to the smallest size
  /// that is read with ease. When that does not help, it stays as large as the number of pages allows.
  private func set(_ report: Report, fittingOn pages: Int) throws -> SetReport {
    var result = try set(report)
    for scale in Theme.fittingScales where result.pages.count > pages {
      let smaller = try scaled(by: scale).set(report)
      if smaller.pages.count < result.pages.count { result = smaller }
    }
    return result
  }

  func scaled(by factor: Double) -> ReportComposer {
    ReportComposer(theme: theme.scaled(by: factor), measurer: measurer, pictures: pictures, place: place)
  }

  private func set(_ report: Report) throws -> SetReport {
    var builder = FlowBuilder(composer: self)
    try builder.append(report.blocks)
    let flow = builder.flow
    let headings = flow.items.compactMap { if case .box(let box) = $0 { box.heading } else { nil } }
    var filler = PageFiller(theme: theme)
    let measure = PageFiller(theme: theme)
    let reserved = try filler.fill(flow) { list in
      measure.pageCount(of: try contents(list, entries: headings.map { ($0, nil) }))
    }
    let places = filler.bookmarks.map { ($0.destination, filler.pages[$0.page - 1].label) }
    let labels = Dictionary(places) { first, _ in first }
    for (list, pages) in reserved {
      let boxes = try contents(list, entries: headings.map { ($0, labels[$0.destination]) })
      filler.overprint(boxes, from: pages.lowerBound)
    }
    var running = RunningHeadings(pageCount: filler.pages.count { $0.numbering == .body }, title: report.title)
    try filler.addToPages { page in
      running.turn(to: page)
      return try furniture(of: report, on: page, names: running)
    }
    return SetReport(
      title: report.title, author: report.author, subject: report.subject, keywords: report.keywords,
      pages: filler.pages, bookmarks: filler.bookmarks,
      structure: try StructureBuilder.structure(of: report, alternatives: theme.alternatives))
  }
}
