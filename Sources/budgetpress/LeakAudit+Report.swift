import BudgetReview
import ReportLayout

extension LeakAudit {
  /// Looks through a text in UTF-8, in pieces that end between characters.
  func check(_ pieces: [[UInt8]], place: String) throws {
    if isEmpty { return }
    var end: [Unicode.Scalar] = []
    for piece in pieces { try check(String(decoding: piece, as: UTF8.self), after: &end, place: place) }
  }

  /// Looks through a set document: its properties, bookmarks, what is said of figures and links, and the text of each
  /// page as it will be drawn.
  func check(_ report: SetReport, place: String) throws {
    try check(report.title, place: "\(place) 的标题")
    try check(report.author, place: "\(place) 的作者")
    try check(report.subject, place: "\(place) 的主题")
    try check(report.keywords, place: "\(place) 的关键词")
    for text in report.structure.texts { try check(text, place: "\(place) 里图或链接的说明") }
    for bookmark in report.bookmarks { try check(bookmark.title, place: "\(place) 的书签") }
    for page in report.pages { try check(page, place: place) }
  }

  /// Looks through a page as it will be drawn.
  func check(_ page: Page, place: String) throws {
    let name = page.label.isEmpty ? "封面" : "页码 \(page.label) 的一页"
    // Lines end within names: the page's runs are read one after the other.
    try check(Self.text(of: page.items), place: "\(place) \(name)")
    for case .link(_, let target, _) in page.items { try check(target, place: "\(place) \(name)的链接") }
  }

  private static func text(of items: [PageItem]) -> String {
    items.map { item in
      switch item {
      case .text(let run): text(of: run)
      case .link(_, _, let items): text(of: items)
      case .picture(_, let name, _): name
      case .fill, .destination: ""
      }
    }.joined()
  }

  private static func text(of run: TextRun) -> String {
    guard let first = run.shaped.clusters[run.clusters].first, let last = run.shaped.clusters[run.clusters].last else {
      return ""
    }
    let bytes = Array(run.shaped.text.utf8)[Int(first.byte)..<Int(last.byte + last.byteCount)]
    return String(decoding: bytes, as: UTF8.self)
  }
}
