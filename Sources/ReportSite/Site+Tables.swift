import ReportTemplates

extension Site {
  /// The page of the statutory tables, where the budget has any.
  static func tablesPage(
    of document: DocumentContext, templates: TemplateLibrary, downloads: [DownloadContext]
  ) throws -> [(path: String, bytes: [UInt8])] {
    if document.budget.statutoryTables.isEmpty { return [] }
    let page = PageContext(
      path: "tables/index.html", isTables: true, document: document, unit: nil, project: nil,
      allDownloads: downloads)
    return [(page.path, [UInt8](try templates.page("site/tables", of: page).utf8))]
  }
}
