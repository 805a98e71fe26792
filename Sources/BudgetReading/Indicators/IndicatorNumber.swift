/// The number before an indicator's first class: `12、`, also with the mark or a digit misread.
///
/// Where the full stop before it is lost, the digits of the value run into it (`值:502、1-产出指标`): only the
/// numbering's sequence can tell them apart, and without it neither is guessed.
struct IndicatorNumber {
  /// Where the number begins, or the class when there is none.
  var start: Int
  var value: Int?
  var repairs: [String] = []
  /// Digits that may belong to the value before.
  var ambiguous: String?
  /// Digits that the sequence divided between the value before and the number.
  var divided: String?
  /// Whether a mark of numbering stands before the class.
  var hasMark = false

  /// How far back another print of a value is looked for.
  private static let reach = 2_000

  private enum Before { case stop, colon, comparison, text }

  /// - expected: the number that follows the one before.
  /// - floor: where the indicator before may end at the earliest.
  init(before classStart: Int, in text: IndicatorText, floor: Int, expected: Int?) {
    start = classStart
    var mark = classStart
    while mark > floor, classStart - mark < 3, Self.isMark(text.folded[mark - 1]) { mark -= 1 }
    let marks = text.folded[mark..<classStart]
    hasMark = marks.contains { $0 == "、" || $0 == "." || $0 == "," || $0 == ")" || $0 == " " }
    var run = mark
    while run > floor, mark - run < 12, text.digit(at: run - 1) != nil { run -= 1 }
    let before = Self.before(run, in: text, floor: floor)
    if run == mark || mark - run == 1 || before == .stop,
      let letters = Self.letters(before: mark, run: run, in: text, floor: floor),
      hasMark || !marks.isEmpty && Self.isNear(letters.value, expected)
    {
      (start, value) = letters
      repairs.append("number:\(text.printed(start..<mark))")
      return
    }
    guard run < mark else {
      if marks.contains("、"), text.folded[mark] == "、" { start = mark }
      return
    }
    // 57.3。 is a figure, and so is a value that is printed once more.
    if before == .colon || before == .text, !marks.contains("、"),
      Self.isPrintedBefore(run, mark, in: text, floor: floor)
    {
      return
    }
    let digits = (run..<mark).compactMap { text.digit(at: $0) }
    take(digits, run..<mark, before: before, text, expected: expected, isWeak: !hasMark)
    if value != nil, marks.count != 1 || marks.first != "、" { repairs.append("number-mark") }
  }

  private mutating func take(
    _ digits: [Int], _ run: Range<Int>, before: Before, _ text: IndicatorText, expected: Int?, isWeak: Bool
  ) {
    let number = digits.count < 5 ? digits.reduce(0) { $0 * 10 + $1 } : Int.max
    if before == .stop {
      guard digits.count <= 3, !isWeak || Self.isNear(number, expected) else { return }
      (start, value) = (run.lowerBound, number)
    } else if isWeak {
      // Without a mark of numbering they are the value's, or nobody's where nothing stands between them and the class.
      guard run.upperBound == start else { return }
      (start, ambiguous) = (run.lowerBound, text.printed(run))
    } else if number == expected, before != .comparison {
      (start, value) = (run.lowerBound, number)
    } else if let expected, let length = Self.suffix(of: digits, saying: expected) {
      (start, value) = (run.upperBound - length, expected)
      divided = text.printed(run)
    } else if before == .text, digits.count <= 2 {
      (start, value) = (run.lowerBound, number)
    } else {
      (start, ambiguous) = (run.lowerBound, text.printed(run))
    }
  }

  /// Whether the value that ends in these digits is printed before with them: then they are its own.
  private static func isPrintedBefore(_ run: Int, _ end: Int, in text: IndicatorText, floor: Int) -> Bool {
    var start = run
    while start > floor, end - start < 40, text.folded[start - 1] != ":" { start -= 1 }
    guard start > floor, text.folded[start - 1] == ":" else { return false }
    let value = Array(text.folded[start..<end])
    let last = start - value.count - 1
    guard last > floor else { return false }
    return (max(floor, last - Self.reach)..<last).contains {
      text.folded[$0] == ":" && text.starts(with: value, at: $0 + 1) && text.isSeparator(at: $0 + 1 + value.count)
        && text.digit(at: $0 + 2 + value.count) == nil
    }
  }

  /// Numbers jump and repeat, but not far.
  private static func isNear(_ number: Int, _ expected: Int?) -> Bool {
    expected.map { abs(number - $0) <= 2 } ?? true
  }

  /// How many of the last digits say the number; not all, and none when the first is a zero.
  private static func suffix(of digits: [Int], saying expected: Int) -> Int? {
    let wanted = String(expected).compactMap(\.wholeNumberValue)
    return digits.count > wanted.count && Array(digits.suffix(wanted.count)) == wanted ? wanted.count : nil
  }

  /// A number with letters in the place of digits: `l、`, `1O、`.
  private static func letters(
    before mark: Int, run: Int, in text: IndicatorText, floor: Int
  ) -> (start: Int, value: Int)? {
    var (first, hasLetter) = (mark, false)
    while first > floor, mark - first < 3, text.likelyDigit(at: first - 1) != nil {
      // A table's rule is a 1 only where nothing else stands.
      if text.folded[first - 1] == "|", first < mark { break }
      first -= 1
      if text.digit(at: first) == nil { hasLetter = true }
    }
    guard hasLetter, first < mark, Self.before(first, in: text, floor: floor) == .stop else { return nil }
    let value = (first..<mark).reduce(0) { $0 * 10 + (text.likelyDigit(at: $1) ?? 0) }
    return value > 0 ? (first, value) : nil
  }

  private static func before(_ index: Int, in text: IndicatorText, floor: Int) -> Before {
    guard index > floor else { return .stop }
    let mark = text.folded[index - 1]
    switch mark {
    case ":": return .colon
    case ".", ",": return text.digit(at: index - 2) != nil ? .colon : .stop
    case "。", ";", " ", "|", "%", ")": return .stop
    case "≥", "≤", "≧", "≦", ">", "<", "=", "约", "第", "-", "/", "~", "+", "*", "×", "÷", "、": return .comparison
    default: return .text
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ".", ",", ";", ":", "。", " ", ")", "·", "'", "`", "丶", "\\": true
    default: false
    }
  }
}
