/// Puts boxes on pages: together what belongs together, a table's head on each of its pages.
struct PageFiller {
  private let theme: Theme
  private(set) var pages: [Page] = []
  private(set) var bookmarks: [Bookmark] = []
  private var orientation = Orientation.portrait
  /// Where the next box goes, from the type area's top.
  private var y = 0.0
  private var lastAfter = 0.0
  private var pageIsEmpty = true
  private var pageIsOpen = false
  private var numbering = Page.Numbering.body
  private var ordinals: [Page.Numbering: Int] = [:]
  /// Cells said again on this page, with the place their text ends at.
  private var spanEnds: [Int: Double] = [:]

  init(theme: Theme) {
    self.theme = theme
  }

  private var geometry: Theme.Page { theme.page(orientation) }
  private var bottom: Double { geometry.contentHeight }

  mutating func fill(_ flow: Flow, contents: (Contents) throws -> Int) rethrows -> [(Contents, pages: Range<Int>)] {
    var reserved: [(Contents, pages: Range<Int>)] = []
    var index = 0
    while index < flow.items.count {
      switch flow.items[index] {
      case .box:
        let end = groupEnd(flow.items, from: index)
        place(flow.items[index..<end].compactMap { if case .box(let box) = $0 { box } else { nil } }, heads: flow.heads)
        index = end
        continue
      case .pageBreak(let toOdd):
        endPage()
        if toOdd { skipToOddPage() }
      case .turn(let turned):
        endPage()
        orientation = turned
      case .coverStart:
        endPage()
        numbering = .cover
        beginPage()
        y = geometry.cover - geometry.top
      case .coverEnd:
        endPage()
        numbering = .body
      case .contents(let list):
        endPage()
        let first = pages.count
        numbering = .front
        for _ in 0..<(try contents(list)) {
          beginPage()
          endPage()
        }
        numbering = .body
        reserved.append((list, first..<pages.count))
      }
      index += 1
    }
    return reserved
  }

  // MARK: Lists on reserved pages

  /// Draws boxes on pages that exist already, from the top of the first; used for the contents, whose numbers are known
  /// last.
  mutating func overprint(_ boxes: [Box], from first: Int) {
    for (box, place) in zip(boxes, places(of: boxes)) { draw(box.items, at: place.y, on: first + place.page) }
  }

  /// How many pages boxes of a list take.
  func pageCount(of boxes: [Box]) -> Int { (places(of: boxes).last?.page ?? 0) + 1 }

  /// Where the boxes of a plain list stand: page from 0, and distance from the type area's top.
  private func places(of boxes: [Box]) -> [(page: Int, y: Double)] {
    var page = 0
    var end = 0.0
    var lastAfter = 0.0
    return boxes.map { box in
      var y = end == 0 ? 0 : end + max(lastAfter, box.before)
      if y + box.height > bottom + 0.01, end > 0 {
        page += 1
        y = 0
      }
      end = y + box.height
      lastAfter = box.after
      return (page, y)
    }
  }

  // MARK: Placing

  private func groupEnd(_ items: [Flow.Item], from start: Int) -> Int {
    var end = start
    while end < items.count, case .box(let box) = items[end] {
      if end > start, box.breaksPageBefore { break }
      end += 1
      if !box.keepsWithNext { break }
    }
    return end
  }

  private mutating func place(_ group: [Box], heads: [[Box]]) {
    guard let first = group.first else { return }
    if first.breaksPageBefore { endPage() }
    let height = height(of: group)
    let gap = pageIsEmpty ? 0 : max(lastAfter, first.before)
    if !pageIsEmpty, y + gap + height > bottom + 0.01 {
      // A group higher than a page begins where it stands and is parted where it must.
      let whole = height <= bottom - headHeight(first, heads: heads)
      if whole || y + gap + max(first.height, bottom / 3) > bottom { endPage() }
    }
    for box in group { place(box, heads: heads) }
  }

