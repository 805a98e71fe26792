import PDFFinishing
import ReportLayout

/// What finishing is to know of a page before it comes: what it is called, and its parts in the order in which they are
/// drawn.
struct PageAnnouncement: Sendable {
  struct Part: Sendable {
    var element: Int
    /// The element's.
    var role: StructureRole
    var link: PDFLink?
    var text: String?
    var language: String?
    /// Of a figure: where it is.
    var figure: ElementNote.Box?
    /// What tells it from its neighbours.
    var bound: PartBound
  }

  let label: PageLabel
  let parts: [Part]

  init(_ page: Page, parts: PageParts) {
    label =
      switch page.numbering {
      case .cover: .text("封面")
      case .front: .roman(page.ordinal)
      case .body: .number(page.ordinal)
      }
    self.parts = zip(parts.parts, PartBound.of(parts.parts, on: page)).map { part, bound in
      Part(
        element: part.element, role: StructureRole(part.role),
        link: part.link.map { link in
          PDFLink(
            target: WebAddress(link.target).map { .address($0.text) } ?? .destination(link.target),
            box: Self.box(of: link.area, on: page))
        },
        text: part.text, language: part.language,
        figure: part.role == .figure ? Self.box(of: part.area, on: page) : nil, bound: bound)
    }
  }

  private static func box(of area: Rectangle, on page: Page) -> ElementNote.Box {
    ElementNote.Box(
      left: area.x, bottom: page.height - area.y - area.height, right: area.x + area.width, top: page.height - area.y)
  }
}
