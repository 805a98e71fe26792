/// A text's overlapping groups of three characters, marks and spaces left out, as sorted hash values without repeats.
struct Shingles {
  let values: [UInt64]

  init(_ text: [Unicode.Scalar]) {
    let kept = text.filter { !Self.isLeftOut($0) }
    let width = min(3, kept.count)
    guard width > 0 else {
      values = []
      return
    }
    var all: [UInt64] = []
    all.reserveCapacity(kept.count)
    var value: UInt64 = 0
    for (place, scalar) in kept.enumerated() {
      value = (value << 21 | UInt64(scalar.value)) & (1 << 63 - 1)
      if place + 1 >= width { all.append(value) }
    }
    all.sort()
    var count = 0
    for value in all where count == 0 || value != all[count - 1] {
      all[count] = value
      count += 1
    }
    all.removeLast(all.count - count)
    values = all
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "(", ")", "（", "）", "“", "”", "\"": true
    default: scalar.isMark
    }
  }

  /// What both have, of what either has, in hundredths.
  func similarity(to other: Shingles) -> Int {
    if values == other.values { return values.isEmpty ? 0 : 100 }
    var common = 0
    var (left, right) = (0, 0)
    while left < values.count, right < other.values.count {
      if values[left] == other.values[right] {
        common += 1
        left += 1
        right += 1
      } else if values[left] < other.values[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let all = values.count + other.values.count - common
    return all == 0 ? 0 : common * 100 / all
  }
}
