/// What stands on one page whole: a line, a table's row, a bar. Its items are placed from its own top left corner.
struct Box: Sendable {
  var items: [PageItem] = []
  var height: Double
  /// Space before and after; of two that meet the larger counts, and none at a page's edge.
  var before = 0.0
  var after = 0.0
  /// Not to be parted from the next box by a page's end.
  var keepsWithNext = false
  /// Drawn besides when this box is the first on its page: the text of cells that span into it.
  var carried: [PageItem] = []
  /// The table it belongs to, whose head is repeated on each page: index into ``Flow/heads``.
  var table: Int?
  /// A heading that it carries, for contents and bookmarks.
  var heading: Heading?
}

/// A heading as contents and bookmarks know it.
struct Heading: Hashable, Sendable {
  var level: Int
  var title: String
  var destination: String
}

/// What fills pages, in order.
struct Flow: Sendable {
  enum Item: Sendable {
    case box(Box)
    case pageBreak
    case coverStart
    case coverEnd
    /// Room for a contents list, filled when the page numbers are known.
    case contents(Contents)
  }

  var items: [Item] = []
  /// Heads of tables as repeated on further pages.
  var heads: [[Box]] = []

  mutating func append(_ box: Box) { items.append(.box(box)) }
}
