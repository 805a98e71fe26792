/// Sorts a page's items by the elements that they are of: by numbers alone, since a page has many items, and they mostly
/// come in the order of their elements.
struct PartSorter {
  /// What stands on the page of one element, or aside of it.
  private struct Group {
    /// The element's number twice, and one more for what stands aside: later elements have larger keys.
    var key: Int
    /// The part that its next item belongs to.
    var lastPart: Int
  }

  /// In the order in which they were begun.
  private var parts: [PageParts.Part] = []
  /// Of each part.
  private var groupOfPart: [Int] = []
  /// In the order in which they first appear.
  private var groups: [Group] = []
  private var largestKey = -1
  private var placed: [(part: Int, item: Int)] = []

  /// - Parameter count: of the items that are likely to come.
  init(count: Int) {
    placed.reserveCapacity(count)
    parts.reserveCapacity(count)
    groupOfPart.reserveCapacity(count)
    groups.reserveCapacity(count)
  }

  /// Adds an item to the last part of an element, or begins another when that is a link or of another language.
  mutating func add(_ item: Int, to part: PageParts.Part, isAside: Bool) {
    let group = group(of: part.element, isAside: isAside)
    let last = groups[group].lastPart
    let goesOn = last >= 0 && parts[last].link == nil && parts[last].isForeign == part.isForeign
    placed.append((goesOn ? last : begin(part, in: group), item))
  }

  /// Adds a part that has items of its own.
  mutating func add(_ items: Range<Int>, as part: PageParts.Part, isAside: Bool) {
    let number = begin(part, in: group(of: part.element, isAside: isAside))
    for item in items { placed.append((number, item)) }
  }

  private mutating func begin(_ part: PageParts.Part, in group: Int) -> Int {
    groups[group].lastPart = parts.count
    parts.append(part)
    groupOfPart.append(group)
    return parts.count - 1
  }

  private mutating func group(of element: Int, isAside: Bool) -> Int {
    let key = element * 2 + (isAside ? 1 : 0)
    if key <= largestKey, let known = groups.lastIndex(where: { $0.key == key }) { return known }
    largestKey = max(largestKey, key)
    groups.append(Group(key: key, lastPart: -1))
    return groups.count - 1
  }

  /// The parts in the order in which their elements first appear, and the items in that order.
  func sorted() -> (parts: [PageParts.Part], items: [Int]) {
    let order = parts.indices.sorted { (groupOfPart[$0], $0) < (groupOfPart[$1], $1) }
    var counts = [Int](repeating: 0, count: parts.count)
    for (part, _) in placed { counts[part] += 1 }
    var sorted = order.map { parts[$0] }
    // Where the next item of each part goes.
    var ends = counts
    var end = 0
    for (place, part) in order.enumerated() {
      sorted[place].items = end..<end + counts[part]
      ends[part] = end
      end += counts[part]
    }
    var items = [Int](repeating: 0, count: placed.count)
    for (part, item) in placed {
      items[ends[part]] = item
      ends[part] += 1
    }
    return (sorted, items)
  }
}
