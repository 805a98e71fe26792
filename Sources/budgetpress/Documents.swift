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
  private let context: DocumentContext
  /// Every code ever given to a unit or project, those of this budget included.
  let codes: CodeBook
  private let templates: TemplateLibrary
  private let chartTheme: Theme
  private let writers: DocumentWriters
  let year: Int?
  private let date: String
  private let review: Review
  private let audit: LeakAudit

  /// Everything is made of the budget with its personal data masked, and looked through before it leaves.
  ///
  /// - Parameters:
  ///   - theme: a file of Templates/print/themes, without its extension, for every document; nil: each has the theme
  ///     that report.yaml names, or its own.
  ///   - overrides: a folder whose templates take the place of the program's own of the same names.
  ///   - given: the codes that an earlier release gave.
  init(
    of budget: ReviewedBudget, theme: String? = nil, templates overrides: String? = nil, codes given: CodeBook = CodeBook()
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
    chartTheme = try resources.theme(DocumentWriters.theme(of: .disclosure), named: .option)
    writers = try DocumentWriters(resources: resources, chosen: theme, settings: budget.settings.themes)
    year = budget.settings.year ?? budget.budget.year
    date = try DocumentDate.text(settings: budget.settings, year: year)
  }

  /// In the order of the source.
  var units: [UnitContext] { context.units }

  private func context(of scope: Scope) throws -> DocumentContext {
    switch scope {
    case .department: context
    case .unit(let index): context.restricted(toUnitAt: index)
    }
  }

  /// The markup of every document, for what looks at its text.
  func markups() throws -> [String] { try PrintDocument.allCases.map { try templates.markup(for: $0, of: context) } }

  /// One document: of the department, or of what the context is restricted to.
  func pdf(_ document: PrintDocument, of scope: Scope = .department) throws -> [UInt8] {
    let context = try self.context(of: scope)
    return try pdf(named: document.rawValue, with: writers[document]) { isMarked in
      try templates.markup(for: document, of: context, marked: isMarked)
    }
  }

  private func pdf(
    named name: String, with writer: PDFWriter, markup: (_ isMarked: Bool) throws -> String
  ) throws -> [UInt8] {
    do {
      return try write(markup(false), as: name, with: writer)
    } catch let error as LayoutError where error.line != nil {
      // Once more, to learn which template wrote what is wrong.
      return try write(markup(true), as: name, with: writer)
    }
  }

  private func write(_ markup: String, as name: String, with writer: PDFWriter) throws -> [UInt8] {
    let file = name + ".pdf"
    try audit.check(markup, place: file)
    return try writer.pdf(markup: markup, place: "print/\(name)", date: date) { report in
      try audit.check(report, place: file)
    }
  }

  /// The review sheet for print.
  func reviewPDF() throws -> [UInt8] {
    try pdf(named: "review", with: writers[.disclosure]) { isMarked in
      try templates.markup(for: ReviewContext(document: context, review: review), marked: isMarked)
    }
  }

  /// The review sheet as a web page in one file.
  func reviewPage() throws -> [UInt8] {
    let page = try templates.page("review/page", of: ReviewContext(document: context, review: review))
    try audit.check(page, place: "核对单")
    return Array(page.utf8)
  }

  /// What the document's file is to be called; not yet safe as a name.
  func fileTitle(of document: PrintDocument, of scope: Scope = .department) throws -> String {
    try templates.fileTitle(of: document, for: context(of: scope))
  }

  /// Looks through the names of files.
  func audit(paths: [String]) throws {
    for path in paths { try audit.check(path, place: "文件名 \(path)") }
  }

  /// What the site is made of, with the documents among its downloads.
  func edition(offering documents: [FinishedDocument]) -> SiteEdition {
    SiteEdition(document: context, downloads: documents.map(\.download), codes: codes)
  }

  /// What makes the site's pages.
  var site: Site { Site(templates: templates, theme: chartTheme) }

  /// The files of a web site of this budget alone.
  func site(offering documents: [FinishedDocument]) throws -> [OutputFile] {
    Console.note("生成网站……")
    var files: [OutputFile] = []
    try site.write([edition(offering: documents)]) { file in
      try audit(file)
      files.append(OutputFile(path: file.path, bytes: file.bytes))
    }
    return files
  }

  /// Looks through a file of the site.
  func audit(_ file: SiteFile) throws {
    try audit(paths: [file.path])
    // A PDF has been looked through before it was drawn, and a picture is the office's.
    let isText = ![".pdf", ".png", ".jpg"].contains { file.path.hasSuffix($0) }
    if isText { try audit.check(String(decoding: file.bytes, as: UTF8.self), place: file.path) }
  }
}
