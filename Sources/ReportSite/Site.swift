import BudgetModel
import ReportTemplates

/// The web site: a home page, a page a unit, a page a project, and the data.
///
/// Every link is relative and names its file, so that the site works below any address and from a folder.
public enum Site {
  /// The site's files by path below its root, pages first; the same input always gives the same bytes.
  ///
  /// - Throws: `TemplateError`, or an error of writing the JSON.
  public static func files(
    for context: DocumentContext, templates: TemplateLibrary, downloads: [SiteDownload]
  ) throws -> [(path: String, bytes: [UInt8])] {
    let data = try data(of: context)
    let offered = downloads.map(DownloadContext.init) + data.map(DownloadContext.init)
    var files = try pages(of: context, templates: templates, downloads: offered)
    files += templates.assets.map { ("assets/\($0.path)", $0.bytes) }
    files += data.map { ($0.path, $0.bytes) }
    files += downloads.map { ($0.path, $0.bytes) }
    return files
  }

  /// The budget as data: what the site offers for download, and what may travel inside of a document.
  public static func data(of context: DocumentContext) throws -> [DataFile] {
    [
      DataFile(path: "data/projects.csv", kind: .projects, bytes: CSVTable.projects(of: context).bytes),
      DataFile(path: "data/indicators.csv", kind: .indicators, bytes: CSVTable.indicators(of: context).bytes),
      DataFile(path: "data/budget.json", kind: .budget, bytes: [UInt8](try context.publishedFile.json())),
    ]
  }

  private static func pages(
    of document: DocumentContext, templates: TemplateLibrary, downloads: [DownloadContext]
  ) throws -> [(path: String, bytes: [UInt8])] {
    func page(
      _ template: String, at path: String, isProofs: Bool = false, isComparison: Bool = false, unit: UnitContext?,
      project: ProjectContext?
    ) throws -> (path: String, bytes: [UInt8]) {
      let page = PageContext(
        path: path, isProofs: isProofs, isComparison: isComparison, document: document, unit: unit, project: project,
        allDownloads: downloads)
      return (path, [UInt8](try templates.page(template, of: page).utf8))
    }
    var files = [
      try page("site/home", at: "index.html", unit: nil, project: nil),
      try page("site/proofs", at: "proofs/index.html", isProofs: true, unit: nil, project: nil),
    ]
    if document.comparison != nil {
      let path = "comparison/index.html"
      files.append(try page("site/comparison", at: path, isComparison: true, unit: nil, project: nil))
    }
    files += try tablesPage(of: document, templates: templates, downloads: downloads)
    for unit in document.units {
      files.append(try page("site/unit", at: unit.path, unit: unit, project: nil))
      for project in unit.projects {
        files.append(try page("site/project", at: project.path, unit: unit, project: project))
      }
    }
    return files
  }
}

/// A file of the site's data.
public struct DataFile: Sendable {
  public enum Kind: Sendable { case projects, indicators, budget }

  /// Relative to the site's root: `data/budget.json`.
  public var path: String
  public var kind: Kind
  public var bytes: [UInt8]
}
