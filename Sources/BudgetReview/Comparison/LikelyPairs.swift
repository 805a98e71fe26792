/// Pairs names of two lists by likeness: only those that are each other's best by a clear lead.
///
/// Names are compared only when they share a pair of neighbouring characters that few names of the list have, so that
/// thousands of names take little more time than hundreds. The order of the lists does not matter.
struct LikelyPairs {
  struct Pair: Hashable {
    var left: Int
    var right: Int
    /// Of the names, in hundredths.
    var likeness: Int
    /// `likeness` twice, and once the support of other texts.
    var score: Int
  }

  /// By the left index.
  private(set) var settled: [Pair] = []
  /// Left indices that are alike to several, with those, both in order.
  private(set) var doubtful: [(left: Int, rights: [Int])] = []

  /// Names this alike are one project's, unless another is as near.
  private static let certain = 70
  /// Names this alike are when other texts support it.
  private static let possible = 45
  private static let supporting = 50
  /// By how much of the score the best must lead the next.
  private static let lead = 20
  /// A pair of characters that more names have tells nothing.
  private static let mostNames = 64

  /// - Parameters:
  ///   - allows: false for two that are known to be different.
  ///   - support: how alike other texts of the two are, in hundredths.
  init(
    _ left: [ComparedName], _ right: [ComparedName], allows: (Int, Int) -> Bool, support: (Int, Int) -> Int
  ) {
    var pairs: [Pair] = []
    for (one, other) in Self.candidates(left, right) where allows(one, other) {
      let likeness = left[one].likeness(to: right[other])
      guard likeness >= Self.possible else { continue }
      let support = support(one, other)
      guard likeness >= Self.certain || support >= Self.supporting else { continue }
      pairs.append(Pair(left: one, right: other, likeness: likeness, score: 2 * likeness + support))
    }
    settle(pairs)
  }

  /// Those that share enough pairs of characters to be worth comparing.
  private static func candidates(_ left: [ComparedName], _ right: [ComparedName]) -> [(Int, Int)] {
    var places: [UInt64: [Int]] = [:]
    let rightPairs = right.map(\.pairs)
    for (index, pairs) in rightPairs.enumerated() {
      for pair in pairs { places[pair, default: []].append(index) }
    }
    var found: [(Int, Int)] = []
    for (index, name) in left.enumerated() {
      var shared: [Int: Int] = [:]
      let pairs = name.pairs
      for pair in pairs {
        guard let others = places[pair], others.count <= mostNames else { continue }
        for other in others { shared[other, default: 0] += 1 }
      }
      for (other, count) in shared where count * 5 >= min(pairs.count, rightPairs[other].count) {
        found.append((index, other))
      }
    }
    return found.sorted { $0 < $1 }
  }

  /// Takes the pairs that lead on both sides, and again among what is left.
  private mutating func settle(_ pairs: [Pair]) {
    var open = pairs
    while true {
      let lefts = Self.leaders(open, by: \.left)
      let rights = Self.leaders(open, by: \.right)
      let taken = open.filter { lefts[$0.left] == $0 && rights[$0.right] == $0 }
      if taken.isEmpty { break }
      settled += taken
      let (ones, others) = (Set(taken.map(\.left)), Set(taken.map(\.right)))
      open.removeAll { ones.contains($0.left) || others.contains($0.right) }
    }
    settled.sort { $0.left < $1.left }
    let groups = Dictionary(grouping: open, by: \.left)
    doubtful = groups.keys.sorted().map { left in (left, groups[left, default: []].map(\.right).sorted()) }
  }

  /// The best pair of each index, where it leads the next.
  private static func leaders(_ pairs: [Pair], by index: KeyPath<Pair, Int>) -> [Int: Pair] {
    Dictionary(grouping: pairs) { $0[keyPath: index] }.compactMapValues { group in
      let sorted = group.sorted { $0.score > $1.score }
      return sorted.count == 1 || sorted[0].score - sorted[1].score >= lead ? sorted[0] : nil
    }
  }
}
