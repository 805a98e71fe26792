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
}

/// A rectangle on a page, in points from its top left corner.
public struct Rectangle: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double
}

/// What a page shows.
public indirect enum PageItem: Sendable {
  case text(TextRun)
  case fill(Rectangle, Color)
  /// Items in a rectangle that leads to a destination.
  case link(Rectangle, target: String, [PageItem])
  /// A named place.
  case destination(String, x: Double, y: Double)

  func moved(x: Double, y: Double) -> PageItem {
    switch self {
    case .text(var run):
      run.x += x
      run.y += y
      return .text(run)
    case .fill(var rectangle, let color):
      rectangle.x += x
      rectangle.y += y
      return .fill(rectangle, color)
    case .link(var rectangle, let target, let items):
      rectangle.x += x
      rectangle.y += y
      return .link(rectangle, target: target, items.map { $0.moved(x: x, y: y) })
    case .destination(let name, let itsX, let itsY):
      return .destination(name, x: itsX + x, y: itsY + y)
    }
  }
}

/// A page as set. Drawing it takes no further decision.
public struct Page: Sendable {
  /// From 1, the cover included.
  public var number: Int
  public var width: Double
  public var height: Double
  public var items: [PageItem] = []
  /// A cover has neither running header nor footer.
  var isCover = false
}

/// An entry of the bookmarks.
public struct Bookmark: Hashable, Sendable {
  /// From 1.
  public var level: Int
  public var title: String
  public var destination: String
  public var page: Int
}

/// A document as set: pages in order, bookmarks, and what its properties say.
public struct SetReport: Sendable {
  public var title: String
  public var author: String
  public var pages: [Page]
  public var bookmarks: [Bookmark]
}
