/// What stands on one page whole: a line, a table's row, a bar. Its items are placed from its own top left corner.
///
/// An object, as it is handed from list to list and would be copied with all its fields.
final class Box {
  var items: [PageItem] = []
  var height: Double
  /// Space before and after; of two that meet the larger counts, and none at a page's edge.
  var before = 0.0
  var after = 0.0
  /// Not to be parted from the next box by a page's end.
  var keepsWithNext = false
  /// Begins a page.
  var breaksPageBefore = false
  /// Behind it, as wide as given and as high as the box, what it grows included.
  var ground: (width: Double, color: Color)?
  /// Placed from its bottom left corner: the hairline below a row.
  var footItems: [PageItem] = []
  /// The cells from above that reach into it. When it is the first on its page they are said again, and the last row
  /// that they reach into grows when their text needs it.
  var carried: [CarriedCell] = []
  /// The carried cells that end with this box.
  var endsSpans: [Int] = []
  /// The table it belongs to, whose head is repeated on each page: index into ``Flow/heads``.
  var table: Int?
  /// A heading that it carries, for contents and bookmarks.
  var heading: Heading?

  init(
    items: [PageItem] = [], height: Double, before: Double = 0, after: Double = 0, keepsWithNext: Bool = false,
    ground: (width: Double, color: Color)? = nil
  ) {
    self.items = items
    self.height = height
    self.before = before
    self.after = after
    self.keepsWithNext = keepsWithNext
    self.ground = ground
  }

  /// Its items, which it has no more.
  func takeItems() -> [PageItem] {
    defer { items = [] }
    return items
  }

  /// A head's box as it is said again on a further page.
  var repeated: Box {
    let box = Box(
      items: items.map { $0.withOrigin { $0.isRepeat = true } }, height: height, before: before, after: after)
    box.footItems = footItems
    return box
  }
}

/// A cell that spans several rows, as it is said again on a further page.
struct CarriedCell {
  /// Tells it from the others of its table.
  var id: Int
  var items: [PageItem]
  var height: Double
}

/// A heading as contents and bookmarks know it.
struct Heading: Hashable, Sendable {
  var level: Int
  var title: String
  var destination: String
}

/// What fills pages, in order.
struct Flow {
  enum Item {
    case box(Box)
    case pageBreak(toOdd: Bool)
    /// What follows stands on pages of this orientation.
    case turn(Orientation)
    case coverStart
    case coverEnd
    /// Room for a contents list, filled when the page numbers are known.
    case contents(Contents)
  }

  var items: [Item] = []
  /// Heads of tables as repeated on further pages.
  var heads: [[Box]] = []
  private var firstHead = 0
  var orientation = Orientation.portrait

  mutating func append(_ box: Box) { items.append(.box(box)) }

  mutating func turn(_ orientation: Orientation) {
    guard orientation != self.orientation else { return }
    self.orientation = orientation
    items.append(.turn(orientation))
  }

  /// Forgets what stands on pages already.
  mutating func removeFirst(_ count: Int) { items.removeFirst(count) }

  /// Forgets the heads of tables that are done.
  mutating func removeHeads(before table: Int) {
    for index in firstHead..<max(firstHead, table) { heads[index] = [] }
    firstHead = max(firstHead, table)
  }

  /// Takes away the boxes at the end that must not be parted from what comes next: a heading, a caption.
  mutating func takeKeptEnd() -> [Box] {
    var kept: [Box] = []
    while case .box(let box) = items.last, box.keepsWithNext {
      kept.append(box)
      items.removeLast()
    }
    return kept.reversed()
  }
}
