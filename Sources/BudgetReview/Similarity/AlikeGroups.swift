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
    var forest = Forest(count: texts.count)
    var likeness = [Int](repeating: 0, count: texts.count)
    func join(_ left: Int, _ right: Int, _ similarity: Int) {
      guard similarity >= threshold else { return }
      forest.join(left, right)
      likeness[left] = max(likeness[left], similarity)
      likeness[right] = max(likeness[right], similarity)
    }
    let equals = firstEquals(of: texts)
    for (text, first) in equals.enumerated() where first != text { join(first, text, 100) }
    // Equal texts, which are many where texts are copied, are compared with others as one.
    let distinct = texts.indices.filter { equals[$0] == $0 && !texts[$0].values.isEmpty }
    for (left, right) in pairs(of: distinct, in: texts) { join(left, right, texts[left].similarity(to: texts[right])) }
    return forest.groups().map { members in
      Group(members: members, similarity: members.map { likeness[$0] }.min() ?? 0)
    }
  }

  /// For each text the first that is equal to it, itself where there is none before.
  private static func firstEquals(of texts: [Shingles]) -> [Int] {
    var known: [UInt64: [Int]] = [:]
    return texts.indices.map { index in
      let values = texts[index].values
      if values.isEmpty { return index }
      let checksum = values.reduce(0, &+)
      if let first = known[checksum]?.first(where: { texts[$0].values == values }) { return first }
      known[checksum, default: []].append(index)
      return index
    }
  }

  /// Texts that agree in a band, each pair once, the lower index first.
  private static func pairs(of distinct: [Int], in texts: [Shingles]) -> [(Int, Int)] {
    let signatures = distinct.map { signature(of: texts[$0]) }
    // Who is in a bucket of an earlier band need not be paired again.
    var seen: Set<[Int]> = []
    var pairs: [UInt64] = []
    for band in 0..<bands {
      var order = distinct.indices.map { (hash: signatures[$0][band], text: distinct[$0]) }
      order.sort { $0 < $1 }
      var start = 0
      while start < order.count {
        var end = start + 1
        while end < order.count, order[end].hash == order[start].hash { end += 1 }
        let members = end - start > 1 ? order[start..<end].map(\.text) : []
        start = end
        guard !members.isEmpty, seen.insert(members).inserted else { continue }
        for (place, left) in members.prefix(pairsWithin).enumerated() {
          for right in members[(place + 1)...] { pairs.append(UInt64(left) << 32 | UInt64(right)) }
        }
      }
    }
    pairs.sort()
    return pairs.indices.filter { $0 == 0 || pairs[$0] != pairs[$0 - 1] }.map {
      (Int(pairs[$0] >> 32), Int(pairs[$0] & 0xFFFF_FFFF))
    }
  }

  /// One hash a band, of the least value that each of its hash functions gives.
  private static func signature(of text: Shingles) -> [UInt64] {
    var least = [UInt64](repeating: .max, count: bands * rows)
    least.withUnsafeMutableBufferPointer { least in
      for value in text.values {
        var next = mixed(value)
        let step = mixed(value ^ 0x9E37_79B9_7F4A_7C15) | 1
        for place in least.indices {
          least[place] = min(least[place], next)
          next &+= step
        }
      }
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
    // The root is the lowest of its group, and comes first.
    var members = [[Int]](repeating: [], count: parents.count)
    for index in parents.indices { members[root(index)].append(index) }
    return members.filter { $0.count > 1 }
  }
}
