import ParallelWork

/// Sets a report: markup in, pages out. Knows no font and draws nothing.
public struct ReportComposer {
  let measurer: any TextMeasuring
  let pictures: (any PictureMeasuring)?
  let place: String
  let text: TextBlockSetter

  var theme: Theme { text.styles.theme }
  var styles: StyleBook { text.styles }

  /// - Parameters:
  ///   - pictures: where picture files are found; nil: a report has none.
  ///   - place: the document's name for messages, e.g. `print/disclosure`.
  public init(
    theme: Theme, measurer: any TextMeasuring, pictures: (any PictureMeasuring)? = nil, place: String
  ) {
    self.measurer = measurer
    self.pictures = pictures
    self.place = place
    text = TextBlockSetter(paragraphs: ParagraphSetter(theme: theme, measurer: measurer))
  }

  /// The pages of a report, all of them.
  ///
  /// - Throws: ``LayoutError`` when the markup is outside the language, a table does not fit, or a character has no
  ///   glyph.
  public func pages(of markup: String) throws -> SetReport {
    var pages: [Page] = []
    var report = try set(ReportMarkup(markup)) { page, _ in pages.append(page) }
    report.pages = report.order.map { pages[$0] }
    for index in report.pages.indices { report.pages[index].number = index + 1 }
    report.order = Array(pages.indices)
    return report
  }

  /// Sets a report and hands on each page once it is finished, the contents last, so that no more than a part of the
  /// report is held at any time.
  ///
  /// - Parameters:
  ///   - markup: let go as it is read.
  ///   - workshop: where markup is read ahead.
  ///   - take: gets each page with what has come to the report's structure since the one before; what comes behind the
  ///     last page, the report's structure still has.
  /// - Returns: the report without its pages.
  /// - Throws: ``LayoutError`` when the markup is outside the language, a table does not fit, or a character has no
  ///   glyph; and what `take` throws.
  public func set(
    _ markup: ReportMarkup, in workshop: Workshop = Workshop(),
    take: (Page, [ReportStructure.Update]) throws -> Void
  ) throws -> SetReport {
    do {
      var reader = try MarkupReader(markup, place: place)
      let head = try reader.head()
      let (composer, bodyPages) = try fitted(head, markup)
      markup.readLast()
      return try ReportPass(composer: composer, head: head, bodyPages: bodyPages).run(&reader, in: workshop, take: take)
    } catch let missing as MissingGlyph {
      throw missing.error(in: place)
    }
  }

  /// The composer in the size that the report is set in, and how many pages its text has, when they say so.
  ///
  /// When the report needs more pages than wanted, it is set smaller, in steps, down to the smallest size that is read
  /// with ease. When that does not help, it stays as large as the number of pages allows.
  private func fitted(_ head: Report, _ markup: ReportMarkup) throws -> (ReportComposer, bodyPages: Int) {
    guard head.fit != nil || head.countsPages else { return (self, 0) }
    var best = (composer: self, count: try count(markup))
    for scale in Theme.fittingScales where best.count.all > head.fit ?? .max {
      let smaller = scaled(by: scale)
      let count = try smaller.count(markup)
      if count.all < best.count.all { best = (smaller, count) }
    }
    return (best.composer, best.count.body)
  }

  private func count(_ markup: ReportMarkup) throws -> (all: Int, body: Int) {
    var reader = try MarkupReader(markup, place: place)
    let head = try reader.head()
    var count = (all: 0, body: 0)
    _ = try ReportPass(composer: self, head: head, bodyPages: 0).run(&reader, in: Workshop()) { page, _ in
      count.all += 1
      if page.numbering == .body { count.body += 1 }
    }
    return count
  }

  func scaled(by factor: Double) -> ReportComposer {
    ReportComposer(theme: theme.scaled(by: factor), measurer: measurer, pictures: pictures, place: place)
  }
}
