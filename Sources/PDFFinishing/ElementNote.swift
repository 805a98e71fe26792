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
  /// A name for `headers` to refer to, different from all others; notes need one too.
  public var identifier: String?
  /// Of a cell: its header cells, by the numbers of their elements. They have identifiers.
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
    let isSilent = alternative?.isEmpty ?? true
    return switch role {
    case .headerCell where scope == nil: "a scope"
    case .figure where isSilent: "an alternative text"
    case .note where identifier == nil: "an identifier"
    default: nil
    }
  }

  /// What many elements are likely to have alike.
  var common: ElementNote {
    var common = ElementNote()
    (common.scope, common.listNumbering) = (scope, listNumbering)
    (common.columnSpan, common.rowSpan) = (columnSpan, rowSpan)
    return common
  }

  /// Whether it has nothing else.
  var isCommon: Bool { alternative == nil && identifier == nil && headers.isEmpty }
}

extension ObjectText {
  /// The entries of a structure element that has a note, but for its box.
  mutating func add(_ note: ElementNote, nameOf name: (Int) -> String) {
    if let alternative = note.alternative { add("/Alt" + PDFSyntax.text(alternative)) }
    if let identifier = note.identifier { add("/ID" + PDFSyntax.bytes(identifier)) }
    let isCell = note.scope != nil || !note.headers.isEmpty || note.columnSpan != 1 || note.rowSpan != 1
    guard isCell || note.listNumbering != nil else { return }
    add("/A[")
    if isCell { add(cell: note, nameOf: name) }
    if let numbering = note.listNumbering { add("<</O/List/ListNumbering/\(numbering.rawValue)>>") }
    add("]")
  }

  private mutating func add(cell note: ElementNote, nameOf name: (Int) -> String) {
    add("<</O/Table")
    if let scope = note.scope { add(scope == .column ? "/Scope/Column" : "/Scope/Row") }
    if !note.headers.isEmpty {
      add("/Headers[")
      for header in note.headers { add(PDFSyntax.bytes(name(header))) }
      add("]")
    }
    if note.columnSpan != 1 { add("/ColSpan \(note.columnSpan)") }
    if note.rowSpan != 1 { add("/RowSpan \(note.rowSpan)") }
    add(">>")
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
