/// How far texts are from known words, counted in characters changed, lost or added.
enum NearMatch {
  /// The distance when it is at most `limit`, else nil. Both texts are short.
  static func distance(
    _ text: ArraySlice<Unicode.Scalar>, _ word: [Unicode.Scalar], limit: Int
  ) -> Int? {
    guard abs(text.count - word.count) <= limit else { return nil }
    // Most texts share too few characters to be near, which is seen faster.
    var shared = 0
    for scalar in word where text.contains(scalar) { shared += 1 }
    guard shared >= word.count - limit else { return nil }
    var row = Array(0...word.count)
    for (line, scalar) in text.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      var least = row[0]
      for column in word.indices {
        let change = diagonal + (scalar == word[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
        least = min(least, row[column + 1])
      }
      if least > limit { return nil }
    }
    return row[word.count] <= limit ? row[word.count] : nil
  }
}
