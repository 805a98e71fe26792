import BudgetModel
import Foundation
import ReportLayout
import ReportTemplates

/// The web site: the pages of every edition, its data and downloads, and what the editions share.
///
/// Every link is relative and names its file, so that the site works below any address and from a folder.
public struct Site {
  private let templates: TemplateLibrary
  private let charts: ChartMaker

  /// - Parameter theme: gives charts their sizes.
  public init(templates: TemplateLibrary, theme: Theme) {
    self.templates = templates
    charts = ChartMaker(theme: theme)
  }

  /// Gives the site's files one after another, those of the newest edition first; the same input always gives the same
  /// files in the same order.
  ///
  /// - Parameter editions: of several releases of a year the one with the later date counts; at most one has no year.
  /// - Throws: `TemplateError`, or what `send` throws.
  public func write(_ editions: [SiteEdition], to send: (SiteFile) throws -> Void) throws {
    guard let settings = SitePlan.sorted(editions).first?.document.settings.site else { return }
    let plan = try SitePlan(editions, settings: settings, charts: charts, schema: asset("data/budget.schema.json"))
    var pages: [SitePage] = []
    for model in plan.models { pages += plan.pages(of: model) }
    pages += plan.sharedPages
    try render(pages, to: send)
    for file in plan.files() + shared(settings) { try send(file) }
    for file in try indexFiles(of: plan, pages: pages) { try send(file) }
  }

  /// A budget as one page with its style sheet inside, without script, for a content-management system.
  public func singlePage(of edition: SiteEdition) throws -> SiteFile {
    let model = EditionModel(
      edition, folder: "", downloads: [], settings: edition.document.settings.site, charts: charts)
    let page = SitePage(
      template: "site/single", context: PageContext(kind: .single, path: "index.html", edition: model, editions: []))
    return SiteFile(
      path: page.context.path, bytes: [UInt8](try templates.page(page.template, of: page.context).utf8))
  }

  /// The budget as data, as it may travel inside of a document.
  public static func data(of context: DocumentContext) throws -> [DataFile] {
    [
      DataFile(path: "data/projects.csv", kind: .projects, bytes: CSVTable.projects(of: context).bytes),
      DataFile(path: "data/indicators.csv", kind: .indicators, bytes: CSVTable.indicators(of: context).bytes),
      DataFile(path: "data/budget.json", kind: .budget, bytes: [UInt8](try context.publishedFile().json())),
    ]
  }

  private func render(_ pages: [SitePage], to send: (SiteFile) throws -> Void) throws {
    for page in pages {
      try send(SiteFile(path: page.context.path, bytes: [UInt8](try templates.page(page.template, of: page.context).utf8)))
    }
  }

  private func asset(_ path: String) throws -> [UInt8] {
    guard let asset = templates.assets.first(where: { $0.path == path }) else {
      throw TemplateError(
        template: "site/" + path, line: nil, message: "找不到这个文件", remedy: "请检查模板文件夹里是否有 site/\(path)")
    }
    return asset.bytes
  }

  /// What the editions share: assets, with the office's logo and colours.
  private func shared(_ settings: SiteSettings) -> [SiteFile] {
    var files = templates.assets.filter { $0.path.hasPrefix("assets/") }.map { SiteFile(path: $0.path, bytes: $0.bytes) }
    if let logo = settings.logo { files.append(SiteFile(path: "assets/logo.\(logo.format)", bytes: logo.bytes)) }
    if !settings.colors.isEmpty || !settings.darkColors.isEmpty {
      files.append(SiteFile(path: "assets/colors.css", bytes: [UInt8](SiteColors.css(of: settings).utf8)))
    }
    return files
  }

  /// For search engines and readers of news, which need full addresses.
  private func indexFiles(of plan: SitePlan, pages: [SitePage]) throws -> [SiteFile] {
    guard plan.settings.address != nil else { return [] }
    var files = try SitemapContext.parts(of: pages).map { path, part in
      SiteFile(path: path, bytes: [UInt8](try templates.page("site/sitemap", of: part).utf8))
    }
    if let feed = FeedContext(plan) {
      files.append(SiteFile(path: "feed.xml", bytes: [UInt8](try templates.page("site/feed", of: feed).utf8)))
    }
    return files
  }
}
