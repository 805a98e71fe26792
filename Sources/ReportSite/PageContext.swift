import ReportTemplates

/// A page of the site, with all that its template may use.
struct PageContext: TemplateContext {
  /// The page's own path below the site's root.
  let path: String
  var isProofs = false
  var isComparison = false
  var isTables = false
  let document: DocumentContext
  let unit: UnitContext?
  let project: ProjectContext?
  /// Those of the department, and those of every unit.
  let allDownloads: [DownloadContext]

  private var downloads: [DownloadContext] { allDownloads.filter { $0.unit == nil } }
  private var unitDownloads: [DownloadContext] {
    unit.map { unit in allDownloads.filter { $0.unit == unit.code } } ?? []
  }

  /// The way up to the site's root: empty, or `../` for each folder.
  var root: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) }

  static let contextName = "page"
  static let fields = TemplateFields<Self>([
    .init("root", "到网站根的相对路径，写在每个链接之前：../../") { .text($0.root) },
    .init("isHome", "是首页") { .flag($0.unit == nil && !$0.isProofs && !$0.isTables && !$0.isComparison) },
    .init("isProofs", "是勾稽核对页") { .flag($0.isProofs) },
    .init("isTables", "是法定预算公开表页") { .flag($0.isTables) },
    .init("isComparison", "是与上年对比页") { .flag($0.isComparison) },
    .init("isUnit", "是单位页") { .flag($0.unit != nil && $0.project == nil) },
    .init("isProject", "是项目页") { .flag($0.project != nil) },
    .init("document", "整个预算，document") { .object($0.document) },
    .init("unit", "本页的单位，unit；首页为空") { .optional($0.unit) },
    .init("project", "本页的项目，project；首页和单位页为空") { .optional($0.project) },
    .init("downloads", "整个部门的可下载的文件，download 的列表") { .list($0.downloads) },
    .init("unitDownloads", "本页单位的 PDF，download 的列表") { .list($0.unitDownloads) },
    .init("hasUnitDownloads", "有这样的 PDF") { .flag(!$0.unitDownloads.isEmpty) },
    .init("hasDocuments", "可下载的文件里有 PDF") { page in .flag(page.downloads.contains { $0.isDocument }) },
  ])
}
