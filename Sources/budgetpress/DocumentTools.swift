import ReportLayout
import ReportSite
import ReportTemplates

/// What documents are made with whatever their budget: the templates and themes that come with the program.
struct DocumentTools: Sendable {
  let resources: Resources
  let templates: TemplateLibrary
  /// Gives the site's charts their sizes.
  let chartTheme: Theme

  /// - Parameter overrides: a folder whose templates take the place of the program's own of the same names.
  init(templates overrides: String? = nil) throws {
    resources = try Resources()
    templates = try TemplateLibrary(
      folder: resources.templates, contexts: TemplateContract.contexts + SiteContract.contexts, overrides: overrides)
    chartTheme = try resources.theme(Self.chartThemeName)
  }

  /// - Throws: `CommandError` when there is no such theme, or it is wrong.
  func theme(_ name: String) throws -> Theme {
    name == Self.chartThemeName ? chartTheme : try resources.theme(name)
  }

  private static let chartThemeName = DocumentWriters.theme(of: .disclosure)
}
