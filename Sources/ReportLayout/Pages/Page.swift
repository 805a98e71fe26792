/// Text on a page: some clusters of a shaped text, each at its own place along one baseline.
public struct TextRun: Sendable {
  public var shaped: ShapedText
  public var clusters: Range<Int>
  /// Of each cluster, from `x`, in points.
  public var xs: [Double]
  public var x: Double
  /// The baseline.
  public var y: Double
  public var color: Color
  /// The type's size.
  public var size: Double
  public var origin = Origin()
}

/// A rectangle on a page, in points from its top left corner.
public struct Rectangle: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double
}

/// What a page shows.
public enum PageItem: Sendable {
  case text(TextRun)
  /// A filled rectangle; it belongs to a block where it shows something, as a chart's bars do, and to none as a rule.
  case fill(Rectangle, Color, Origin = Origin())
  /// A picture file, stretched over a rectangle, with the block it came from.
  case picture(Rectangle, name: String, Origin)
  /// Items in a rectangle that leads to a destination.
  case link(Rectangle, target: String, [PageItem])
  /// A named place.
  case destination(String, x: Double, y: Double)

  /// What stands for an item that has been taken.
  static let nothing = PageItem.fill(Rectangle(x: 0, y: 0, width: 0, height: 0), .black)

  /// The item at another place. What nobody else holds is changed where it is.
  consuming func moved(x: Double, y: Double) -> PageItem {
    switch consume self {
    case .text(var run):
      run.x += x
      run.y += y
      return .text(run)
    case .fill(let rectangle, let color, let origin):
      return .fill(rectangle.moved(x: x, y: y), color, origin)
    case .picture(let rectangle, let name, let origin):
      return .picture(rectangle.moved(x: x, y: y), name: name, origin)
    case .link(let rectangle, let target, let items):
      return .link(rectangle.moved(x: x, y: y), target: target, items.map { $0.moved(x: x, y: y) })
    case .destination(let name, let itsX, let itsY):
      return .destination(name, x: itsX + x, y: itsY + y)
    }
  }

  /// The item with each text's origin changed.
  consuming func withOrigin(_ change: (inout Origin) -> Void) -> PageItem {
    switch consume self {
    case .text(var run):
      change(&run.origin)
      return .text(run)
    case .picture(let rectangle, let name, var origin):
      change(&origin)
      return .picture(rectangle, name: name, origin)
    case .link(let rectangle, let target, let items):
      return .link(rectangle, target: target, items.map { $0.withOrigin(change) })
    case .fill(let rectangle, let color, let origin):
      return .fill(rectangle, color, origin)
    case .destination(let name, let x, let y):
      return .destination(name, x: x, y: y)
    }
  }
}

extension Rectangle {
  func moved(x: Double, y: Double) -> Rectangle {
    Rectangle(x: self.x + x, y: self.y + y, width: width, height: height)
  }
}

/// A page as set. Drawing it takes no further decision.
public struct Page: Sendable {
  /// How a page is counted: not at all, in the contents' own numbers, or with the text.
  public enum Numbering: Sendable { case cover, front, body }

  /// From 1, the cover included; while pages are set, in the order in which they are.
  public var number: Int
  public var numbering: Numbering
  /// From 1, among the pages that are counted with it: pages of the text begin at 1 again.
  public var ordinal: Int
  public var width: Double
  public var height: Double
  public var items: [PageItem] = []
  /// Its type area.
  var area: Rectangle
  /// Left blank so that what follows begins on an odd page.
  var isBlank = false
  /// The headings on it, in order, by which running headers know where they are.
  var headings: [Heading] = []

  var isEven: Bool { ordinal % 2 == 0 }

  /// What stands on the page for its number: nothing on a cover, I, II… before the text, then 1, 2….
  public var label: String {
    switch numbering {
    case .cover: ""
    case .front: RomanNumeral.text(ordinal)
    case .body: String(ordinal)
    }
  }
}

/// An entry of the bookmarks.
public struct Bookmark: Hashable, Sendable {
  /// From 1.
  public var level: Int
  public var title: String
  public var destination: String
  /// From 1, the cover included.
  public var page: Int
}

/// A document as set: pages in order, unless they were taken as they came, bookmarks, and what its properties say.
public struct SetReport: Sendable {
  public var title: String
  public var author: String
  public var subject: String
  public var keywords: String
  public var pages: [Page] = []
  /// The pages by their numbers as they were set, from 0, in the order in which they are read: contents are set last.
  public var order: [Int]
  public var bookmarks: [Bookmark]
  /// What each text's ``Origin`` is part of.
  public var structure: ReportStructure
}
