/// What a report says of itself, and what all its pages have.
struct Report: Sendable {
  var title: String
  var author: String
  var subject: String
  var keywords: String
  var furniture: [Furniture] = []
  /// Set smaller, within reason, to fit on so many pages; nil: as many as it takes.
  var fit: Int?

  /// Whether its pages say how many they are.
  var countsPages: Bool {
    furniture.contains { furniture in
      [furniture.left, furniture.center, furniture.right, furniture.text].contains { $0.contains("{pages}") }
    }
  }
}

/// A running header or footer. `{page}`, `{pages}`, `{chapter}`, `{section}` and `{title}` stand for what each page
/// has.
struct Furniture: Sendable {
  /// The pages that it stands on.
  enum Parity: String, Hashable, Sendable, CaseIterable { case all, odd, even }

  var isHeader: Bool
  var left = ""
  var center = ""
  var right = ""
  /// A footer's text where the theme puts its page number.
  var text = ""
  var parity = Parity.all
}

/// A part of a report.
struct Block: Sendable {
  enum Content: Sendable {
    /// `right` stands at the right end of the heading's first line.
    case heading(level: Int, [Inline], right: String, destination: String)
    case paragraph([Inline])
    case list([ListItem])
    case table(Table)
    case keyFigures([KeyFigure])
    case chart(Chart)
    case picture(Picture)
    case caption(Caption)
    case contents(Contents)
    case cover([Block])
    case group([Block], isKeptTogether: Bool)
    /// Pages of their own, lying or standing.
    case turned([Block], Orientation)
    case pageBreak(toOdd: Bool)
  }

  var content: Content
  var className: String?
  /// From 0, in the order of the markup: what is set from it says so.
  var id: Int
  var place: MarkupPlace
}

enum Orientation: String, Hashable, Sendable, CaseIterable { case portrait, landscape }

/// A table's or chart's title, and what stands at its right: 单位：万元.
struct Caption: Sendable {
  var text: [Inline]
  var right: String
  /// Set after the text on further pages: （续表）.
  var continued: String
}

struct Contents: Sendable {
  /// ``Block/id`` of its block.
  var block: Int
  var title: String
  /// The deepest heading level listed.
  var depth: Int
}

struct KeyFigure: Sendable {
  var value: String
  var label: String
}

/// A picture file with the text that stands for it where it cannot be seen.
struct Picture: Sendable {
  enum Width: Hashable, Sendable {
    case fixed(Double)
    /// In parts of 1 of the type area.
    case part(Double)
  }

  var name: String
  var width: Width
  var alternative: String
  var align: Style.Alignment
}
