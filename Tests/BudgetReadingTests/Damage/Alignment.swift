/// Which expected item came out as which actual one, in the same order on both sides.
struct Alignment {
  /// For each expected item, the actual one.
  private(set) var actual: [Int?]
  /// Actual items that stand for none.
  private(set) var surplus: [Int] = []

  /// The pairing with the greatest sum of scores; items that score 0 together are never paired.
  init(expected: Int, actual count: Int, score: (Int, Int) -> Int) {
    var best = [[Int]](repeating: [Int](repeating: 0, count: count + 1), count: expected + 1)
    var scores = [[Int]](repeating: [Int](repeating: 0, count: count), count: expected)
    for left in stride(from: expected - 1, through: 0, by: -1) {
      for right in stride(from: count - 1, through: 0, by: -1) {
        scores[left][right] = score(left, right)
        let paired = scores[left][right] > 0 ? scores[left][right] + best[left + 1][right + 1] : 0
        best[left][right] = max(paired, best[left + 1][right], best[left][right + 1])
      }
    }
    actual = Array(repeating: nil, count: expected)
    var (left, right) = (0, 0)
    while left < expected, right < count {
      if scores[left][right] > 0, best[left][right] == scores[left][right] + best[left + 1][right + 1] {
        actual[left] = right
        (left, right) = (left + 1, right + 1)
      } else if best[left][right] == best[left][right + 1] {
        surplus.append(right)
        right += 1
      } else {
        left += 1
      }
    }
    surplus += right..<count
  }
}
