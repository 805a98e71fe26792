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
    if isEmpty { return }
    let name = page.label.isEmpty ? "封面" : "页码 \(page.label) 的一页"
    // Lines end within names: the page's runs are read one after the other.
    try check(Self.text(of: page.items), place: "\(place) \(name)")
    for case .link(_, let target, _) in page.items { try check(target, place: "\(place) \(name)的链接") }
  }

  private static func text(of items: [PageItem]) -> String {
    var bytes: [UInt8] = []
    append(items, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ items: [PageItem], to bytes: inout [UInt8]) {
    for item in items {
      switch item {
      case .text(let run): append(run, to: &bytes)
      case .link(_, _, let items): append(items, to: &bytes)
      case .picture(_, let name, _): bytes.append(contentsOf: name.utf8)
      case .fill, .destination: break
      }
    }
  }

  private static func append(_ run: TextRun, to bytes: inout [UInt8]) {
    let clusters = run.shaped.clusters[run.clusters]
    guard let first = clusters.first, let last = clusters.last else { return }
    var text = run.shaped.text
    text.withUTF8 { bytes.append(contentsOf: $0[Int(first.byte)..<Int(last.byte + last.byteCount)]) }
  }
}
