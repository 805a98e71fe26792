/// The next indicator's beginning behind the last value, where the rest of it was cut: `。3、1-产`.
struct IndicatorTail {
  /// Where it begins, when the text ends in one.
  private(set) var start: Int?

  /// - value: the last value, to the end but for separators.
  /// - isLast: whether the cell ends there.
  /// - others: the indicator's other values, comparable: what stands behind one of these is no part of it.
  init(
    _ text: IndicatorText, _ head: IndicatorHead, _ value: Range<Int>, before end: Int, isLast: Bool, others: [String]
  ) {
    if let begun = Self.begunNext(text, head, value, others: others) {
      start = begun
      return
    }
    // As far back as number, code and a class's name reach.
    let floor = max(value.lowerBound + 1, end - 14)
    guard floor < end else { return }
    for first in stride(from: end - 1, through: floor, by: -1) where text.digit(at: first) != nil {
      guard text.digit(at: first - 1) == nil, let beginning = Beginning(text, first, before: end) else { continue }
      let isStop = text.folded[first - 1] == "。" || text.folded[first - 1] == ";"
      let follows = head.number.value.map { beginning.number == $0 + 1 } ?? false
      // 。3、1 or, where the cell ends, 。3、 but never a figure such as 13.2 before a full stop.
      let isCut = isStop && follows && (beginning.hasClass || isLast && beginning.hasMark)
      if isCut || others.contains(text.comparable(value.lowerBound..<first)) {
        start = first
        return
      }
    }
  }

  /// Where behind a value that is printed before the next number stands, whatever follows: `8个。7、1/计划`.
  private static func begunNext(
    _ text: IndicatorText, _ head: IndicatorHead, _ value: Range<Int>, others: [String]
  ) -> Int? {
    guard let expected = head.number.value.map({ $0 + 1 }) else { return nil }
    let digits = Array(String(expected).unicodeScalars)
    for other in Set(others) {
      let count = other.unicodeScalars.count
      let first = value.lowerBound + count + 1
      guard count > 0, first + digits.count < value.upperBound, text.isSeparator(at: first - 1),
        text.starts(with: digits, at: first), text.folded[first + digits.count] == "、",
        text.starts(with: Array(other.unicodeScalars), at: value.lowerBound)
      else { continue }
      return first
    }
    return nil
  }

  /// A number, where number, mark and a class's beginning are all that follows.
  private struct Beginning {
    var number = 0
    var hasMark = false
    var hasClass = false

    init?(_ text: IndicatorText, _ first: Int, before end: Int) {
      var index = first
      while index < end, index - first < 2, let digit = text.digit(at: index) {
        number = number * 10 + digit
        index += 1
      }
      guard index < end else { return }
      guard text.isSeparator(at: index) else { return nil }
      hasMark = text.folded[index] == "、" || text.folded[index] == "."
      let name = index + 1
      index = name
      if index < end, text.likelyDigit(at: index) != nil { index += 1 }
      if index < end, text.isDash(at: index) { index += 1 }
      let rest = text.folded[index..<end]
      guard rest.isEmpty || text.taxonomy.level1.contains(where: { $0.full.starts(with: rest) }) else { return nil }
      hasClass = index > name && text.isDash(at: index - 1) || !rest.isEmpty
    }
  }
}
