/// Which of the known names are written nearly like one that is not.
public enum NearNames {
  public static func near(_ name: String, among known: [String], atMost count: Int = 3) -> [String] {
    let name = Array(name.unicodeScalars)
    let limit = max(1, name.count / 3)
    let near = known.enumerated().compactMap { order, other -> (Int, Int, String)? in
      let distance = distance(name, Array(other.unicodeScalars))
      return distance <= limit ? (distance, order, other) : nil
    }
    return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(count).map(\.2)
  }

  /// How many scalars must be put in, left out or changed.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, corner + (scalar == other[column] ? 0 : 1))
        corner = above
      }
    }
    return row[other.count]
  }
}
