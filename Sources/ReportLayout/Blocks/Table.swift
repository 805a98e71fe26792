/// The cells that a header cell speaks for.
enum CellScope: String, Sendable, CaseIterable { case col, row, colgroup, rowgroup }

/// A table as its markup says it. An object, as its rows and cells are: each is handed on whole many times. For one
/// thread at a time.
final class Table: @unchecked Sendable {
  enum Width: Hashable, Sendable {
    case fixed(Double)
    /// As wide as its widest cell on one line, narrower where the table needs it.
    case content
    /// A part of what the others leave.
    case part(Double)
  }

  struct Column: Sendable {
    var width: Width
    var align: Style.Alignment
    var least: Double?
    var most: Double?
  }

  final class Cell: Sendable {
    let text: [Inline]
    /// An in-cell bar in place of text, in 0.01 % of the cell's width.
    let share: Int?
    /// What a header cell, any `th`, speaks for; nil for others.
    let scope: CellScope?
    let className: String?
    let columns: Int
    let rows: Int

    init(text: [Inline], share: Int?, scope: CellScope?, className: String?, columns: Int, rows: Int) {
      self.text = text
      self.share = share
      self.scope = scope
      self.className = className
      self.columns = columns
      self.rows = rows
    }

    /// It heads columns.
    var isHeader: Bool { scope == .col || scope == .colgroup }
    /// It heads the rows below it.
    var headsGroup: Bool { scope == .rowgroup }

    /// The cell as one of at most so many rows.
    func cut(toRows most: Int) -> Cell {
      if rows <= most { return self }
      return Cell(text: text, share: share, scope: scope, className: className, columns: columns, rows: most)
    }
  }

  final class Row: Sendable {
    let cells: [Cell]
    let className: String?
    let place: MarkupPlace

    init(cells: [Cell], className: String?, place: MarkupPlace) {
      self.cells = cells
      self.className = className
      self.place = place
    }

    var isTotal: Bool { className == "total" }
    var isGroupHead: Bool { className == "group" || cells.contains { $0.headsGroup } }
  }

  let columns: [Column]
  let caption: Caption?
  let head: [Row]
  let body: [Row]
  let foot: [Row]
  /// What is said below the table, in order.
  let notes: [[Inline]]
  private var placed: TableGrid?

  init(columns: [Column], caption: Caption?, head: [Row], body: [Row], foot: [Row], notes: [[Inline]]) {
    self.columns = columns
    self.caption = caption
    self.head = head
    self.body = body
    self.foot = foot
    self.notes = notes
  }

  /// Its cells in their columns, found once for its structure and for its pages.
  ///
  /// - Throws: `LayoutError` when the rows do not fit the columns.
  func grid() throws -> TableGrid {
    if let placed { return placed }
    let grid = try TableGrid(self)
    placed = grid
    return grid
  }
}
