/// What a page shows, sorted by what it is for those who do not see it: decoration, parts of the report's structure,
/// and what pages have because they are pages.
public struct PageParts: Sendable {
  /// What stands on the page of one element, or a link in it.
  public struct Part: Sendable {
    public var element: Int
    /// The element's.
    public var role: ElementRole
    /// Its own among ``PageParts/order``.
    public var items = 0..<0
    /// Its place among ``PageParts/links``; nil for what is no link.
    public var link: Int?
    /// Whether its words are of another language than the document's.
    public var isForeign = false
    /// Its place among ``PageParts/texts``; nil where its letters, read one after the other, say its text. They do not
    /// where a line ends between Latin words, or inside of one.
    public var text: Int?
  }

  /// What a link leads to, and the rectangle that does.
  public struct Link: Sendable {
    public var target: String
    public var area: Rectangle
  }

  /// The language of foreign words.
  public static let foreignLanguage = ForeignWords.language

  /// All that is drawn, links opened and texts cut where their language changes. What follows are places among them.
  public private(set) var items: [PageItem]
  /// Rules and grounds, which are behind everything else.
  public private(set) var decoration: [Int] = []
  public private(set) var destinations: [Int] = []
  /// In the order in which their elements first appear.
  public private(set) var parts: [Part] = []
  /// The items of all parts, one part behind the other.
  public private(set) var order: [Int] = []
  /// Running headers, page numbers, and what is said once more because a page has ended.
  public private(set) var pagination: [Int] = []
  public private(set) var links: [Link] = []
  public private(set) var texts: [String] = []

  public init(_ page: Page, structure: ReportStructure) { self.init(page.items, structure: structure) }

  /// - Parameter items: a page's.
  public init(_ items: consuming [PageItem], structure: ReportStructure) {
    self.items = items
    var sorter = PartSorter(count: self.items.count)
    for place in self.items.indices { add(place, structure: structure, to: &sorter) }
    (parts, order) = sorter.sorted()
    for index in parts.indices where parts[index].role != .figure && parts[index].items.count > 1 {
      guard let text = LineJoints.text(of: parts[index], in: self) else { continue }
      parts[index].text = texts.count
      texts.append(text)
    }
  }

  private mutating func add(_ place: Int, structure: ReportStructure, to sorter: inout PartSorter) {
    switch items[place] {
    case .destination: destinations.append(place)
    case .fill where items[place].isDecoration: decoration.append(place)
    case .fill(_, _, let origin), .picture(_, _, let origin):
      guard let part = Self.part(of: origin, in: structure) else { return pagination.append(place) }
      sorter.add(place, to: part, isAside: origin.part == .aside)
    case .text(let run):
      guard var part = Self.part(of: run.origin, in: structure) else { return pagination.append(place) }
      // A figure is heard as its alternative text alone.
      let pieces = part.role == .figure ? [] : ForeignWords.pieces(of: run)
      if pieces.isEmpty { return sorter.add(place, to: part, isAside: run.origin.part == .aside) }
      for (piece, isForeign) in pieces {
        items.append(.text(piece))
        part.isForeign = isForeign
        sorter.add(items.count - 1, to: part, isAside: run.origin.part == .aside)
      }
    case .link(let area, let target, let inner):
      add(Link(target: target, area: area), around: inner, structure: structure, to: &sorter)
    }
  }

  private mutating func add(
    _ link: Link, around inner: [PageItem], structure: ReportStructure, to sorter: inout PartSorter
  ) {
    // Dots that lead the eye are decoration in a link too.
    for item in inner where item.isDecoration {
      decoration.append(items.count)
      items.append(item)
    }
    let start = items.count
    items += inner.lazy.filter { !$0.isDecoration }
    guard let origin = items[start...].lazy.compactMap(\.origin).first else { return }
    guard var part = Self.part(of: origin, in: structure) else { return pagination += start..<items.count }
    part.link = links.count
    links.append(link)
    sorter.add(start..<items.count, as: part, isAside: origin.part == .aside)
  }

  /// An empty part of the element that something came from; nil for what is none of the report's own.
  private static func part(of origin: Origin, in structure: ReportStructure) -> Part? {
    structure.element(of: origin).map { Part(element: $0, role: structure.elements[$0].role) }
  }
}

extension PageItem {
  fileprivate var isDecoration: Bool { if case .fill(_, _, let origin) = self { origin.block < 0 } else { false } }

  fileprivate var origin: Origin? {
    switch self {
    case .text(let run): run.origin
    case .fill(_, _, let origin), .picture(_, _, let origin): origin
    case .link(_, _, let items): items.lazy.compactMap(\.origin).first
    case .destination: nil
    }
  }
}

extension PageParts {
  /// What is drawn of a part.
  public func items(of part: Part) -> some Sequence<PageItem> { part.items.lazy.map { items[order[$0]] } }

  /// Shows all that is painted, in its order.
  public func eachPainted(_ body: (PageItem) throws -> Void) rethrows {
    for place in decoration { try body(items[place]) }
    for place in order { try body(items[place]) }
    for place in pagination { try body(items[place]) }
  }

  /// Whether a part is text alone.
  public func isText(_ part: Part) -> Bool {
    for place in part.items { guard case .text = items[order[place]] else { return false } }
    return true
  }

  /// The rectangle around all that a part shows.
  public func area(of part: Part) -> Rectangle {
    var area: Rectangle?
    for item in items(of: part) { area = item.area.map { area?.united(with: $0) ?? $0 } ?? area }
    return area ?? Rectangle(x: 0, y: 0, width: 0, height: 0)
  }
}
