import BudgetModel
import ReportTemplates

/// A sitemap: pages with their addresses, or the parts of a site that has more than one sitemap may list.
struct SitemapContext: TemplateContext {
  struct Entry: TemplateContext {
    let address: String
    let date: CalendarDate?

    static let contextName = "sitemapEntry"
    static let fields = TemplateFields<Self>([
      .init("address", "完整网址") { .text($0.address) },
      .init("date", "公开日期，date；没有则为空") { .optional($0.date.map { DateContext(date: $0) }) },
    ])
  }

  let isIndex: Bool
  let entries: [Entry]
  private static let limit = 50_000

  static let contextName = "sitemap"
  static let fields = TemplateFields<Self>([
    .init("isIndex", "是各部分网站地图的目录") { .flag($0.isIndex) },
    .init("entries", "各页，sitemapEntry 的列表") { .list($0.entries) },
  ])

  /// The sitemaps with their paths; more than 50,000 pages are divided.
  static func parts(of pages: [SitePage]) -> [(path: String, sitemap: SitemapContext)] {
    let entries = pages.filter { $0.context.kind != .withdrawn }.compactMap { page in
      page.context.address.map { Entry(address: $0, date: page.context.edition.document.date) }
    }
    guard entries.count > limit else { return [("sitemap.xml", SitemapContext(isIndex: false, entries: entries))] }
    let parts = stride(from: 0, to: entries.count, by: limit).enumerated().map { index, start in
      ("sitemap-\(index + 1).xml", SitemapContext(isIndex: false, entries: Array(entries[start...].prefix(limit))))
    }
    let base = pages.first?.context.edition.settings.address ?? ""
    let index = parts.map { Entry(address: base + $0.0, date: nil) }
    return [("sitemap.xml", SitemapContext(isIndex: true, entries: index))] + parts
  }
}

/// The releases as a feed of news (Atom).
struct FeedContext: TemplateContext {
  let plan: SitePlan

  /// Nil where no release has a date, which every entry needs.
  init?(_ plan: SitePlan) {
    guard plan.models.contains(where: { $0.document.date != nil }) else { return nil }
    self.plan = plan
  }

  private var dated: [EditionContext] {
    plan.models.filter { $0.document.date != nil }.map { model in
      EditionContext(
        document: model.document, folder: model.folder, isCurrent: false, isSuperseded: model.successor != nil,
        isCorrected: model.corrections != nil)
    }
  }

  private var updated: CalendarDate? {
    dated.compactMap(\.document.date).max { $0.iso8601 < $1.iso8601 }
  }

  static let contextName = "feed"
  static let fields = TemplateFields<Self>([
    .init("site", "网站的设置，site") { .object(SiteContext(settings: $0.plan.settings)) },
    .init("document", "最新一版的预算，document") { .optional($0.plan.models.first?.document) },
    .init("updated", "最近的公开日期，date") { .optional($0.updated.map { DateContext(date: $0) }) },
    .init("editions", "有公开日期的各版，新的在前，edition 的列表") { .list($0.dated) },
  ])
}
