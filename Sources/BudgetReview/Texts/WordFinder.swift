/// Finds words of a list in a text in one pass.
struct WordFinder: Sendable {
  struct Match {
    var range: Range<Int>
    var word: String
  }

  private let byFirst: [UInt32: [(scalars: [Unicode.Scalar], word: String)]]
  /// One bit a scalar of the basic plane: most of a text begins no word.
  private let begins: [UInt64]

  /// The longest of several words at one place counts.
  init(_ words: some Sequence<String>) {
    var byFirst: [UInt32: [(scalars: [Unicode.Scalar], word: String)]] = [:]
    var begins = [UInt64](repeating: 0, count: 1024)
    for word in words {
      let scalars = Array(word.unicodeScalars)
      guard let first = scalars.first?.value else { continue }
      byFirst[first, default: []].append((scalars, word))
      begins[Int(first & 0xFFFF) >> 6] |= 1 << UInt64(first & 63)
    }
    self.byFirst = byFirst.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    self.begins = begins
  }

  /// In order, without overlaps.
  func matches(in text: [Unicode.Scalar]) -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < text.count {
      if let match = match(in: text, at: index) {
        found.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  func isIn(_ text: [Unicode.Scalar]) -> Bool { text.indices.contains { match(in: text, at: $0) != nil } }

  /// The longest word that begins at the index.
  func match(in text: [Unicode.Scalar], at index: Int) -> Match? {
    let first = text[index].value
    guard begins[Int(first & 0xFFFF) >> 6] & (1 << UInt64(first & 63)) != 0, let words = byFirst[first] else {
      return nil
    }
    for (scalars, word) in words where index + scalars.count <= text.count {
      if scalars.indices.allSatisfy({ scalars[$0] == text[index + $0] }) {
        return Match(range: index..<index + scalars.count, word: word)
      }
    }
    return nil
  }
}
