/// Finds texts that are alike without comparing each with each: MinHash values of a text's shingles, taken in bands;
/// two texts that agree in a band are compared exactly. The hash functions are fixed, so that a run repeats itself.
struct AlikeGroups {
  struct Group {
    /// Indices of the texts, in order.
    var members: [Int]
    /// The lowest similarity of a member to another that brought it in, in hundredths.
    var similarity: Int
  }

  private static let bands = 12
  private static let rows = 3
  /// Members of a band compared with each other; further ones only with the first, so that many equal texts stay cheap.
  private static let pairsWithin = 8

  /// Texts of which each has a likeness to another one of the group of at least `threshold` hundredths.
  static func groups(of texts: [Shingles], threshold: Int) -> [Group] {
    var buckets: [Key: [Int]] = [:]
    for (index, text) in texts.enumerated() where !text.values.isEmpty {
      for (band, hash) in signature(of: text).enumerated() {
        buckets[Key(band: band, hash: hash), default: []].append(index)
      }
    }
    var forest = Forest(count: texts.count)
    var seen: Set<UInt64> = []
    var likeness: [Int: Int] = [:]
    for key in buckets.keys.sorted() {
      guard let members = buckets[key], members.count > 1 else { continue }
      for (left, right) in pairs(of: members) where seen.insert(UInt64(left) << 32 | UInt64(right)).inserted {
        let similarity = texts[left].similarity(to: texts[right])
        guard similarity >= threshold else { continue }
        forest.join(left, right)
        likeness[left] = max(likeness[left] ?? 0, similarity)
        likeness[right] = max(likeness[right] ?? 0, similarity)
      }
    }
    return forest.groups().map { members in
      Group(members: members, similarity: members.compactMap { likeness[$0] }.min() ?? 0)
    }
  }

  private struct Key: Hashable, Comparable {
    var band: Int
    var hash: UInt64
    static func < (left: Key, right: Key) -> Bool { (left.band, left.hash) < (right.band, right.hash) }
  }

  private static func pairs(of members: [Int]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for (place, left) in members.enumerated() {
      for right in members[(place + 1)...] where place < pairsWithin { pairs.append((left, right)) }
    }
    return pairs
  }

  /// One hash a band, of the least value that each of its hash functions gives.
  private static func signature(of text: Shingles) -> [UInt64] {
    var least = [UInt64](repeating: .max, count: bands * rows)
    for value in text.values {
      let first = mixed(value)
      let second = mixed(value ^ 0x9E37_79B9_7F4A_7C15) | 1
      for place in least.indices { least[place] = min(least[place], first &+ UInt64(place) &* second) }
    }
    return (0..<bands).map { band in
      (0..<rows).reduce(0) { mixed($0 ^ least[band * rows + $1]) }
    }
  }

  /// A fixed mixing of 64 bits (the finaliser of SplitMix).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Which indices belong together.
private struct Forest {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// The lower index stays the root.
  mutating func join(_ left: Int, _ right: Int) {
    let (one, other) = (root(left), root(right))
    parents[max(one, other)] = min(one, other)
  }

  /// Those of more than one, each in order, by the first.
  mutating func groups() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for index in parents.indices { members[root(index), default: []].append(index) }
    return members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
