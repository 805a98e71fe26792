import ReportTemplates

/// A long list's division into pages of 500 rows.
struct ListPages {
  static let rowsPerPage = 500

  /// The list's first page; the others lie beside it: `projects/index.html`, `projects/2/index.html`.
  let path: String
  let rowCount: Int

  var count: Int { max(1, (rowCount + Self.rowsPerPage - 1) / Self.rowsPerPage) }

  /// - Parameter page: from 1.
  func path(of page: Int) -> String {
    page == 1 ? path : path.dropLast("index.html".utf8.count) + "\(page)/index.html"
  }

  func rows(of page: Int) -> Range<Int> {
    let start = (page - 1) * Self.rowsPerPage
    return start..<min(rowCount, start + Self.rowsPerPage)
  }
}

/// One page's place in a long list.
struct ListPlace: TemplateContext {
  let pages: ListPages
  let page: Int

  var rows: Range<Int> { pages.rows(of: page) }

  private func link(_ number: Int) -> TemplateValue {
    (1...pages.count).contains(number)
      ? .object(ListPageLink(number: number, path: pages.path(of: number), isCurrent: number == page)) : .absent
  }

  static let contextName = "listPlace"
  static let fields = TemplateFields<Self>([
    .init("number", "第几页，从 1 起") { .number($0.page) },
    .init("count", "共几页") { .number($0.pages.count) },
    .init("isFirst", "是第一页") { .flag($0.page == 1) },
    .init("isDivided", "多于一页") { .flag($0.pages.count > 1) },
    .init("firstRow", "本页从第几行起") { .number($0.rows.lowerBound + 1) },
    .init("lastRow", "本页到第几行止") { .number($0.rows.upperBound) },
    .init("rowCount", "全部行数") { .number($0.pages.rowCount) },
    .init("pages", "各页，listPage 的列表") { place in
      .list((1...place.pages.count).map { ListPageLink(number: $0, path: place.pages.path(of: $0), isCurrent: $0 == place.page) })
    },
    .init("previous", "上一页，listPage；没有则为空") { $0.link($0.page - 1) },
    .init("next", "下一页，listPage；没有则为空") { $0.link($0.page + 1) },
  ])
}

struct ListPageLink: TemplateContext {
  let number: Int
  let path: String
  let isCurrent: Bool

  static let contextName = "listPage"
  static let fields = TemplateFields<Self>([
    .init("number", "第几页") { .number($0.number) },
    .init("path", "相对本版根的路径") { .text($0.path) },
    .init("isCurrent", "是本页") { .flag($0.isCurrent) },
  ])
}
