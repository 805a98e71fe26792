/// What an element of a report's structure is, told apart as PDF's standard structure types do (ISO 32000-1, 14.8.4).
public enum ElementRole: Sendable, CaseIterable {
  case document
  case section
  case division
  case caption
  case contents
  case contentsItem
  case heading1
  case heading2
  case heading3
  case heading4
  case paragraph
  case list
  case listItem
  case label
  case listBody
  case table
  case tableHead
  case tableBody
  case tableFoot
  case tableRow
  case headerCell
  case cell
  case note
  case reference
  case figure

  /// - Parameter level: from 1; deeper than 4 is 4.
  static func heading(_ level: Int) -> ElementRole {
    [.heading1, .heading2, .heading3, .heading4][min(max(level, 1), 4) - 1]
  }
}

/// A report's structure as those hear it who do not see its pages: elements in the order of meaning.
public struct ReportStructure: Sendable {
  public struct Element: Sendable {
    public var role: ElementRole
    /// The number of the element that it stands in; -1 for the document.
    public var parent: Int32
  }

  /// An element as it is handed on.
  public struct Addition: Sendable {
    public var element: Element
    public var detail: Detail?
  }

  /// What there is to say about an element besides.
  public struct Detail: Sendable {
    /// Which cells a header cell speaks for.
    public enum Scope: Sendable { case column, row }

    public enum ListMarks: Sendable { case none, bullets, numbers }

    public var scope: Scope?
    public var columns = 1
    public var rows = 1
    /// Whether others lead to it, or may.
    public var isNamed = false
    /// The elements that are a cell's header cells, where these do not follow from scopes.
    public var headers: [Int] = []
    /// What a figure shows, in words.
    public var alternative: String?
    /// Of a list: what its items begin with.
    public var listMarks: ListMarks?
  }

  /// What has come to a structure.
  public struct Update: Sendable {
    /// Elements, in order.
    public fileprivate(set) var additions: [Addition] = []
    fileprivate var places: [(block: Int, places: ElementPlaces)] = []
  }

  /// Elements come after what they stand in; the first is the document.
  public internal(set) var elements = [Element(role: .document, parent: -1)]
  /// What has not been taken yet.
  private var update = Update()
  private var alternatives: [String] = []
  /// What the headings that links lead to say.
  public internal(set) var titles: [String: String] = [:]
  /// By ``Block/id``: where a block's elements are.
  private var places: [ElementPlaces?] = []

  /// An empty one, to be told of what another has.
  public init() {}

  /// What has come since the last time.
  public mutating func takeUpdate() -> Update {
    defer { update = Update() }
    return update
  }

  /// Takes the next of another's updates; of what figures and links say it knows nothing.
  public mutating func take(_ update: Update) {
    elements += update.additions.lazy.map(\.element)
    for (block, places) in update.places { place(block, places) }
  }

  /// All that is said of figures and links beside what the pages show, in a fixed order.
  public var texts: [String] {
    alternatives + titles.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The element that shows what came from an origin; nil for what is none of the report's own.
  func element(of origin: Origin) -> Int? {
    guard origin.block >= 0, Int(origin.block) < places.count, !origin.isRepeat else { return nil }
    return places[Int(origin.block)]?.element(of: origin)
  }

  mutating func add(_ role: ElementRole, in parent: Int, _ detail: Detail? = nil) -> Int {
    if let text = detail?.alternative { alternatives.append(text) }
    let element = Element(role: role, parent: Int32(parent))
    update.additions.append(Addition(element: element, detail: detail))
    elements.append(element)
    return elements.count - 1
  }

  mutating func set(_ places: ElementPlaces, ofBlock block: Int) {
    update.places.append((block, places))
    place(block, places)
  }

  private mutating func place(_ block: Int, _ places: ElementPlaces) {
    while self.places.count <= block { self.places.append(nil) }
    self.places[block] = places
  }
}

/// Where the elements of one block are in the structure.
enum ElementPlaces: Sendable {
  /// All that the block shows is one element.
  case one(Int)
  /// Labels and bodies of a list's items.
  case list(items: [(label: Int, body: Int)])
  /// The elements that rows of a block are.
  case rows([Int])
  /// A figure, and where its links stand.
  case figure(Int, links: [Int])
  case table(caption: Int?, rows: [Int], notes: [Int])
  /// The heading of a contents list, and its entries.
  case contents(title: Int, entries: [Int])

  func element(of origin: Origin) -> Int? {
    let row = Int(origin.row)
    func at(_ list: [Int], _ index: Int) -> Int? { list.indices.contains(index) ? list[index] : nil }
    switch self {
    case .one(let element): return element
    case .list(let items):
      guard items.indices.contains(row) else { return nil }
      return origin.part == .label ? items[row].label : items[row].body
    case .rows(let rows): return at(rows, row)
    case .figure(let figure, let links): return origin.part == .link ? at(links, row) : figure
    case .table(let caption, let rows, let notes):
      switch origin.part {
      case .note: return at(notes, row)
      case _ where row >= 0: return at(rows, row).map { $0 + 1 + Int(origin.cell) }
      default: return caption
      }
    case .contents(let title, let entries): return row < 0 ? title : at(entries, row)
    }
  }
}
