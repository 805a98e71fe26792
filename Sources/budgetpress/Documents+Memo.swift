import ReportDrawing
import ReportRelease
import ReportTemplates

/// What goes into memos that are written elsewhere.
extension Documents {
  enum PictureFormat: String { case svg, png }

  /// A name for the document's file, safe on every system.
  func fileName(of document: PrintDocument, for context: DocumentContext) throws -> String {
    var names = FileNames()
    return names.name(of: try fileTitle(of: document, for: context), extension: "pdf", orElse: document.rawValue)
  }

  /// The memo's tables as a web page, plain and with their styles inline, to be pasted into a word processor.
  func memoTables(of context: DocumentContext) throws -> [UInt8] {
    let page = try templates.page("office/memo-tables", of: context)
    try audit.check(page, place: "摘要表格")
    return Array(page.utf8)
  }

  /// One chart as a picture, with its title, unit of money and source.
  func chart(
    _ chart: PrintChart, of context: DocumentContext, millimetres width: Int, as format: PictureFormat
  ) throws -> [UInt8] {
    let place = "print/charts/\(chart.rawValue)"
    let markup = try templates.markup(for: chart, of: context)
    try audit.check(markup, place: "图 \(chart.rawValue)")
    return try writers.writer(of: .memo).picture(
      markup: markup, place: place, width: Double(width) / 25.4 * 72, format: format == .svg ? .svg : .png(resolution: 300)
    ) { try audit.check($0, place: "图 \(chart.rawValue)") }
  }
}
