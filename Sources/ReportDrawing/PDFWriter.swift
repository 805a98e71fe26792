import CairoPango
import ParallelWork
import PDFFinishing
import ReportLayout

/// Turns report markup into a PDF file, or into pictures of its pages. It opens its fonts once; not for several
/// threads.
public struct PDFWriter {
  let theme: Theme
  private let fonts: FontLibrary
  private let pictures: String?
  private let creator: String
  let opened = Opened()

  /// - Parameters:
  ///   - pictures: the folder of picture files; nil: documents have none.
  ///   - creator: the program's name and version, for the file's properties.
  public init(theme: Theme, fonts: FontLibrary, pictures: String? = nil, creator: String) {
    self.theme = fonts.theme(theme)
    self.fonts = fonts
    self.pictures = pictures
    self.creator = creator
  }

  /// A PDF file that conforms to PDF/A-2a and PDF/UA-1, with its pages, structure, bookmarks and properties.
  ///
  /// - Parameters:
  ///   - place: the template's name for messages.
  ///   - date: a day, `YYYY-MM-DD`, or a moment with its offset, `YYYY-MM-DDThh:mm:ssZ`; it dates the file, so that the
  ///     same input gives the same bytes.
  ///   - attachments: files that travel inside; the file then conforms to PDF/A-3a and PDF/UA-1.
  ///   - look: sees each page before it is drawn, and may refuse it by an error.
  ///   - inspect: sees the rest: properties, bookmarks, structure.
  /// - Throws: `LayoutError` when the markup cannot be set, `DrawingError` when Cairo fails, `PDFFinishingError` when
  ///   the file cannot be made to conform, and what `look` and `inspect` throw.
  public func pdf(
    markup: String, place: String, date: String, attachments: [PDFAttachment] = [],
    look: (Page) throws -> Void = { _ in }, inspect: (SetReport) throws -> Void = { _ in }
  ) throws -> [UInt8] {
    try pieces(
      markup: ReportMarkup(markup), place: place, date: date, attachments: attachments, look: look, inspect: inspect
    ).reduce(into: []) { $0 += $1 }
  }

  /// The same file in pieces, which a large one need not be copied together for; the markup is let go as it is read.
  public func pieces(
    markup: ReportMarkup, place: String, date: String, attachments: [PDFAttachment] = [],
    look: (Page) throws -> Void = { _ in }, inspect: (SetReport) throws -> Void = { _ in }
  ) throws -> [[UInt8]] {
    let file = try FinishedPDF(attachments: attachments)
    let report = try draw(markup, place: place, look: look, inspect: inspect, into: file)
    return try file.finish(report, properties: properties(of: report, date: date))
  }

  /// Has Cairo write the report into the file.
  private func draw(
    _ markup: ReportMarkup, place: String, look: (Page) throws -> Void, inspect: (SetReport) throws -> Void,
    into file: FinishedPDF
  ) throws -> SetReport {
    let work = try opened.work(of: self)
    let surface = try PDFSurface(width: 595, height: 842, write: file.feed)
    let faces = work.measurer.shaper.drawn
    var pages = CairoPages(surface: surface, faces: faces, pictures: work.pictures)
    // As far as it is needed for the pages that are drawn.
    var structure = ReportStructure()
    let workshop = Workshop()
    var report = try workshop.taking(ahead: 32, batch: 4) { (set: SetPage) in
      for update in set.updates {
        structure.take(update)
        try file.add(update.additions)
      }
      let parts = PageParts(set.takeItems(), structure: structure)
      let page = set.page
      let shown = try pages.begin(page, parts: parts)
      try file.begin(page, parts: parts, shown: shown, faces: faces)
      try pages.endPage()
    } from: { hand in
      try work.composer(theme: theme, place: place).set(markup, in: workshop) { page, updates in
        try look(page)
        try hand(SetPage(page, updates))
      }
    }
    try file.add(report.structure.takeUpdate().additions)
    try inspect(report)
    addBookmarks(report.bookmarks, to: surface)
    // The structure is made while Cairo writes fonts and bookmarks.
    try surface.flush()
    try file.endPages(titles: report.structure.titles, bookmarks: report.bookmarks.count)
    try surface.finish()
    return report
  }

