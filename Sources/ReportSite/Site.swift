import BudgetModel
import Foundation
import ReportLayout
import ReportTemplates

/// The web site: the pages of every edition, its data, and what the editions share.
///
/// Every link is relative and names its file, so that the site works below any address and from a folder.
public struct Site: Sendable {
  private let templates: TemplateLibrary
  private let charts: ChartMaker

  /// - Parameter theme: gives charts their sizes.
  public init(templates: TemplateLibrary, theme: Theme) {
    self.templates = templates
    charts = ChartMaker(theme: theme)
  }

  /// Where each edition lies below the site's root, in the order given: `2024/`, or nothing.
  public static func folders(of editions: [SiteEdition]) -> [String] {
    let order = SitePlan.order(of: editions)
    let folders = SitePlan.folders(of: order.map { editions[$0] })
    var byPlace = folders
    for (place, folder) in zip(order, folders) { byPlace[place] = folder }
    return byPlace
  }

  /// Gives the site's files as they are made, from several threads and in no order; the same input always gives the
  /// same files. Its downloads are not among them.
  ///
  /// - Parameters:
  ///   - editions: of several releases of a year the one with the later date counts; at most one has no year.
  ///   - send: takes a file, and tells what it was.
  /// - Throws: `TemplateError`, or what `send` throws.
  public func write(_ editions: [SiteEdition], to send: @Sendable (SiteFile) throws -> SentFile) throws {
    let editions = SitePlan.sorted(editions)
    guard let settings = editions.first?.document.settings.site else { return }
    let folders = SitePlan.folders(of: editions)
    let schema = try asset("data/budget.schema.json")
    let plan = SitePlan(editions, in: folders, schema: schema, settings: settings, charts: charts)
    try withoutActuallyEscaping(send) { try SiteFiles(plan: plan, templates: templates, send: $0).sendAll() }
    for file in shared(settings) { _ = try send(file) }
    for file in try indexFiles(of: plan) { _ = try send(file) }
  }

  /// A budget as one page with its style sheet inside, without script, for a content-management system.
  public func singlePage(of edition: SiteEdition) throws -> [UInt8] {
    let model = EditionModel(
      edition, folder: "", data: nil, settings: edition.document.settings.site, charts: charts)
    let page = SitePage(
      template: "site/single", context: PageContext(kind: .single, path: "index.html", edition: model, editions: []))
    return try templates.bytes(page.template, of: page.context)
  }

  /// The budget as data, as it may travel inside of a document.
  public static func data(of context: DocumentContext) throws -> [DataFile] {
    [
      DataFile(path: "data/projects.csv", kind: .projects, bytes: CSVTable.projects(of: context).whole()),
      DataFile(path: "data/indicators.csv", kind: .indicators, bytes: CSVTable.indicators(of: context).whole()),
      DataFile(path: "data/budget.json", kind: .budget, bytes: try context.json()),
    ]
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
  private func indexFiles(of plan: SitePlan) throws -> [SiteFile] {
    guard plan.settings.address != nil else { return [] }
    var files = try SitemapContext.parts(of: plan.pages).map { path, part in
      SiteFile(path: path, bytes: try templates.bytes("site/sitemap", of: part))
    }
    if let feed = FeedContext(plan) {
      files.append(SiteFile(path: "feed.xml", bytes: try templates.bytes("site/feed", of: feed)))
    }
    return files
  }
}
