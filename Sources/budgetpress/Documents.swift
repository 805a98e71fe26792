import BudgetModel
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

  let context: DocumentContext
  /// Every code ever given to a unit or project, those of this budget included.
  let codes: CodeBook
  let templates: TemplateLibrary
  let theme: Theme
  private let writer: PDFWriter
  private let date: CalendarDate?
  private let review: Review
  let audit: LeakAudit

  /// Everything is made of the budget with its personal data masked, and looked through before it leaves.
  ///
  /// - Parameters:
  ///   - theme: a file of Templates/print/themes, without its extension.
  ///   - templates: a folder whose templates take the place of the program's own of the same names.
  ///   - codes: those given before, by an earlier release.
  init(
    of budget: ReviewedBudget, theme: String = Self.defaultTheme, templates overrides: String? = nil,
    codes given: CodeBook = CodeBook()
  ) throws {
    let resources = try Resources()
    let review = budget.review
    self.review = review
    audit = LeakAudit(review.mask)
    let files = budget.files.map { SourceFile(path: review.mask.masked($0.path), sha256: sha256Hex($0.bytes)) }
    let masked = budget.budget.masked(by: review.mask).withFileNamesMasked(by: review.mask)
    let settings = budget.settings.masked(by: review.mask)
    var codes = given.taking(settings.codes)
    context = DocumentContext(
      budget: masked, settings: settings, findings: budget.findings, files: files, isDraft: review.isBlocked,
      codes: codes.assign(to: masked))
    self.codes = codes
    templates = try TemplateLibrary(
      folder: resources.templates, contexts: TemplateContract.contexts + SiteContract.contexts, overrides: overrides)
    self.theme = try resources.theme(theme)
    writer = PDFWriter(
      theme: self.theme, fonts: resources.fontLibrary, pictures: resources.pictures,
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

  /// What the site is made of, with the documents among its downloads.
  func edition(offering pdfs: [PDF]) -> SiteEdition {
    let downloads = pdfs.map { pdf in
      SiteDownload(path: "downloads/\(pdf.file.path)", kind: pdf.document.download, bytes: pdf.bytes)
    }
    return SiteEdition(document: context, downloads: downloads, codes: codes)
  }

  /// The files of a web site of this budget alone.
  func site(offering pdfs: [PDF]) throws -> [OutputFile] {
    Console.note("生成网站……")
    var files: [OutputFile] = []
    try Site(templates: templates, theme: theme).write([edition(offering: pdfs)]) { file in
      try check(file)
      files.append(OutputFile(path: file.path, bytes: file.bytes))
    }
    return files
  }

  /// Looks through a file of the site for personal data.
  func check(_ file: SiteFile) throws {
    try audit.check(file.path, place: "文件名 \(file.path)")
    // A PDF has been looked through before it was drawn, and a picture is the office's.
    let isText = ![".pdf", ".png", ".jpg"].contains { file.path.hasSuffix($0) }
    if isText { try audit.check(String(decoding: file.bytes, as: UTF8.self), place: file.path) }
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
