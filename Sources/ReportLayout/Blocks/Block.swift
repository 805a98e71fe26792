/// A report as its markup says it: what there is, not how it looks.
struct Report: Sendable {
  var title: String
  var author: String
  var header: (left: String, right: String)?
  /// The running footer, with `{page}` where the page's number stands.
  var footer: String?
  /// Set smaller, within reason, to fit on so many pages; nil: as many as it takes.
  var fit: Int?
  var blocks: [Block]
}

/// A part of a report, with the line of the markup it began at.
struct Block: Sendable {
  enum Content: Sendable {
    /// `right` stands at the right end of the heading's first line.
    case heading(level: Int, [Inline], right: String, destination: String)
    case paragraph([Inline])
    case list([[Inline]])
    case table(Table)
    case keyFigures([KeyFigure])
    case shareBar([SharePart])
    case barChart([Bar])
    case caption(Caption)
    case contents(Contents)
    case cover([Block])
    case group([Block], isKeptTogether: Bool)
    case pageBreak
  }

  var content: Content
  var className: String?
  var line: Int
}

/// A table's or chart's title, and what stands at its right: 单位：万元.
struct Caption: Sendable {
  var text: [Inline]
  var right: String
  /// Set after the text on further pages: （续表）.
  var continued: String
}

struct Contents: Sendable {
  var title: String
  /// The deepest heading level listed.
  var depth: Int
}

struct KeyFigure: Sendable {
  var value: String
  var label: String
}

/// A part of a whole. `value` is in 0.01 %.
struct SharePart: Sendable {
  var value: Int
  var label: String
}

/// A bar of a chart. `value` is its length in 0.01 % of the longest.
struct Bar: Sendable {
  var value: Int
  var label: String
  var figure: String
  var note: String
  var link: String?
}

struct Table: Sendable {
  enum Width: Hashable, Sendable {
    case fixed(Double)
    /// As wide as its widest cell on one line.
    case content
    /// A part of what the others leave.
    case part(Double)
  }

  struct Column: Sendable {
    var width: Width
    var align: Style.Alignment
  }

  struct Cell: Sendable {
    var text: [Inline] = []
    /// An in-cell bar in place of text, in 0.01 % of the cell's width.
    var share: Int?
    var isHeader = false
    var className: String?
    var columns = 1
    var rows = 1
  }

  struct Row: Sendable {
    var cells: [Cell]
    var className: String?
    var line: Int
  }

  var columns: [Column] = []
  var caption: Caption?
  var head: [Row] = []
  var body: [Row] = []
  var foot: [Row] = []
}
