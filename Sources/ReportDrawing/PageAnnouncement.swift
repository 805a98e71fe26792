import PDFFinishing
import ReportLayout

/// What finishing is to know of a page before it comes: what it is called, and its parts in the order in which they are
/// drawn.
struct PageAnnouncement: Sendable {
  let label: PageLabel
  let parts: [PageParts.Part]
  /// What tells each part from its neighbours.
  let bounds: [PartBound]
  /// Of the parts that are links, in their order.
  let links: [PDFLink]
  /// What some parts say, in their order.
  let texts: [String]
  /// Where the parts that are figures are, in their order.
  let figures: [ElementNote.Box]

  init(_ page: Page, parts: PageParts) {
    label =
      switch page.numbering {
      case .cover: .text("封面")
      case .front: .roman(page.ordinal)
      case .body: .number(page.ordinal)
      }
    self.parts = parts.parts
    bounds = PartBound.of(parts, on: page)
    links = parts.links.map { link in
      PDFLink(
        target: WebAddress(link.target).map { .address($0.text) } ?? .destination(link.target),
        box: Self.box(of: link.area, on: page))
    }
    texts = parts.texts
    figures = parts.parts.filter { $0.role == .figure }.map { Self.box(of: parts.area(of: $0), on: page) }
  }

  private static func box(of area: Rectangle, on page: Page) -> ElementNote.Box {
    ElementNote.Box(
      left: area.x, bottom: page.height - area.y - area.height, right: area.x + area.width, top: page.height - area.y)
  }
}