  func properties(of report: SetReport, date: String) throws -> PDFProperties {
    guard let moment = PDFDate(iso8601: date) ?? PDFDate(iso8601: date + "T00:00:00+08:00") else {
      throw DrawingError("“\(date)” is no date")
    }
    func said(_ text: String) -> String? { text.isEmpty ? nil : text }
    return PDFProperties(
      title: report.title, author: said(report.author), subject: said(report.subject), keywords: said(report.keywords),
      creator: creator, producer: creator, language: Self.language, created: moment, modified: moment)
  }

  /// What the documents are written in.
  private static let language = "zh-CN"

  /// Each page as a PNG file.
  ///
  /// - Parameters:
  ///   - resolution: pixels an inch.
  ///   - isGrey: without colour, one byte a pixel.
  public func png(markup: String, place: String, resolution: Double, isGrey: Bool = false) throws -> [[UInt8]] {
    let work = try opened.work(of: self)
    let surface = PNGSurface(resolution: resolution, isGrey: isGrey)
    try work.draw(work.report(of: markup, theme: theme, place: place), on: surface)
    return surface.files
  }

  /// Each page as an SVG file, letters as outlines.
  public func svg(markup: String, place: String) throws -> [[UInt8]] {
    let work = try opened.work(of: self)
    let surface = SVGSurface()
    try work.draw(work.report(of: markup, theme: theme, place: place), on: surface)
    return surface.files
  }

  /// Opens fonts and pictures, for the first document, while `body` runs, which makes what is to be written.
  public func opening<Result>(_ body: () throws -> Result) throws -> Result {
    if opened.isOpen { return try body() }
    return try Workshop().taking(ahead: 2) {
      try self.open()
    } from: { hand in
      try hand(())
      return try body()
    }
  }

  /// Opens fonts and pictures before the first document, and has Pango look for the faces that nearly every one has.
  public func open() throws {
    let work = try opened.work(of: self)
    // Any text will do.
    for (role, isBold) in [("正文", false), ("标题", false), ("标题", true)] {
      guard let font = theme.fonts[role] else { continue }
      _ = try work.measurer.shape("预算", in: FontRequest(size: 9, isBold: isBold, families: font.all))
    }
  }

  /// Fonts and pictures, opened for the first document and kept for the next.
  final class Opened {
    private var work: Work?

    var isOpen: Bool { work != nil }

    func work(of writer: PDFWriter) throws -> Work {
      if let work { return work }
      let made = try Work(writer)
      work = made
      return made
    }
  }

  /// The fonts and pictures that documents are made with.
  struct Work {
    let measurer: PangoMeasurer
    let pictures: PictureLibrary?

    init(_ writer: PDFWriter) throws {
      measurer = try PangoMeasurer(fonts: writer.fonts)
      pictures = writer.pictures.map { PictureLibrary(folder: $0) }
    }

    func composer(theme: Theme, place: String) -> ReportComposer {
      ReportComposer(theme: theme, measurer: measurer, pictures: pictures, place: place)
    }

    func report(of markup: String, theme: Theme, place: String) throws -> SetReport {
      try composer(theme: theme, place: place).pages(of: markup)
    }

    func canvas(on surface: any DrawingSurface) -> CairoCanvas {
      CairoCanvas(surface: surface, faces: measurer.shaper.drawn, pictures: pictures)
    }

    func draw(_ report: SetReport, on surface: any DrawingSurface) throws {
      var canvas = canvas(on: surface)
      for page in report.pages { try canvas.draw(page) }
    }
  }

  private func addBookmarks(_ bookmarks: [Bookmark], to surface: PDFSurface) {
    // The open ancestors of the next bookmark, outermost first.
    var parents: [(level: Int, number: Int)] = []
    for bookmark in bookmarks {
      while let last = parents.last, last.level >= bookmark.level { parents.removeLast() }
      let number = surface.addBookmark(
        bookmark.title, destination: bookmark.destination, parent: parents.last?.number)
      parents.append((bookmark.level, number))
    }
  }
}

/// A page as it goes from setting to drawing.
private final class SetPage: @unchecked Sendable {
  private(set) var page: Page
  /// What has come to the structure since the page before.
  let updates: [ReportStructure.Update]

  init(_ page: Page, _ updates: [ReportStructure.Update]) {
    self.page = page
    self.updates = updates
  }

  /// The page's items, which nobody else holds from now on.
  func takeItems() -> [PageItem] {
    defer { page.items = [] }
    return page.items
  }
}
