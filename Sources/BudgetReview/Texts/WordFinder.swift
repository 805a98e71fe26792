import BudgetModel

/// Finds words of a list in a text in one pass. A class, whose references are not counted with each use.
final class WordFinder: Sendable {
  struct Match {
    var range: Range<Int>
    var word: String
  }

  private typealias Word = (scalars: [Unicode.Scalar], word: String)

  private let byFirst: [Unicode.Scalar: [Word]]
  /// First characters of the words: most of a text begins no word. A word that begins beyond the basic plane is in
  /// the dictionary alone.
  let beginnings: ScalarSet

  /// The longest of several words at one place counts.
  init(_ words: some Sequence<String>) {
    var byFirst: [Unicode.Scalar: [Word]] = [:]
    for word in words {
      let scalars = word.scalarArray
      guard let first = scalars.first else { continue }
      byFirst[first, default: []].append((scalars, word))
    }
    self.byFirst = byFirst.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    beginnings = ScalarSet(byFirst.keys)
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
  @inline(__always)
  func match(in text: [Unicode.Scalar], at index: Int) -> Match? {
    let first = text[index]
    return beginnings.contains(first) || first.value > 0xFFFF ? longest(in: text, at: index) : nil
  }

  private func longest(in text: [Unicode.Scalar], at index: Int) -> Match? {
    guard let words = byFirst[text[index]] else { return nil }
    for (scalars, word) in words where index + scalars.count <= text.count {
      if scalars.indices.allSatisfy({ scalars[$0] == text[index + $0] }) {
        return Match(range: index..<index + scalars.count, word: word)
      }
    }
    return nil
  }
}
