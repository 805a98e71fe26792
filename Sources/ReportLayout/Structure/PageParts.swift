/// What a page shows, sorted by what it is for those who do not see it: decoration, parts of the report's structure, and
/// what pages have because they are pages.
public struct PageParts: Sendable {
  /// What stands on the page of one element, or a link in it.
  public struct Part: Sendable {
    public var element: Int
    /// The element's.
    public var role: ElementRole
    public var items: [PageItem]
    /// The destination that it leads to, and the rectangle that does.
    public var link: (target: String, area: Rectangle)?
    /// Its text where that is not what its letters, read one after the other, say: a line ends between Latin words, or
    /// inside of one.
    public var text: String?
    /// The language of its words, where that is not the document's.
    public var language: String?
  }

  /// Rules and grounds, which are behind everything else.
  public private(set) var decoration: [PageItem] = []
  public private(set) var destinations: [PageItem] = []
  /// In the order in which their elements first appear.
  public private(set) var parts: [Part] = []
  /// Running headers, page numbers, and what is said once more because a page has ended.
  public private(set) var pagination: [PageItem] = []

  private struct Key: Hashable {
    var element: Int
    var isAside: Bool
  }

  /// For each element on the page, its pieces so far.
  private var pieces: [[Part]] = []
  private var found: [Key: Int] = [:]

  public init(_ page: Page, structure: ReportStructure) {
    for item in page.items { add(item, structure: structure) }
    parts = pieces.flatMap { $0 }
    for index in parts.indices where parts[index].role != .figure {
      parts[index].text = LineJoints.text(of: parts[index].items)
    }
  }

  private mutating func add(_ item: PageItem, structure: ReportStructure) {
    switch item {
    case .destination: destinations.append(item)
    case .fill(_, _, let origin):
      guard origin.block >= 0 else { return decoration.append(item) }
      add(item, of: origin, structure: structure)
    case .text(let run): add(item, run, structure: structure)
    case .picture(_, _, let origin): add(item, of: origin, structure: structure)
    case .link(let area, let target, let items):
      // Dots that lead the eye are decoration in a link too.
      let shown = items.filter { if case .fill(_, _, let origin) = $0 { origin.block >= 0 } else { true } }
      for case .fill(let rectangle, let color, let origin) in items where origin.block < 0 {
        decoration.append(.fill(rectangle, color, origin))
      }
      guard let origin = shown.lazy.compactMap(\.origin).first else { return }
      guard let element = structure.element(of: origin) else { return pagination += shown }
      add(
        Part(element: element, role: structure.elements[element].role, items: shown, link: (target, area)),
        isAside: origin.part == .aside)
    }
  }

  private mutating func add(_ item: PageItem, _ run: TextRun, structure: ReportStructure) {
    // A figure is heard as its alternative text alone.
    let isHeard = structure.element(of: run.origin).map { structure.elements[$0].role != .figure } ?? false
    guard isHeard, let pieces = ForeignWords.pieces(of: run) else {
      return add(item, of: run.origin, structure: structure)
    }
    for (piece, language) in pieces {
      add(.text(piece), of: run.origin, language: language, structure: structure)
    }
  }

  private mutating func add(
    _ item: PageItem, of origin: Origin, language: String? = nil, structure: ReportStructure
  ) {
    guard let element = structure.element(of: origin) else { return pagination.append(item) }
    let key = Key(element: element, isAside: origin.part == .aside)
    if let place = found[key], let last = pieces[place].last, last.link == nil, last.language == language {
      pieces[place][pieces[place].count - 1].items.append(item)
    } else {
      add(
        Part(element: element, role: structure.elements[element].role, items: [item], language: language),
        isAside: key.isAside)
    }
  }

  private mutating func add(_ part: Part, isAside: Bool) {
    let key = Key(element: part.element, isAside: isAside)
    if let place = found[key] {
      pieces[place].append(part)
    } else {
      found[key] = pieces.count
      pieces.append([part])
    }
  }
}

extension PageItem {
  fileprivate var origin: Origin? {
    switch self {
    case .text(let run): run.origin
    case .fill(_, _, let origin), .picture(_, _, let origin): origin
    case .link(_, _, let items): items.lazy.compactMap(\.origin).first
    case .destination: nil
    }
  }
}

extension PageParts.Part {
  /// Whether something of it is sure to leave a mark on the page: it has a letter, a figure or a stop, or fills something.
  public var surelyShows: Bool {
    items.contains { item in
      switch item {
      case .text(let run): run.shaped.clusters[run.clusters].contains { $0.scalar.surelyShows }
      case .fill(let area, _, _): area.width > 0.1 && area.height > 0.1
      case .link(_, _, let items): PageParts.Part(element: element, role: role, items: items).surelyShows
      case .picture, .destination: false
      }
    }
  }

  /// The rectangle around all that it shows.
  public var area: Rectangle {
    var area: Rectangle?
    for item in items { area = item.area.map { area?.united(with: $0) ?? $0 } ?? area }
    return area ?? Rectangle(x: 0, y: 0, width: 0, height: 0)
  }
}

extension PageItem {
  fileprivate var area: Rectangle? {
    switch self {
    case .text(let run):
      let first = run.xs.first ?? 0
      let last = run.clusters.last.map { run.shaped.clusters[$0].advance } ?? 0
      return Rectangle(
        x: run.x + first, y: run.y - run.size, width: (run.xs.last ?? 0) - first + last, height: run.size * 1.25)
    case .fill(let area, _, _), .picture(let area, _, _), .link(let area, _, _): return area
    case .destination: return nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var surelyShows: Bool {
    if (0x21...0x7E).contains(value) || (0x4E00...0x9FFF).contains(value) { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber, .otherPunctuation, .openPunctuation,
      .closePunctuation:
      return !properties.isDefaultIgnorableCodePoint
    default: return false
    }
  }
}

extension Rectangle {
  fileprivate func united(with other: Rectangle) -> Rectangle {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Rectangle(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }
}
