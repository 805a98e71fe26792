import ReportTemplates

/// A long list's division into pages of 500 rows.
struct ListPages {
  static let rowsPerPage = 500

  /// The list's first page; the others lie beside it: `projects/index.html`, `projects/2/index.html`.
  let path: String
  /// What each page has of the list's entries; one page at least.
  private let pages: [Range<Int>]

  init(path: String, rowCount: Int) {
    self.path = path
    let starts = stride(from: 0, to: max(rowCount, 1), by: Self.rowsPerPage)
    pages = starts.map { $0..<min(rowCount, $0 + Self.rowsPerPage) }
  }

  /// A list of tables that are not divided: a page begins before the one that would bring it above 500 rows.
  ///
  /// - Parameter rows: how many each table has.
  init(path: String, tablesOf rows: [Int]) {
    self.path = path
    var pages: [Range<Int>] = []
    var (start, sum) = (0, 0)
    for (place, count) in rows.enumerated() {
      if place > start, sum + count > Self.rowsPerPage {
        pages.append(start..<place)
        (start, sum) = (place, 0)
      }
      sum += count
    }
    self.pages = pages + [start..<rows.count]
  }

  var count: Int { pages.count }
  var rowCount: Int { pages.last?.upperBound ?? 0 }

  /// - Parameter page: from 1.
  func path(of page: Int) -> String {
    page == 1 ? path : path.dropLast("index.html".utf8.count) + "\(page)/index.html"
  }

  func rows(of page: Int) -> Range<Int> { pages[page - 1] }
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