  private func headHeight(_ box: Box, heads: [[Box]]) -> Double {
    box.table.map { heads[$0].reduce(0) { $0 + $1.height + $1.after } } ?? 0
  }

  private func height(of group: [Box]) -> Double {
    var height = 0.0
    var after = 0.0
    for (index, box) in group.enumerated() {
      height += box.height + (index == 0 ? 0 : max(after, box.before))
      after = box.after
    }
    return height
  }

  private mutating func place(_ box: Box, heads: [[Box]]) {
    var gap = pageIsEmpty ? 0 : max(lastAfter, box.before)
    if !pageIsEmpty, y + gap + height(of: box, at: y + gap) > bottom + 0.01 {
      endPage()
      gap = 0
    }
    if pages.isEmpty || !pageIsOpen { beginPage() }
    if pageIsEmpty, let table = box.table { repeatHead(heads[table], carried: box.carried) }
    y += gap
    let height = height(of: box, at: y)
    if let ground = box.ground {
      draw([.fill(Rectangle(x: 0, y: 0, width: ground.width, height: height), ground.color)], at: y)
    }
    draw(box.items, at: y)
    draw(box.footItems, at: y + height)
    if let heading = box.heading { note(heading) }
    y += height
    lastAfter = box.after
    pageIsEmpty = false
  }

  /// The box's height where it stands, with what it grows for the cells that end with it.
  private func height(of box: Box, at y: Double) -> Double {
    box.endsSpans.reduce(box.height) { max($0, (spanEnds[$1] ?? 0) - y) }
  }

  private mutating func repeatHead(_ head: [Box], carried: [CarriedCell]) {
    for box in head {
      draw(box.items, at: y)
      draw(box.footItems, at: y + box.height)
      y += box.height + box.after
    }
    for cell in carried {
      draw(cell.items, at: y)
      spanEnds[cell.id] = y + cell.height
    }
  }

  private mutating func note(_ heading: Heading) {
    pages[pages.count - 1].headings.append(heading)
    bookmarks.append(
      Bookmark(level: heading.level, title: heading.title, destination: heading.destination, page: pages.count))
  }

  // MARK: Pages

  private mutating func beginPage() {
    let geometry = geometry
    let ordinal = nextOrdinal
    ordinals[numbering] = ordinal
    let area = Rectangle(
      x: geometry.left(onEven: ordinal % 2 == 0), y: geometry.top, width: geometry.contentWidth,
      height: geometry.contentHeight)
    pages.append(
      Page(
        number: pages.count + 1, numbering: numbering, ordinal: ordinal, width: geometry.width,
        height: geometry.height, area: area))
    y = 0
    lastAfter = 0
    pageIsEmpty = true
    pageIsOpen = true
    spanEnds.removeAll(keepingCapacity: true)
  }

  /// The next page's number among those counted with it.
  private var nextOrdinal: Int { (ordinals[numbering] ?? 0) + 1 }

  private mutating func endPage() {
    pageIsOpen = false
    pageIsEmpty = true
    y = 0
    lastAfter = 0
    spanEnds.removeAll(keepingCapacity: true)
  }

  private mutating func skipToOddPage() {
    guard nextOrdinal % 2 == 0 else { return }
    beginPage()
    pages[pages.count - 1].isBlank = true
    endPage()
  }

  private mutating func draw(_ items: [PageItem], at y: Double) { draw(items, at: y, on: pages.count - 1) }

  private mutating func draw(_ items: [PageItem], at y: Double, on page: Int) {
    let area = pages[page].area
    for item in items { pages[page].items.append(item.moved(x: area.x, y: area.y + y)) }
  }

  // MARK: What pages have besides

  /// Adds to every page but covers and blank ones what `items` gives for it, in page coordinates.
  mutating func addToPages(_ items: (Page) throws -> [PageItem]) rethrows {
    for index in pages.indices where pages[index].numbering != .cover && !pages[index].isBlank {
      pages[index].items += try items(pages[index])
    }
  }
}
