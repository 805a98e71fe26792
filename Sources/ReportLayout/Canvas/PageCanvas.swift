/// What a page is drawn on: a PDF file, a picture, or a text that tests read.
///
/// Points, origin at the page's top left corner. Everything is placed; a canvas decides nothing.
public protocol PageCanvas {
  mutating func beginPage(_ page: Page) throws
  mutating func draw(_ run: TextRun) throws
  mutating func fill(_ area: Rectangle, with color: Color) throws
  mutating func picture(_ name: String, in area: Rectangle, origin: Origin) throws
  /// Draws what `body` draws so that the area leads to a destination.
  mutating func link(to target: String, in area: Rectangle, _ body: (inout Self) throws -> Void) rethrows
  mutating func destination(_ name: String, x: Double, y: Double)
  mutating func endPage() throws
}

extension PageCanvas {
  public mutating func draw(_ page: Page) throws {
    try beginPage(page)
    try draw(page.items)
    try endPage()
  }

  public mutating func draw(_ items: [PageItem]) throws {
    for item in items { try draw(item) }
  }

  /// Draws an item by what it is.
  public mutating func draw(_ item: PageItem) throws {
    switch item {
    case .text(let run): try draw(run)
    case .fill(let area, let color, _): try fill(area, with: color)
    case .picture(let area, let name, let origin): try picture(name, in: area, origin: origin)
    case .link(let area, let target, let items): try link(to: target, in: area) { try $0.draw(items) }
    case .destination(let name, let x, let y): destination(name, x: x, y: y)
    }
  }
}
