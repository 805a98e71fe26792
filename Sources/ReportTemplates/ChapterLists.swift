import BudgetModel

/// Makes lists, with those in their entries, of entries that say how deep they stand.
enum ChapterLists {
  /// As deep as the templates go; what stands deeper stands here.
  static let deepest = 3

  /// Entries one after the other are one list when they stand at one depth, and have bullets or numbers that go on.
  static func lists(of items: [ChapterBlockContext]) -> [ChapterBlockContext] { lists(of: items[...]) }

  private static func lists(of items: ArraySlice<ChapterBlockContext>) -> [ChapterBlockContext] {
    var lists: [ChapterBlockContext] = []
    var rest = items
    while let first = rest.first {
      rest = rest.dropFirst()
      var item = first
      let inner = rest.prefix { $0.depth > first.depth }
      item.lists = Self.lists(of: inner)
      rest = rest.dropFirst(inner.count)
      if let list = lists.last, let last = list.items.last, last.isFollowed(by: item) {
        lists[lists.count - 1].items.append(item)
      } else {
        lists.append(ChapterBlockContext(kind: item.kind, items: [item]))
      }
    }
    return lists
  }
}

extension ChapterBlockContext {
  /// Of an entry, from 1.
  fileprivate var depth: Int { if case .item(_, let depth) = kind { min(depth, ChapterLists.deepest) } else { 0 } }

  fileprivate func isFollowed(by other: Self) -> Bool {
    depth == other.depth && other.number == number.map { $0 &+ 1 }
  }
}
