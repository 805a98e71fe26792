import ParallelWork

/// One walk through a report, from its markup to its pages, block by block.
struct ReportPass {
  private let composer: ReportComposer
  private let head: Report
  private var flow: FlowBuilder
  private var filler: PageFiller
  /// What has come to the structure since the last page.
  private var updates: [ReportStructure.Update] = []
  private var running: RunningHeadings
  /// Of each contents list: the headings that its pages stand under.
  private var runningAtContents: [RunningHeadings] = []

  /// - Parameter bodyPages: how many pages the text has, for `{pages}`.
  init(composer: ReportComposer, head: Report, bodyPages: Int) {
    self.composer = composer
    self.head = head
    flow = FlowBuilder(composer: composer)
    filler = PageFiller(theme: composer.theme)
    running = RunningHeadings(pageCount: bodyPages, title: head.title)
  }

  /// - Returns: the report without its pages.
  consuming func run(
    _ reader: inout MarkupReader, in workshop: Workshop, take: (Page, [ReportStructure.Update]) throws -> Void
  ) throws -> SetReport {
    var structure = StructureBuilder(alternatives: composer.theme.alternatives)
    // Blocks are read and take their places in the structure, some ahead of their setting.
    try workshop.supplying(ahead: 256, batch: 8) { () -> (Block, ReportStructure.Update)? in
      guard let block = try reader.next() else { return nil }
      try structure.append(block)
      return (block, structure.structure.takeUpdate())
    } to: { next in
      while let (block, update) = try next() {
        updates.append(update)
        try flow.append([block])
        try settle(isEnd: false, take: take)
      }
    }
    try settle(isEnd: true, take: take)
    let bookmarks = filler.bookmarks
    let order = try addContents(to: &structure, take: take)
    var places = Array(repeating: 0, count: order.count)
    for (place, page) in order.enumerated() { places[page] = place }
    return SetReport(
      title: head.title, author: head.author, subject: head.subject, keywords: head.keywords, order: order,
      bookmarks: bookmarks.map { bookmark in
        var bookmark = bookmark
        bookmark.page = places[bookmark.page - 1] + 1
        return bookmark
      },
      structure: structure.structure)
  }

  /// Puts on pages what can be, and hands on the pages that are finished.
  private mutating func settle(isEnd: Bool, take: (Page, [ReportStructure.Update]) throws -> Void) throws {
    let (items, table) = filler.fill(flow.flow, isEnd: isEnd)
    flow.flow.removeFirst(items)
    if let table { flow.flow.removeHeads(before: table) }
    running = try hand(filler.takePages(isEnd: isEnd), under: running, take: take)
    while runningAtContents.count < filler.reserved.count { runningAtContents.append(running) }
  }

  /// - Returns: the headings that the next page stands under.
  private mutating func hand(
    _ pages: consuming [Page], under headings: RunningHeadings, take: (Page, [ReportStructure.Update]) throws -> Void
  ) throws -> RunningHeadings {
    var running = headings
    // Each is taken out of the list, so that nobody else holds its items.
    pages.reverse()
    while var page = pages.popLast() {
      if page.numbering != .cover, !page.isBlank {
        running.turn(to: page)
        page.items += try composer.furniture(of: head, on: page, names: running)
      }
      try take(page, updates)
      updates.removeAll(keepingCapacity: true)
    }
    return running
  }

  /// Sets the contents lists, now that all headings have their pages.
  ///
  /// - Returns: all pages, by their numbers as set, in the order in which they are read.
  private mutating func addContents(
    to structure: inout StructureBuilder, take: (Page, [ReportStructure.Update]) throws -> Void
  ) throws -> [Int] {
    let headings = filler.bookmarks.map { Heading(level: $0.level, title: $0.title, destination: $0.destination) }
    structure.addContents(of: headings)
    updates.append(structure.structure.takeUpdate())
    var order: [Int] = []
    var next = 0
    let count = filler.pageCount
    for (reservation, before) in zip(filler.reserved, runningAtContents) {
      order += Array(next..<reservation.page)
      next = reservation.page
      let first = filler.pageCount
      let entries = headings.map { ($0, page: filler.labels[$0.destination]) }
      filler.addList(try composer.contents(reservation.list, entries: entries))
      _ = try hand(filler.takePages(isEnd: true), under: before, take: take)
      order += Array(first..<filler.pageCount)
    }
    return order + Array(next..<count)
  }
}
