/// Puts boxes on pages: together what belongs together, a table's head on each of its pages.
struct PageFiller {
  /// Where a contents list stands: before the page that is set next.
  struct Reservation {
    var list: Contents
    var page: Int
  }

  private let theme: Theme
  /// The pages that are finished and not taken yet, and the one that is being filled.
  private var pages: [Page] = []
  private(set) var pageCount = 0
  private(set) var bookmarks: [Bookmark] = []
  /// What stands on the bookmarks' pages for their numbers.
  private(set) var labels: [String: String] = [:]
  private(set) var reserved: [Reservation] = []
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

  /// Puts what can be placed on pages.
  ///
  /// - Parameter isEnd: nothing follows; else what must not be parted from the next thing waits for it.
  /// - Returns: how many items it took, and the first table whose head may still be wanted.
  mutating func fill(_ flow: Flow, isEnd: Bool) -> (items: Int, table: Int?) {
    var index = 0
    var table: Int?
    var group: [Box] = []
    while index < flow.items.count {
      switch flow.items[index] {
      case .box:
        guard let end = groupEnd(flow.items, from: index, isEnd: isEnd) else { return (index, table) }
        group.removeAll(keepingCapacity: true)
        for case .box(let box) in flow.items[index..<end] { group.append(box) }
        place(group, heads: flow.heads)
        table = group.last?.table ?? table
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
        reserved.append(Reservation(list: list, page: pageCount))
      }
      index += 1
    }
    return (index, table)
  }

  /// Hands over the pages that are finished.
  ///
  /// - Parameter isEnd: the last one too.
  mutating func takePages(isEnd: Bool) -> [Page] {
    if isEnd { endPage() }
    let count = pages.count - (pageIsOpen ? 1 : 0)
    defer { pages.removeFirst(count) }
    return Array(pages[..<count])
  }

  // MARK: Lists on pages of their own

  /// Puts the boxes of a plain list on pages of their own.
  mutating func addList(_ boxes: [Box]) {
    endPage()
    orientation = .portrait
    numbering = .front
    var page = -1
    for (box, place) in zip(boxes, places(of: boxes)) {
      if place.page > page { beginPage() }
      page = place.page
      draw(box.items, at: place.y)
    }
    if boxes.isEmpty { beginPage() }
    endPage()
    numbering = .body
  }

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

  /// Nil while it is not known where the group ends.
  private func groupEnd(_ items: [Flow.Item], from start: Int, isEnd: Bool) -> Int? {
    var end = start
    while end < items.count, case .box(let box) = items[end] {
      if end > start, box.breaksPageBefore { return end }
      end += 1
      if !box.keepsWithNext { return end }
    }
    return end < items.count || isEnd ? end : nil
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
    draw(box.takeItems(), at: y)
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
      Bookmark(level: heading.level, title: heading.title, destination: heading.destination, page: pageCount))
    if labels[heading.destination] == nil { labels[heading.destination] = pages[pages.count - 1].label }
  }

  // MARK: Pages

  private mutating func beginPage() {
    let geometry = geometry
    let ordinal = nextOrdinal
    ordinals[numbering] = ordinal
    let area = Rectangle(
      x: geometry.left(onEven: ordinal % 2 == 0), y: geometry.top, width: geometry.contentWidth,
      height: geometry.contentHeight)
    pageCount += 1
    var page = Page(
      number: pageCount, numbering: numbering, ordinal: ordinal, width: geometry.width, height: geometry.height,
      area: area)
    // Pages hold much the same; theirs is room for the running header too.
    page.items.reserveCapacity((pages.last?.items.count ?? 0) + 8)
    pages.append(page)
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

  /// Items that nobody else holds are moved to the page, and not copied.
  private mutating func draw(_ items: consuming [PageItem], at y: Double) {
    let page = pages.count - 1
    let area = pages[page].area
    items.withUnsafeMutableBufferPointer { items in
      for place in items.indices {
        var item = PageItem.nothing
        swap(&item, &items[place])
        pages[page].items.append((consume item).moved(x: area.x, y: area.y + y))
      }
    }
  }
}
