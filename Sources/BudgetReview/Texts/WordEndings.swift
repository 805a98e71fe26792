import BudgetModel

/// Words with which texts may end, by their last character, so that few are compared.
struct WordEndings: Sendable {
  private var words: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
  private var lasts = ScalarSet()

  init(_ words: [String]) {
    for word in words.map(\.scalarArray) {
      guard let last = word.last else { continue }
      self.words[last, default: []].append(word)
      lasts.insert(last)
    }
  }

  /// Whether the text ends with one of the words.
  func end(_ text: [Unicode.Scalar]) -> Bool {
    guard let last = text.last, lasts.contains(last), let words = words[last] else { return false }
    return words.contains { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
  }
}
