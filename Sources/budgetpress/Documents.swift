import BudgetModel
import BudgetReading
import BudgetReview
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
  private let review: Review
  private let audit: LeakAudit

  /// Everything is made of the budget with its personal data masked, and looked through before it leaves.
  ///
  /// - Parameter theme: a file of Templates/print/themes, without its extension.
  init(of budget: ReviewedBudget, theme: String = Self.defaultTheme) throws {
    let resources = try Resources()
    let review = budget.review
    self.review = review
    audit = LeakAudit(review.mask)
    let sources = { (files: [InputFile]) in
      files.map { SourceFile(path: review.mask.masked($0.path), sha256: sha256Hex($0.bytes)) }
    }
    context = DocumentContext(
      budget: budget.budget.masked(by: review.mask).withFileNamesMasked(by: review.mask),
      settings: budget.settings.masked(by: review.mask), findings: budget.findings,
      files: sources(budget.files), isDraft: review.isBlocked,
      previous: review.comparison.map { PreviousYear(comparison: $0, files: sources(budget.previous?.files ?? [])) })
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
    return try pdf(named: document.rawValue) { isMarked in
      try templates.markup(for: document, of: context, unit: unit, marked: isMarked)
    }
  }

  private func pdf(named name: String, markup: (_ isMarked: Bool) throws -> String) throws -> [UInt8] {
    do {
      return try write(markup(false), as: name)
    } catch let error as LayoutError where error.line != nil {
      // Once more, to learn which template wrote what is wrong.
      return try write(markup(true), as: name)
    }
  }

  private func write(_ markup: String, as name: String) throws -> [UInt8] {
    let file = name + ".pdf"
    try audit.check(markup, place: file)
    // A file must carry a date, and today's would differ from run to run.
    return try writer.pdf(markup: markup, place: "print/\(name)", date: date?.iso8601 ?? "1970-01-01") { report in
      try audit.check(report, place: file)
    }
  }

  /// The review sheet for print.
  func reviewPDF() throws -> [UInt8] {
    try pdf(named: "review") { isMarked in
      try templates.markup(for: ReviewContext(document: context, review: review), marked: isMarked)
    }
  }

  /// The review sheet as a web page in one file.
  func reviewPage() throws -> [UInt8] {
    let page = try templates.page("review/page", of: ReviewContext(document: context, review: review))
    try audit.check(page, place: "核对单")
    return Array(page.utf8)
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
    return try Site.files(for: context, templates: templates, downloads: downloads).map { path, bytes in
      try audit.check(path, place: "文件名 \(path)")
      // A PDF has been looked through before it was drawn.
      if !path.hasSuffix(".pdf") { try audit.check(String(decoding: bytes, as: UTF8.self), place: path) }
      return OutputFile(path: path, bytes: bytes)
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
