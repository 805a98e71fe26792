import BudgetModel
import ReportTemplates

/// What the office says of its web site.
struct SiteContext: TemplateContext {
  let settings: SiteSettings

  static let contextName = "site"
  static let fields = TemplateFields<Self>([
    .init("address", "网站的网址，以 / 结尾，没有则为空") { .optional($0.settings.address) },
    .init("hasAddress", "写明了网址") { .flag($0.settings.address != nil) },
    .init("name", "网站名称，没有则为空") { .optional($0.settings.name) },
    .init("domain", "网站域名，没有则为空") { .optional($0.settings.domain) },
    .init("idCode", "网站标识码，没有则为空") { .optional($0.settings.idCode) },
    .init("columnName", "栏目名称，没有则为空") { .optional($0.settings.columnName) },
    .init("columnType", "栏目类别，没有则为空") { .optional($0.settings.columnType) },
    .init("source", "内容来源，没有则为空") { .optional($0.settings.source) },
    .init("description", "描述，没有则为空") { .optional($0.settings.description) },
    .init("keywords", "关键词，name 的列表") { .list(NameContext.list($0.settings.keywords)) },
    .init("hasKeywords", "写明了关键词") { .flag(!$0.settings.keywords.isEmpty) },
    .init("logo", "标志的图片：assets/logo.png，没有则为空") { site in
      .optional(site.settings.logo.map { "assets/logo.\($0.format)" })
    },
    .init("headerLinks", "页眉的链接，link 的列表") { .list($0.settings.headerLinks.map { LinkContext(link: $0) }) },
    .init("footerLinks", "页脚的链接，link 的列表") { .list($0.settings.footerLinks.map { LinkContext(link: $0) }) },
    .init("hasFooterLinks", "有页脚的链接") { .flag(!$0.settings.footerLinks.isEmpty) },
    .init("hasColors", "写明了颜色，有 assets/colors.css") { site in
      .flag(!site.settings.colors.isEmpty || !site.settings.darkColors.isEmpty)
    },
  ])
}

/// A link of the office's.
struct LinkContext: TemplateContext {
  let link: SiteSettings.Link

  static let contextName = "link"
  static let fields = TemplateFields<Self>([
    .init("text", "文字") { .text($0.link.text) },
    .init("address", "网址") { .text($0.link.address) },
  ])
}

/// An edition in a list of them.
struct EditionContext: TemplateContext {
  let document: DocumentContext
  let folder: String
  let isCurrent: Bool
  /// The edition that took its place, or nil.
  let isSuperseded: Bool
  let isCorrected: Bool

  static let contextName = "edition"
  static let fields = TemplateFields<Self>([
    .init("year", "年度，没有则为空") { .optional($0.document.budgetYear) },
    .init("date", "公开日期，date；没有则为空") { .optional($0.document.date.map { DateContext(date: $0) }) },
    .init("path", "首页，相对网站根：2024/index.html") { .text($0.folder + "index.html") },
    .init("folder", "文件夹，相对网站根：2024/") { .text($0.folder) },
    .init("isCurrent", "就是本页所在的一版") { .flag($0.isCurrent) },
    .init("isSuperseded", "已被同年度的后一版取代") { .flag($0.isSuperseded) },
    .init("isCorrected", "是更正后的一版，有更正说明") { .flag($0.isCorrected) },
    .init("document", "这一版的预算，document") { .object($0.document) },
  ])
}
