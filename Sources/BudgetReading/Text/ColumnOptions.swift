/// The ways in which a group's sources can stand for the header's columns, in order.
struct ColumnOptions {
  /// The first is the likeliest without knowing more: the last columns lost, the first blank ones added. A
  /// budget uses the first sources most.
  private(set) var all: [[Int?]] = []
  /// Whether the group has as many sources as the header, so that only sums that close can say that it lost one
  /// column and got a blank one.
  let isFull: Bool
  /// How many sources the group's rows have.
  let width: Int

  private static let most = 64

  init(of rows: [TableRow], width: Int, count: Int) {
    self.width = width
    isFull = width == count
    // What each source may be: a column of the header, or none where all rows are blank.
    let isBlank = (0..<width).map { place in
      rows.allSatisfy { !$0.sources.indices.contains(place) || $0.sources[place].reading == .blank }
    }
    let plain = (0..<width).map { $0 < count ? $0 : nil }
    if isFull {
      all = [plain] + Self.exchanged(plain, isBlank)
    } else {
      var choice: [Int?] = []
      place(0, &choice, isBlank, count)
      if all.isEmpty { all = [plain] }
    }
  }

  private mutating func place(_ next: Int, _ choice: inout [Int?], _ isBlank: [Bool], _ count: Int) {
    guard all.count < Self.most else { return }
    let left = isBlank.count - choice.count
    guard left > 0 else {
      all.append(choice)
      return
    }
    if isBlank[choice.count], left > count - next {
      choice.append(nil)
      place(next, &choice, isBlank, count)
      choice.removeLast()
    }
    if next < count {
      for column in next...min(count - 1, next + max(0, count - next - left)) {
        choice.append(column)
        place(column + 1, &choice, isBlank, count)
        choice.removeLast()
      }
    }
  }

  /// One blank place taken for none of the columns, and one column lost.
  private static func exchanged(_ plain: [Int?], _ isBlank: [Bool]) -> [[Int?]] {
    var all: [[Int?]] = []
    for blank in plain.indices where isBlank[blank] {
      for lost in plain.indices where lost != blank && all.count < most {
        var choice = plain
        choice.remove(at: lost)
        choice.insert(nil, at: blank)
        all.append(choice)
      }
    }
    return all
  }
}
