/// An entry of a list. A list with those in it is one row of items, in the order in which they are read.
struct ListItem: Sendable {
  var text: [Inline]
  /// From 1; at most one more than the item before.
  var depth: Int
  /// In an ordered list; nil: a bullet.
  var number: Int?
  /// The first of its list.
  var opensList: Bool

  static let deepest = 6

  /// `1.`, and `（1）` in a list within another; nil: a bullet.
  var label: String? { number.map { depth == 1 ? "\($0)." : "（\($0)）" } }
}
