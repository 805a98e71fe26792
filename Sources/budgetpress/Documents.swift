import BudgetModel
import BudgetReading
import BudgetReview
import Foundation
import PDFFinishing
import ReportDrawing
import ReportLayout
import ReportRelease
import ReportSite
import ReportTemplates

/// Makes the finished documents of a budget, with the templates and fonts that come with the program.
struct Documents {
  let context: DocumentContext
  /// Every code ever given to a unit or project, those of this budget included.
  let codes: CodeBook
  private let tools: DocumentTools
  let writers: DocumentWriters
  let year: Int?
  private let date: String
  private let review: Review
  let audit: LeakAudit
  let attachesData: Bool

  /// Everything is made of the budget with its personal data masked, and looked through before it leaves.
  ///
  /// - Parameters:
  ///   - theme: a file of Templates/print/themes, without its extension, for every document; nil: each has the theme
  ///     that report.yaml names, or its own.
  ///   - tools: nil: they are loaded now.
  ///   - given: the codes that an earlier release gave.
  ///   - attachesData: documents carry the data that they are made of.
  init(
    of budget: ReviewedBudget, theme: String? = nil, tools: DocumentTools? = nil,
    codes given: CodeBook = CodeBook(), attachesData: Bool = false
  ) throws {
    self.attachesData = attachesData
    let tools = try tools ?? DocumentTools()
    self.tools = tools
    let review = budget.review
    self.review = review
    audit = LeakAudit(review.mask)
    let sources = { (files: [ReadFile]) in
      files.map { SourceFile(path: review.mask.masked($0.path), sha256: $0.sha256) }
    }
    let masked = budget.budget.masked(by: review.mask).withFileNamesMasked(by: review.mask)
    let settings = budget.settings.masked(by: review.mask)
    var codes = given.taking(settings.codes)
    context = DocumentContext(
      budget: masked, settings: settings, findings: budget.findings, files: sources(budget.files),
      isDraft: review.isBlocked, codes: codes.assign(to: masked),
      previous: review.comparison.map { PreviousYear(comparison: $0, files: sources(budget.previous?.files ?? [])) },
      proofs: review.mask.isEmpty ? review.proofs : nil)
    self.codes = codes
    writers = try DocumentWriters(tools: tools, chosen: theme, settings: budget.settings.themes)
    year = budget.settings.year ?? budget.budget.year
    date = try DocumentDate.text(settings: budget.settings, year: year)
  }

  var templates: TemplateLibrary { tools.templates }
  /// In the order of the source.
  var units: [UnitContext] { context.units }

  /// What a document about this is made from.
  func context(of scope: Scope) -> DocumentContext {
    switch scope {
    case .department: context
    case .unit(let index): context.restricted(toUnitAt: index)
    case .projects(let places, let unit):
      (unit.map { context.restricted(toUnitAt: $0) } ?? context).restricted(to: places)
    }
  }

  /// The markup of every document, those of units with chapters of their own included, for what looks at its text.
  func markups() throws -> [String] {
    let units = Set(context.settings.chapters.compactMap(\.unit)).sorted()
    return try ([context] + units.map { context.restricted(toUnitAt: $0) }).flatMap { context in
      try PrintDocument.allCases.map { try templates.markup(for: $0, of: context) }
    }
  }

  /// One document: of the department, or of what its context is restricted to.
  func pdf(_ document: PrintDocument, of context: DocumentContext) throws -> [UInt8] {
    try printed(document, of: context).bytes
  }

  /// One document, and how many pages it has.
  func printed(_ document: PrintDocument, of context: DocumentContext) throws -> PrintedDocument {
    try DocumentMarkup.printed { try markup(for: document, of: context, isMarked: $0) }
  }

  /// One document before it is set: all that is needed for it, and nothing of the budget any more.
  ///
  /// - Parameter isMarked: says where in the templates each element comes from.
  func markup(for document: PrintDocument, of context: DocumentContext, isMarked: Bool) throws -> DocumentMarkup {
    let writer = try writers.writer(of: document)
    return try markup(
      try writer.opening { try templates.markupPieces(for: document, of: context, marked: isMarked) },
      isMarked: isMarked, named: document.rawValue, by: writer, attachments: attachments(of: document, in: context))
  }

  private func markup(
    _ pieces: [[UInt8]], isMarked: Bool, named name: String, by writer: PDFWriter, attachments: [PDFAttachment] = []
  ) throws -> DocumentMarkup {
    try audit.check(pieces, place: name + ".pdf")
    return DocumentMarkup(
      name: name, markup: ReportMarkup(pieces, isMarked: isMarked), writer: writer, date: date, audit: audit,
      attachments: attachments)
  }

  /// The review sheet for print.
  func reviewPDF() throws -> [UInt8] {
    let context = ReviewContext(document: context, review: review)
    return try DocumentMarkup.printed { isMarked in
      try markup(
        try templates.markupPieces(for: context, marked: isMarked), isMarked: isMarked, named: "review",
        by: writers.writer(of: .disclosure))
    }.bytes
  }

  /// The review sheet as a web page in one file.
  func reviewPage() throws -> [UInt8] {
    let page = try templates.page("review/page", of: ReviewContext(document: context, review: review))
    try audit.check(page, place: "核对单")
    return Array(page.utf8)
  }

  /// What the document's file is to be called; not yet safe as a name.
  func fileTitle(of document: PrintDocument, for context: DocumentContext) throws -> String {
    try templates.fileTitle(of: document, for: context)
  }

  /// Looks through the names of files.
  func audit(paths: [String]) throws {
    for path in paths { try audit.check(path, place: "文件名 \(path)") }
  }

  /// What the site is made of, with the documents among its downloads.
  func edition(offering documents: [FinishedDocument] = []) -> SiteEdition {
    SiteEdition(document: context, downloads: documents.map(\.download), codes: codes)
  }

  /// What makes the site's pages.
  var site: Site { Site(templates: templates, theme: tools.chartTheme) }
}
