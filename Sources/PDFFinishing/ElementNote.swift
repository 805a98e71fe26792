/// What Cairo cannot say about an element of the structure.
public struct ElementNote: Hashable, Sendable {
  /// Which cells a header cell speaks for: those below, or those beside.
  public enum Scope: String, Sendable {
    case column = "Column"
    case row = "Row"
  }

  /// A rectangle in points; as everywhere in PDF, the origin is the page's bottom left corner.
  public struct Box: Hashable, Sendable {
    public var left, bottom, right, top: Double

    public init(left: Double, bottom: Double, right: Double, top: Double) {
      self.left = left
      self.bottom = bottom
      self.right = right
      self.top = top
    }

    /// `[left bottom right top]`.
    var text: String { "[" + [left, bottom, right, top].map(PDFNumber.text).joined(separator: " ") + "]" }
  }

  /// How a list's items are marked.
  public enum ListNumbering: String, Sendable {
    case unmarked = "None"
    case disc = "Disc"
    case decimal = "Decimal"
  }

  /// Of a header cell.
  public var scope: Scope?
  /// Of a figure: what it shows, in words.
  public var alternative: String?
  /// Of a figure.
  public var box: Box?
  /// Whether it has a name for `headers` to lead to; notes need one too.
  public var isNamed = false
  /// Of a cell: its header cells, by the numbers of their elements. They have names.
  public var headers: [Int] = []
  public var columnSpan = 1
  public var rowSpan = 1
  public var listNumbering: ListNumbering?

  public init() {}

  /// A header cell's note.
  public static func header(_ scope: Scope) -> ElementNote {
    var note = ElementNote()
    note.scope = scope
    return note
  }

  /// A figure's note.
  public static func figure(_ alternative: String, box: Box) -> ElementNote {
    var note = ElementNote()
    note.alternative = alternative
    note.box = box
    return note
  }

  /// What an element of the role lacks without which the file would not conform; nil if nothing.
  func lacking(as role: StructureRole) -> String? {
    switch role {
    case .headerCell where scope == nil: "a scope"
    case .figure where alternative?.isEmpty ?? true: "an alternative text"
    case .note where !isNamed: "a name"
    default: nil
    }
  }
}

/// Numbers as PDF writes them, without exponents.
enum PDFNumber {
  /// To a hundredth.
  static func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let cents = abs(hundredths) % 100
    let whole = (hundredths < 0 ? "-" : "") + String(abs(hundredths) / 100)
    return cents == 0 ? whole : whole + (cents < 10 ? ".0" : ".") + String(cents)
  }
}
