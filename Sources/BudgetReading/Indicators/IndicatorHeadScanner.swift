import BudgetModel

/// Finds the beginnings of indicators.
///
/// Values hold every mark and digits themselves, so punctuation separates nothing: an indicator begins where a class of
/// the taxonomy stands with its code, its number or a second class, and the more of these there are, the more of it may
/// be misread.
struct IndicatorHeadScanner {
  let text: IndicatorText
  let classes: IndicatorClassScanner

  init(_ text: IndicatorText) {
    self.text = text
    classes = IndicatorClassScanner(text: text)
  }

  /// All beginnings, in order.
  func heads(limit: Int = .max) -> [IndicatorHead] {
    var (heads, index, floor): ([IndicatorHead], Int, Int) = ([], 0, 0)
    var expected: Int? = nil
    while index < text.count, heads.count < limit {
      guard mayBeName(index), let head = head(nameAt: index, floor: floor, expected: expected)
      else {
        index += 1
        continue
      }
      heads.append(head)
      expected = head.number.value.map { $0 + 1 } ?? expected.map { $0 + 1 }
      floor = head.end
      index = max(head.end, index + 1)
    }
    return heads
  }

  private func mayBeName(_ index: Int) -> Bool {
    let traits = text.traits[index]
    if traits.contains(.beginning) { return true }
    guard index > 0, text.has([.digit, .separator, .dash], at: index - 1), text.folded[index] != " ",
      traits.isDisjoint(with: [.digit, .separator, .dash])
    else { return false }
    let isCoded =
      text.has(.digit, at: index - 1) || text.folded[index - 1] == "、"
      || text.isDash(at: index - 1) && text.likelyDigit(at: index - 2) != nil
    return isCoded && !isUnit(index) && hasEnding(near: index)
  }

  /// Whether the character is, or begins, what a figure counts: behind a digit, with a separator behind it or the next
  /// one, and no part of a class's name, as in `100%;`.
  private func isUnit(_ index: Int) -> Bool {
    guard text.digit(at: index - 1) != nil else { return false }
    let end = text.isSeparator(at: index + 1) ? index + 1 : index + 2
    return text.isSeparator(at: end) && !(index..<end).contains { text.has(.ofName, at: $0) }
  }

  private func hasEnding(near index: Int) -> Bool {
    text.traits[index..<min(index + Self.nameReach, text.count)].contains { $0.contains(.nearEnd) }
  }

  private static let nameReach = 10

  private func head(nameAt index: Int, floor: Int, expected: Int?) -> IndicatorHead? {
    let coded = codeStart(before: index, digits: 1, floor: floor)
    if coded == nil, !classes.mayBeUncoded(at: index) { return nil }
    let start = coded ?? index
    let first = classes.token(at: start, level: 1, before: text.count).flatMap {
      $0.range.upperBound > index ? $0 : nil
    }
    // 成本指标 is a class of both levels.
    if let first, first.isExact, first.entry?.isCost != true {
      return head(level1: first, floor: floor, expected: expected)
    }
    if let start = codeStart(before: index, digits: 2, floor: floor),
      let token = classes.token(at: start, level: 2, before: text.count),
      token.range.upperBound > index,
      let head = head(level2: token, floor: floor, expected: expected)
    {
      return head
    }
    return first.flatMap { head(level1: $0, floor: floor, expected: expected) }
  }

  /// Where a code of so many digits before the name begins.
  private func codeStart(before index: Int, digits: Int, floor: Int) -> Int? {
    var (start, count) = (index, 0)
    while start > floor, index - start < 3,
      text.isDash(at: start - 1) || text.folded[start - 1] == " "
    { start -= 1 }
    let hasDash = start < index
    while start > floor, count < digits {
      guard hasDash ? text.likelyDigit(at: start - 1) != nil : text.digit(at: start - 1) != nil
      else {
        if text.folded[start - 1] == " ", count > 0, start - 2 >= floor,
          text.likelyDigit(at: start - 2) != nil
        {
          start -= 1
          continue
        }
        break
      }
      start -= 1
      count += 1
    }
    return count == digits ? start : nil
  }

