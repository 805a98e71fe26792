import BudgetModel

/// The longest that is left of a first class.
private let brokenLimit = 9

/// Beginnings whose first class is lost.
extension IndicatorHeadScanner {
  /// A second class whose first one is lost or too much misread.
  func head(level2 token: IndicatorClassToken, floor: Int, expected: Int?) -> IndicatorHead? {
    guard token.entry != nil, token.isExact || token.distance == 1, token.hasDash else {
      return nil
    }
    // 4-成本指标 behind a number whose mark is lost.
    if token.entry?.isCost == true,
      let first = classes.token(at: token.range.lowerBound + 1, level: 1, before: text.count),
      first.isExact, level2(from: first.range.upperBound, under: first) != nil
    {
      return nil
    }
    var classStart = token.range.lowerBound
    var (repairs, first): ([String], IndicatorClassToken?) = (token.repairs, nil)
    if let broken = brokenLevel1(before: classStart, code: token.value.code, floor: floor) {
      classStart = broken.range.lowerBound
      first = broken
      repairs.append("class:\(text.printed(broken.range))")
    }
    var number = IndicatorNumber(before: classStart, in: text, floor: floor, expected: expected)
    let isNumbered = number.hasMark && number.value != nil
    guard isNumbered || token.isBounded && (token.isExact || first != nil) else { return nil }
    var isTorn = false
    if first == nil, number.value == nil {
      number.start = tornLevel1(before: classStart, code: token.value.code, floor: floor)
      isTorn =
        number.start < classStart || classStart > floor && !text.isSeparator(at: classStart - 1)
    }
    let end = behindRepetitions(of: token, &repairs)
    return IndicatorHead(
      number: number, level1: first, level2: token, end: end, repairs: repairs,
      tearsValueBefore: isTorn)
  }

  /// `1-广出拍标` before the second class: its code is the second class's first digit, the name mostly unreadable.
  private func brokenLevel1(before end: Int, code: String, floor: Int) -> IndicatorClassToken? {
    guard let digit = code.first.map(String.init),
      let entry = text.taxonomy.entry(code: digit, level: 1)
    else { return nil }
    var nameEnd = end
    while nameEnd > floor, text.isSeparator(at: nameEnd - 1) { nameEnd -= 1 }
    var start = nameEnd
    while start > floor, nameEnd - start < brokenLimit, !text.isSeparator(at: start - 1) {
      start -= 1
    }
    guard nameEnd - start >= 4, nameEnd - start < brokenLimit, text.digit(at: start) == Int(digit),
      text.isDash(at: start + 1),
      let distance = NearMatch.distance(
        text.folded[(start + 2)..<nameEnd], entry.full, limit: entry.full.count / 2)
    else { return nil }
    return IndicatorClassToken(
      range: start..<nameEnd, level: 1,
      value: IndicatorClass(code: digit, name: String(entry.full)), entry: entry,
      distance: distance, hasCode: true, hasDash: true, isBounded: true)
  }

  /// Where the remainder of a first class begins whose head is lost: `100%出指标; 11-数量指标`.
  private func tornLevel1(before end: Int, code: String, floor: Int) -> Int {
    guard let digit = code.first.map(String.init),
      let entry = text.taxonomy.entry(code: digit, level: 1)
    else {
      return end
    }
    var nameEnd = end
    while nameEnd > floor, text.isSeparator(at: nameEnd - 1) { nameEnd -= 1 }
    for length in stride(from: entry.full.count, through: 1, by: -1)
    where nameEnd - length > floor
      && text.starts(with: Array(entry.full.suffix(length)), at: nameEnd - length)
    {
      return nameEnd - length
    }
    return end
  }
}
