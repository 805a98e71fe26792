import CairoPango
import PDFFinishing
import ReportLayout

/// What finishing is to know of a page before it comes: what it is called, and what is on it.
struct PageAnnouncement: Sendable {
  let label: PageLabel
  /// In points.
  let height: Double
  let parts: PageParts
  /// The glyphs that Cairo was shown on it.
  let shown: [ShownGlyph]
  /// What its text is drawn in.
  let faces: DrawnFaces
  /// Of the parts that are links, in their order.
  let links: [PDFLink]
  /// Where the parts that are figures are, in their order.
  let figures: [ElementNote.Box]

  init(_ page: Page, parts: PageParts, shown: [ShownGlyph], faces: DrawnFaces) {
    label =
      switch page.numbering {
      case .cover: .text("封面")
      case .front: .roman(page.ordinal)
      case .body: .number(page.ordinal)
      }
    height = page.height
    self.parts = parts
    self.shown = shown
    self.faces = faces
    links = parts.links.map { link in
      PDFLink(
        target: WebAddress(link.target).map { .address($0.text) } ?? .destination(link.target),
        box: Self.box(of: link.area, on: page))
    }
    figures = parts.parts.filter { $0.role == .figure }.map { Self.box(of: parts.area(of: $0), on: page) }
  }

  private static func box(of area: Rectangle, on page: Page) -> ElementNote.Box {
    ElementNote.Box(
      left: area.x, bottom: page.height - area.y - area.height, right: area.x + area.width, top: page.height - area.y)
  }
}
