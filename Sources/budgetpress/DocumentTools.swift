import ParallelWork
import ReportDrawing
import ReportLayout
import ReportSite
import ReportTemplates

/// What documents are made with whatever their budget: the templates and themes that come with the program.
struct DocumentTools: Sendable {
  let resources: Resources
  let templates: TemplateLibrary
  /// Gives the site's charts their sizes.
  let chartTheme: Theme
  /// What makes documents in the same theme, if it is open already.
  private(set) var opened: OpenedWriter?

  /// - Parameters:
  ///   - parts: the templates that are needed.
  ///   - overrides: a folder whose templates take the place of the program's own of the same names.
  init(
    templates parts: [TemplateLibrary.Part] = TemplateLibrary.Part.allCases, overrides: String? = nil
  ) throws {
    let resources = try Resources()
    self.resources = resources
    let contexts = TemplateContract.contexts + (parts.contains(.site) ? SiteContract.contexts : [])
    (templates, chartTheme) = try together(
      {
        try TemplateLibrary(folder: resources.templates, parts: parts, contexts: contexts, overrides: overrides)
      }, { try resources.theme(Self.chartThemeName) })
  }

  /// Opens the fonts of documents in the site's theme, which is the disclosure's, before any is made.
  mutating func open() throws {
    let writer = resources.writer(in: chartTheme)
    try writer.open()
    opened = OpenedWriter(writer: writer)
  }

  /// What makes documents in a theme.
  ///
  /// - Throws: `CommandError` when there is no such theme, or it is wrong.
  func writer(in name: String) throws -> PDFWriter {
    if name == Self.chartThemeName, let opened { return opened.writer }
    return resources.writer(in: try theme(name))
  }

  /// - Throws: `CommandError` when there is no such theme, or it is wrong.
  func theme(_ name: String) throws -> Theme {
    name == Self.chartThemeName ? chartTheme : try resources.theme(name)
  }

  private static let chartThemeName = DocumentWriters.theme(of: .disclosure)
}

/// A writer that one thread has opened, and another makes documents with.
struct OpenedWriter: @unchecked Sendable {
  let writer: PDFWriter
}
