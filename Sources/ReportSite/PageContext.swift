import BudgetModel
import ReportTemplates

/// What a page is.
enum PageKind: Equatable {
  case home, unit, project, projects, indicators, indicatorClass, proofs, tables, comparison, downloads, about, corrections
  case editions
  /// The whole budget on one page.
  case single
  /// At the address of a unit or project that an earlier release had.
  case withdrawn
}

/// A page of the site, with all that its template may use.
struct PageContext: TemplateContext {
  let kind: PageKind
  /// The page's own path below the site's root.
  let path: String
  let edition: EditionModel
  let editions: [EditionContext]
  var unit: UnitContext?
  var project: ProjectContext?
  var list: ListPlace?
  var classGroup: IndicatorClassGroup?
  var withdrawnName: String?

  /// The way up to the site's root: empty, or `../` for each folder.
  let base: String
  /// The way to the edition's folder, which for its own pages does not leave it.
  let root: String

  init(
    kind: PageKind, path: String, edition: EditionModel, editions: [EditionContext],
    classGroup: IndicatorClassGroup? = nil
  ) {
    self.kind = kind
    self.path = path
    self.edition = edition
    self.editions = editions
    self.classGroup = classGroup
    base = Self.wayUp(from: path[...])
    root = path.hasPrefix(edition.folder) ? Self.wayUp(from: path.dropFirst(edition.folder.count)) : base + edition.folder
  }

  private static func wayUp(from path: Substring) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  private var document: DocumentContext { edition.document }

  /// Those of the department, and those of the page's unit.
  private var downloads: [DownloadContext] { edition.downloads.filter { $0.unit == nil } }
  private var unitDownloads: [DownloadContext] {
    unit.map { unit in edition.downloads.filter { $0.unit == unit.code } } ?? []
  }

  /// The page's full address; a folder's page is named by the folder.
  var address: String? {
    edition.settings.address.map { $0 + (path.hasSuffix("index.html") ? path.dropLast("index.html".utf8.count) : path[...]) }
  }

  private var topChart: ChartContext? {
    let projects = unit?.topProjects ?? document.topProjects
    return projects.isEmpty ? nil : edition.charts.bars(projects.map { $0.chartFigures(ofUnit: unit != nil) })
  }

  /// Of all projects, or of the unit's, those on this page.
  private var projectRows: [ProjectContext] {
    switch kind {
    case .projects: list.map { edition.projects(at: $0.rows) } ?? []
    case .unit: unit.map { unit in list.map { Array(unit.projects[$0.rows]) } ?? unit.projects } ?? []
    default: []
    }
  }

  /// Of the rows' own proofs.
  private var proofRows: [any TemplateContext] {
    guard kind == .proofs, let list else { return [] }
    return document.rowProofs(at: list.rows)
  }

  /// Of the comparison's units, each with a table.
  private var comparedUnits: [UnitContext] {
    guard kind == .comparison, let list else { return [] }
    return Array(document.units[list.rows])
  }

  private var indicatorRows: [IndicatorRow] {
    guard kind == .indicatorClass, let list, let classGroup else { return [] }
    return classGroup.places[list.rows].map { place in
      IndicatorRow(place, in: document)
    }
  }

  /// The names that pages of one kind, edition and way up do not answer alike.
  static let ownNames: Set<String> = [
    "pageAddress", "unit", "project", "list", "rows", "indicatorGroup", "indicatorRows", "proofRows", "comparedUnits",
    "topChart", "fundingChart", "isFirstPage", "withdrawnName", "unitDownloads", "hasUnitDownloads",
  ]

  static let contextName = "page"
  static let fields = TemplateFields<Self>(place + kinds + content)

