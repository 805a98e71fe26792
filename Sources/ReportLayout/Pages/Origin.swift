/// What a text on a page came from, so that its structure can follow it.
public struct Origin: Hashable, Sendable {
  /// ``Block/id`` of the block; -1 for what the page adds: running headers, contents.
  public var block: Int32 = -1
  /// A table's row, from 0: head, body and foot in turn; -1 outside tables.
  public var row: Int32 = -1
  /// The cell in its row, from 0.
  public var cell: Int16 = -1
  /// Said once more on a further page: a table's head, a cell that spans a page's end.
  public var isRepeat = false

  public init() {}

  init(block: Int, row: Int = -1, cell: Int = -1) {
    self.block = Int32(block)
    self.row = Int32(row)
    self.cell = Int16(clamping: cell)
  }
}
