import BudgetModel
import Foundation
import ReportDrawing
import ReportLayout
import ReportRelease
import ReportSite
import ReportTemplates

/// Makes the finished documents of a budget, with the templates and fonts that come with the program.
struct Documents {
  /// A finished document for print.
  struct PDF {
    var document: PrintDocument
    var bytes: [UInt8]

    var file: OutputFile { OutputFile(path: document.rawValue + ".pdf", bytes: bytes) }
  }

  static let defaultTheme = "modern"

  private let context: DocumentContext
  private let templates: TemplateLibrary
  private let writer: PDFWriter
  private let date: CalendarDate?

  /// - Parameter theme: a file of Templates/print/themes, without its extension.
  init(of budget: ReviewedBudget, theme: String = Self.defaultTheme) throws {
    let resources = try Resources()
    let files = budget.files.map { SourceFile(path: $0.path, sha256: sha256Hex($0.bytes)) }
    context = DocumentContext(
      budget: budget.budget, settings: budget.settings, findings: budget.findings, files: files)
    templates = try TemplateLibrary(
      folder: resources.templates, contexts: TemplateContract.contexts + SiteContract.contexts)
    writer = PDFWriter(
      theme: try resources.theme(theme), fonts: resources.fontLibrary, pictures: resources.pictures,
      creator: "\(Generator.name) \(Generator.version)")
    let year = budget.settings.year ?? budget.budget.year
    date = budget.settings.date ?? year.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
  }

  /// The markup of every document, for what looks at its text.
  func markups() throws -> [String] { try PrintDocument.allCases.map { try templates.markup(for: $0, of: context) } }

  func pdf(_ document: PrintDocument, unit: String? = nil) throws -> [UInt8] {
    Console.note("排版 \(document.rawValue).pdf……")
    do {
      return try write(templates.markup(for: document, of: context, unit: unit), as: document)
    } catch let error as LayoutError where error.line != nil {
      // Once more, to learn which template wrote what is wrong.
      return try write(templates.markup(for: document, of: context, unit: unit, marked: true), as: document)
    }
  }

  private func write(_ markup: String, as document: PrintDocument) throws -> [UInt8] {
    // A file must carry a date, and today's would differ from run to run.
    try writer.pdf(markup: markup, place: "print/\(document.rawValue)", date: date?.iso8601 ?? "1970-01-01")
  }

  /// Every document, of the whole department.
  func pdfs() throws -> [PDF] {
    try PrintDocument.allCases.map { PDF(document: $0, bytes: try pdf($0)) }
  }

  /// The web site's files, the documents among its downloads.
  func site(offering pdfs: [PDF]) throws -> [OutputFile] {
    Console.note("生成网站……")
    let downloads = pdfs.map { pdf in
      SiteDownload(path: "downloads/\(pdf.file.path)", kind: pdf.document.download, bytes: pdf.bytes)
    }
    return try Site.files(for: context, templates: templates, downloads: downloads).map {
      OutputFile(path: $0.path, bytes: $0.bytes)
    }
  }
}

extension PrintDocument {
  fileprivate var download: SiteDownload.Kind {
    switch self {
    case .disclosure: .disclosure
    case .memo: .memo
    }
  }
}