  private func head(level1 token: IndicatorClassToken, floor: Int, expected: Int?) -> IndicatorHead? {
    takeBrokenCode(of: token, floor: floor)
    let number = IndicatorNumber(
      before: token.range.lowerBound, in: text, floor: floor, expected: expected)
    var repairs = token.repairs
    let end = behindRepetitions(of: token, &repairs)
    let second = level2(from: end, under: token)
    guard accepts(token, number, second, floor: floor) else { return nil }
    let head = IndicatorHead(
      number: number, level1: token, level2: second, end: end, repairs: repairs)
    if let second {
      head.repairs += second.repairs
      head.end = behindRepetitions(of: second, &head.repairs)
    }
    head.agree()
    return head
  }

  /// Takes what stands between a number's mark and a known name for its code: `2、旨-效益指标`.
  private func takeBrokenCode(of token: IndicatorClassToken, floor: Int) {
    guard token.isExact || token.isBounded else { return }
    let start = token.range.lowerBound
    for length in 1...3 where start - length - 1 >= floor && text.folded[start - length - 1] == "、" {
      guard !(start - length..<start).contains(where: { text.isSeparator(at: $0) }) else { return }
      // A number and a code alone: 、11-产出指标.
      if token.hasCode, length > 1 || text.digit(at: start - 1) != nil { return }
      token.range = (start - length)..<token.range.upperBound
      token.repairs.removeAll { $0 == "code-missing" }
      token.repairs.append("code:\(text.printed((start - length)..<start))")
    }
  }

  private func accepts(
    _ token: IndicatorClassToken, _ number: IndicatorNumber, _ second: IndicatorClassToken?,
    floor: Int
  ) -> Bool {
    let isNumbered = number.hasMark && number.value != nil
    let begins =
      token.range.lowerBound == floor || text.isSeparator(at: token.range.lowerBound - 1)
      || isNumbered
    // `实施周期指标值:4-成本指标` is an echo of the indicator's own beginning.
    if !isNumbered, second == nil, token.range.lowerBound > floor,
      text.folded[token.range.lowerBound - 1] == ":"
    {
      return false
    }
    if token.entry?.isCost == true, !isNumbered, second == nil {
      // What is left of 14-成本指标.
      return false
    }
    let proof =
      (token.isExact ? 2 : token.distance == 1 && token.isBounded ? 1 : 0)
      + (token.hasCode && token.hasDash ? 1 : 0) + (isNumbered ? 1 : 0)
      + (second.map { $0.hasCode ? 2 : $0.isExact && $0.isBounded ? 1 : 0 } ?? 0)
    // The class alone, in running text, proves nothing.
    return proof >= 3 && (begins || token.hasDash || proof >= 4)
  }

  func level2(from index: Int, under first: IndicatorClassToken) -> IndicatorClassToken? {
    let start = text.behindSeparators(index, before: text.count)
    let token = classes.token(at: start, level: 2, before: text.count)
    if let token, token.hasCode, token.hasDash || token.isExact || token.distance == 1,
      token.entry != nil
    {
      return token
    }
    if let broken = classes.tokenWithBrokenCode(at: start, under: first, before: text.count) {
      return broken
    }
    guard let token, !token.hasCode else { return token }
    // Without a code it may as well be the indicator's own name.
    guard token.isBounded, token.isExact || token.distance == 1,
      token.entry?.codes.contains(where: { $0.hasPrefix(first.value.code) }) ?? false,
      !IndicatorLabelScanner(text).isLabel(
        at: text.behindSeparators(token.range.upperBound, before: text.count))
    else { return nil }
    return token
  }

  /// Behind the same class printed again, and again.
  func behindRepetitions(of token: IndicatorClassToken, _ repairs: inout [String]) -> Int {
    var end = token.range.upperBound
    while true {
      let next = text.behindSeparators(end, before: text.count)
      guard next > end, next < text.count,
        let again = classes.codedToken(at: next, level: token.level, before: text.count),
        again.value == token.value, again.distance < 2
      else { return end }
      end = again.range.upperBound
      repairs.append("doubled-clause")
    }
  }
}
