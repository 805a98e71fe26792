import CairoPango
import ReportLayout

/// Turns report markup into a PDF file.
public struct PDFWriter {
  private let theme: Theme
  private let fonts: FontLibrary
  private let creator: String

  /// - Parameter creator: the program's name and version, for the file's properties.
  public init(theme: Theme, fonts: FontLibrary, creator: String) {
    self.theme = theme
    self.fonts = fonts
    self.creator = creator
  }

  /// A PDF file with its pages, bookmarks and properties.
  ///
  /// - Parameters:
  ///   - place: the template's name for messages.
  ///   - date: `YYYY-MM-DD`; it dates the file, so that the same input gives the same bytes.
  ///   - inspect: sees the pages before they are drawn, and may refuse them by an error.
  /// - Throws: `LayoutError` when the markup cannot be set, `DrawingError` when Cairo fails, and what `inspect` throws.
  public func pdf(
    markup: String, place: String, date: String, inspect: (SetReport) throws -> Void = { _ in }
  ) throws -> [UInt8] {
    let measurer = try PangoMeasurer(fonts: fonts)
    let report = try ReportComposer(theme: theme, measurer: measurer, place: place).pages(of: markup)
    try inspect(report)
    return try draw(report, measurer: measurer, date: date)
  }

  private func draw(_ report: SetReport, measurer: PangoMeasurer, date: String) throws -> [UInt8] {
    let first = report.pages.first
    let surface = try PDFSurface(width: first?.width ?? 595, height: first?.height ?? 842)
    surface.set(
      PDFMetadata(
        title: report.title, author: report.author.isEmpty ? nil : report.author, subject: nil, creator: creator,
        date: date + "T00:00:00+08:00"))
    addBookmarks(report.bookmarks, to: surface)
    for page in report.pages {
      try surface.page(width: page.width, height: page.height) { canvas in
        PageDrawer(canvas: canvas, shaper: measurer.shaper).draw(page)
      }
    }
    return try surface.finish()
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
