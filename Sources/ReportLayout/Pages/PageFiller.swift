/// Puts boxes on pages: together what belongs together, a table's head on each of its pages.
struct PageFiller {
  private let geometry: Theme.Page
  private(set) var pages: [Page] = []
  private(set) var bookmarks: [Bookmark] = []
  /// Where the next box goes, from the type area's top.
  private var y = 0.0
  private var lastAfter = 0.0
  private var pageIsEmpty = true
  private var pageIsOpen = false
  private var inCover = false

  init(geometry: Theme.Page) {
    self.geometry = geometry
  }

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
      case .pageBreak:
        endPage()
      case .coverStart:
        endPage()
        beginPage(isCover: true)
        y = geometry.cover - geometry.top
        inCover = true
      case .coverEnd:
        endPage()
        inCover = false
      case .contents(let list):
        endPage()
        let first = pages.count
        for _ in 0..<(try contents(list)) {
          beginPage(isCover: false)
          endPage()
        }
        reserved.append((list, first..<pages.count))
      }
      index += 1
    }
    return reserved
  }

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
      end += 1
      if !box.keepsWithNext { break }
    }
    return end
  }

  private mutating func place(_ group: [Box], heads: [[Box]]) {
    guard let first = group.first else { return }
    let height = height(of: group)
    let gap = pageIsEmpty ? 0 : max(lastAfter, first.before)
    if !pageIsEmpty, y + gap + height > bottom + 0.01 {
      // A group higher than a page begins where it stands and is parted where it must.
      let whole = height <= bottom - headHeight(first, heads: heads)
      if whole || y + gap + first.height > bottom { endPage() }
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
    if !pageIsEmpty, y + gap + box.height > bottom + 0.01 {
      endPage()
      gap = 0
    }
    if pages.isEmpty || !pageIsOpen { beginPage(isCover: inCover) }
    if pageIsEmpty, let table = box.table {
      for head in heads[table] {
        draw(head.items, at: y, on: pages.count - 1)
        y += head.height + head.after
      }
      draw(box.carried, at: y, on: pages.count - 1)
    }
    y += gap
    draw(box.items, at: y, on: pages.count - 1)
    if let heading = box.heading {
      bookmarks.append(
        Bookmark(
          level: heading.level, title: heading.title, destination: heading.destination, page: pages.count))
    }
    y += box.height
    lastAfter = box.after
    pageIsEmpty = false
  }

  private mutating func beginPage(isCover: Bool) {
    pages.append(
      Page(number: pages.count + 1, width: geometry.width, height: geometry.height, isCover: isCover))
    y = 0
    lastAfter = 0
    pageIsEmpty = true
    pageIsOpen = true
  }

  private mutating func endPage() {
    pageIsOpen = false
    pageIsEmpty = true
    y = 0
    lastAfter = 0
  }

  private mutating func draw(_ items: [PageItem], at y: Double, on page: Int) {
    for item in items { pages[page].items.append(item.moved(x: geometry.left, y: geometry.top + y)) }
  }

  /// Adds to every page but the covers what `items` gives for it, in page coordinates.
  mutating func addToPages(_ items: (Page) throws -> [PageItem]) rethrows {
    for index in pages.indices where !pages[index].isCover { pages[index].items += try items(pages[index]) }
  }
}
