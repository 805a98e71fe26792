import BudgetModel

/// Finds words of a list in a text in one pass. A class, whose references are not counted with each use.
final class WordFinder: Sendable {
  struct Match {
    var range: Range<Int>
    var word: String
    /// The word's place in the list.
    var number: Int
  }

  private typealias Word = (scalars: [Unicode.Scalar], word: String, number: Int)

  /// The words' first characters, in order: a search takes less time than hashing a character.
  private let firsts: [Unicode.Scalar]
  /// The words that begin with each.
  private let words: [[Word]]
  /// First characters of the words: most of a text begins no word. A word that begins beyond the basic plane is in
  /// the list of first characters alone.
  let beginnings: ScalarSet

  /// The longest of several words at one place counts.
  init(_ words: some Sequence<String>) {
    var byFirst: [Unicode.Scalar: [Word]] = [:]
    for (number, word) in words.enumerated() {
      let scalars = word.scalarArray
      guard let first = scalars.first else { continue }
      byFirst[first, default: []].append((scalars, word, number))
    }
    let sorted = byFirst.sorted { $0.key < $1.key }
    firsts = sorted.map(\.key)
    self.words = sorted.map { $0.value.sorted { $0.scalars.count > $1.scalars.count } }
    beginnings = ScalarSet(firsts)
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
    guard let place = place(of: text[index]) else { return nil }
    for (scalars, word, number) in words[place] where index + scalars.count <= text.count {
      if scalars.indices.allSatisfy({ scalars[$0] == text[index + $0] }) {
        return Match(range: index..<index + scalars.count, word: word, number: number)
      }
    }
    return nil
  }

  private func place(of first: Unicode.Scalar) -> Int? {
    var (low, high) = (0, firsts.count)
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] < first { low = middle + 1 } else { high = middle }
    }
    return low < firsts.count && firsts[low] == first ? low : nil
  }
}
