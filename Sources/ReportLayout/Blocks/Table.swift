/// The cells that a header cell speaks for.
enum CellScope: String, Sendable, CaseIterable { case col, row, colgroup, rowgroup }

/// A table as its markup says it.
struct Table: Sendable {
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

  struct Cell: Sendable {
    var text: [Inline] = []
    /// An in-cell bar in place of text, in 0.01 % of the cell's width.
    var share: Int?
    var isHeader = false
    /// What a header cell, any `th`, speaks for; nil for others.
    var scope: CellScope?
    /// It heads the rows below it.
    var headsGroup = false
    var className: String?
    var columns = 1
    var rows = 1
  }

  struct Row: Sendable {
    var cells: [Cell]
    var className: String?
    var place: MarkupPlace

    var isTotal: Bool { className == "total" }
    var isGroupHead: Bool { className == "group" || cells.contains(where: \.headsGroup) }
  }

  var columns: [Column] = []
  var caption: Caption?
  var head: [Row] = []
  var body: [Row] = []
  var foot: [Row] = []
  /// What is said below the table, in order.
  var notes: [[Inline]] = []
}
