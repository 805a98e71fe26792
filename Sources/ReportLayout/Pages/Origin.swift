/// What a text on a page came from, so that its structure can follow it.
public struct Origin: Hashable, Sendable {
  /// What of a block a text is, where rows and cells do not tell.
  public enum Part: Sendable {
    case main
    /// What stands at the right end of a heading's or caption's line; it is read after it.
    case aside
    /// A list item's mark.
    case label
    /// A table's note; the row is its number, from 0.
    case note
    /// A chart's name that leads somewhere; the row is its number, from 0.
    case link
  }

  /// ``Block/id`` of the block; -1 for what the page adds: running headers.
  public var block: Int32 = -1
  /// A table's row, from 0: head, body and foot in turn; an item or entry of a list; else -1.
  public var row: Int32 = -1
  /// The cell in its row, from 0.
  public var cell: Int16 = -1
  public var part = Part.main
  /// Said once more on a further page: a table's head, a cell that spans a page's end.
  public var isRepeat = false

  public init() {}

  func with(_ part: Part, row: Int? = nil) -> Origin {
    var origin = self
    origin.part = part
    if let row { origin.row = Int32(row) }
    return origin
  }

  init(block: Int, row: Int = -1, cell: Int = -1, part: Part = .main) {
    self.block = Int32(block)
    self.row = Int32(row)
    self.cell = Int16(clamping: cell)
    self.part = part
  }
}
