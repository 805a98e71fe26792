/// The next indicator's beginning at the end of a cell that was cut there: `。3、1-产`.
struct IndicatorTail {
  /// Where it begins, when the text ends in one.
  private(set) var start: Int?

  /// - value: the last value, to the end of the text but for separators.
  /// - others: the indicator's other values, comparable: what stands behind one of these is no part of it.
  init(_ text: IndicatorText, _ head: IndicatorHead, _ value: Range<Int>, others: [String]) {
    // As far back as number, code and a class's name reach.
    let floor = max(value.lowerBound + 1, text.count - 14)
    guard floor < text.count else { return }
    for first in stride(from: text.count - 1, through: floor, by: -1) where text.digit(at: first) != nil {
      guard text.digit(at: first - 1) == nil, let number = number(text, first) else { continue }
      let stands = text.isSeparator(at: first - 1) && text.folded[first - 1] != ","
      let follows = head.number.value.map { number == $0 + 1 } ?? false
      let rest = text.printed(text.trimmed(value.lowerBound..<first)).comparable
      if stands && follows && text.count > first + 1 || others.contains(rest) {
        start = first
        return
      }
    }
  }

  /// The number, where number, mark and a class's beginning are all that follows.
  private func number(_ text: IndicatorText, _ first: Int) -> Int? {
    var (index, number) = (first, 0)
    while index < text.count, index - first < 2, let digit = text.digit(at: index) {
      number = number * 10 + digit
      index += 1
    }
    guard index < text.count else { return number }
    guard text.isSeparator(at: index), text.folded[index] != "," || index + 1 < text.count else { return nil }
    index += 1
    if index < text.count, text.likelyDigit(at: index) != nil { index += 1 }
    if index < text.count, text.isDash(at: index) { index += 1 }
    let name = text.folded[index..<text.count]
    return name.isEmpty || IndicatorTaxonomy.level1.contains { $0.full.starts(with: name) } ? number : nil
  }
}