  private static let place: [TemplateField<Self>] = [
    .init("base", "到网站根的相对路径，写在 assets/ 等之前：../../") { .text($0.base) },
    .init("root", "到本版（年度）文件夹的相对路径，写在 units/ 等每个链接之前：../../") { .text($0.root) },
    .init("pageAddress", "本页的完整网址；没有写明网站的网址则为空") { .optional($0.address) },
    .init("editionAddress", "本版文件夹的完整网址，以 / 结尾；没有写明网站的网址则为空") { page in
      .optional(page.edition.settings.address.map { $0 + page.edition.folder })
    },
    .init("datasetTitle", "标题，写在 JSON 的引号里；没有则为空") { page in
      .optional(page.document.settings.title.map(MarkupText.jsonEscaped))
    },
    .init("datasetDepartment", "部门名称，写在 JSON 的引号里；没有则为空") { page in
      .optional(page.document.budget.department.map(MarkupText.jsonEscaped))
    },
    .init("site", "网站的设置，site") { .object(SiteContext(settings: $0.edition.settings)) },
    .init("editions", "全部年度和版本，新的在前，edition 的列表") { .list($0.editions) },
    .init("hasEditions", "多于一个年度或版本") { .flag($0.editions.count > 1) },
    .init("isSuperseded", "本版已被同年度的后一版取代") { .flag($0.edition.successor != nil) },
    .init("successorPath", "取代本版的一版的首页，相对网站根；没有则为空") { page in
      .optional(page.edition.successor.map { $0.folder + "index.html" })
    },
    .init("successorDate", "取代本版的一版的公开日期，date；没有则为空") { page in
      .optional(page.edition.successor?.date.map { DateContext(date: $0) })
    },
  ]

  private static let kinds: [TemplateField<Self>] = [
    .init("isHome", "是首页") { .flag($0.kind == .home) },
    .init("isUnit", "是单位页") { .flag($0.kind == .unit) },
    .init("isProject", "是项目页") { .flag($0.kind == .project) },
    .init("isProjects", "是全部项目页") { .flag($0.kind == .projects) },
    .init("isIndicators", "是绩效指标页（分类，或一类的列表）") { .flag($0.kind == .indicators || $0.kind == .indicatorClass) },
    .init("isProofs", "是勾稽核对页") { .flag($0.kind == .proofs) },
    .init("isTables", "是法定预算公开表页") { .flag($0.kind == .tables) },
    .init("isComparison", "是与上年对比页") { .flag($0.kind == .comparison) },
    .init("isDownloads", "是数据下载页") { .flag($0.kind == .downloads) },
    .init("isAbout", "是关于本站页") { .flag($0.kind == .about) },
    .init("isCorrections", "是更正说明页") { .flag($0.kind == .corrections) },
    .init("isEditions", "是历年预算页") { .flag($0.kind == .editions) },
    .init("isWithdrawn", "是已撤销的单位或项目的页") { .flag($0.kind == .withdrawn) },
  ]

  private static let content: [TemplateField<Self>] = [
    .init("document", "整个预算，document") { .object($0.document) },
    .init("unit", "本页的单位，unit；首页为空") { .optional($0.unit) },
    .init("project", "本页的项目，project；首页和单位页为空") { .optional($0.project) },
    .init("list", "本页在长列表里的位置，listPlace；没有列表则为空") { .optional($0.list) },
    .init("isFirstPage", "不是长列表，或是它的第一页") { .flag(($0.list?.page ?? 1) == 1) },
    .init("rows", "全部项目页和单位页：本页的项目，project 的列表") { .list($0.projectRows) },
    .init("indicatorGroups", "绩效指标的各类，indicatorGroup 的列表") { .list($0.edition.classes) },
    .init("indicatorGroup", "本页的一类绩效指标，indicatorGroup；没有则为空") { .optional($0.classGroup) },
    .init("indicatorRows", "这一类在本页的指标，indicatorRow 的列表") { .list($0.indicatorRows) },
    .init("proofRows", "勾稽核对页：各行的总计与资金来源，本页的，proof 的列表") { .list($0.proofRows) },
    .init("comparedUnits", "与上年对比页：本页的单位，unit 的列表") { .list($0.comparedUnits) },
    .init("topChart", "金额最大的项目的图，chart；没有则为空") { .optional($0.topChart) },
    .init("fundingChart", "资金来源的图，chart") { page in
      .object(page.edition.charts.bars((page.unit?.unit.funding ?? page.document.budget.total).chartFigures))
    },
    .init("corrections", "与上一版相比的更正，corrections；不是更正后的一版则为空") { page in
      .optional(page.edition.corrections.map { CorrectionsContext(corrections: $0) })
    },
    .init("withdrawnName", "已撤销的单位或项目的名称，没有则为空") { .optional($0.withdrawnName) },
    .init("downloads", "整个部门的可下载的文件，download 的列表") { .list($0.downloads) },
    .init("unitDownloads", "本页单位的 PDF，download 的列表") { .list($0.unitDownloads) },
    .init("hasUnitDownloads", "有这样的 PDF") { .flag(!$0.unitDownloads.isEmpty) },
    .init("hasDocuments", "可下载的文件里有 PDF") { page in .flag(page.downloads.contains { $0.isDocument }) },
  ]
}
