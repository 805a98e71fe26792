import BudgetModel

/// The beginning of an indicator: number and classes, `2、1-产出指标; 11-数量指标;`.
struct IndicatorHead {
  var number: IndicatorNumber
  var level1: IndicatorClassToken?
  var level2: IndicatorClassToken?
  /// Behind the classes.
  var end: Int
  var repairs: [String] = []
  /// Text was lost between it and the value before, whose end is lost with it.
  var tearsValueBefore = false

  var start: Int { number.start }
}

/// Finds the beginnings of indicators.
///
/// Values hold every mark and digits themselves, so punctuation separates nothing: an indicator begins where a class of
/// the taxonomy stands with its code, its number or a second class, and the more of these there are, the more of it may
/// be misread.
struct IndicatorHeadScanner {
  let text: IndicatorText
  private let classes: IndicatorClassScanner
  private static let brokenLimit = 9

  init(_ text: IndicatorText) {
    self.text = text
    classes = IndicatorClassScanner(text: text)
  }

  /// All beginnings, in order.
  func heads(limit: Int = .max) -> [IndicatorHead] {
    var (heads, index, floor): ([IndicatorHead], Int, Int) = ([], 0, 0)
    var expected: Int? = nil
    while index < text.count, heads.count < limit {
      guard mayBeName(index), let head = head(nameAt: index, floor: floor, expected: expected) else {
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
    if IndicatorTaxonomy.beginnings.contains(text.folded[index]) { return true }
    guard index > 0, text.folded[index] != " ", text.digit(at: index) == nil, !text.isSeparator(at: index), !text.isDash(at: index) else { return false }
    return text.digit(at: index - 1) != nil || text.folded[index - 1] == "、"
      || text.isDash(at: index - 1) && text.likelyDigit(at: index - 2) != nil
  }

  private func head(nameAt index: Int, floor: Int, expected: Int?) -> IndicatorHead? {
    let start = codeStart(before: index, digits: 1, floor: floor) ?? index
    let first = classes.token(at: start, level: 1, before: text.count).flatMap {
      $0.range.upperBound > index ? $0 : nil
    }
    // 成本指标 is a class of both levels.
    if let first, first.isExact, first.entry?.stem != IndicatorTaxonomy.costs {
      return head(level1: first, floor: floor, expected: expected)
    }
    if let start = codeStart(before: index, digits: 2, floor: floor),
      let token = classes.token(at: start, level: 2, before: text.count), token.range.upperBound > index,
      let head = head(level2: token, floor: floor, expected: expected)
    {
      return head
    }
    return first.flatMap { head(level1: $0, floor: floor, expected: expected) }
  }

  /// Where a code of so many digits before the name begins.
  private func codeStart(before index: Int, digits: Int, floor: Int) -> Int? {
    var (start, count) = (index, 0)
    while start > floor, index - start < 3, text.isDash(at: start - 1) || text.folded[start - 1] == " " { start -= 1 }
    let hasDash = start < index
    while start > floor, count < digits {
      guard hasDash ? text.likelyDigit(at: start - 1) != nil : text.digit(at: start - 1) != nil else {
        if text.folded[start - 1] == " ", count > 0, start - 2 >= floor, text.likelyDigit(at: start - 2) != nil {
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

  private func head(level1 found: IndicatorClassToken, floor: Int, expected: Int?) -> IndicatorHead? {
    var token = found
    takeBrokenCode(of: &token, floor: floor)
    let number = IndicatorNumber(before: token.range.lowerBound, in: text, floor: floor, expected: expected)
    var repairs = token.repairs
    let end = behindRepetitions(of: token, &repairs)
    let second = level2(from: end, under: token)
    guard accepts(token, number, second, floor: floor) else { return nil }
    var head = IndicatorHead(number: number, level1: token, level2: second, end: end, repairs: repairs)
    if let second {
      head.repairs += second.repairs
      head.end = behindRepetitions(of: second, &head.repairs)
    }
    head.agree()
    return head
  }

  /// Takes what stands between a number's mark and a known name for its code: `2、旨-效益指标`.
  private func takeBrokenCode(of token: inout IndicatorClassToken, floor: Int) {
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
    _ token: IndicatorClassToken, _ number: IndicatorNumber, _ second: IndicatorClassToken?, floor: Int
  ) -> Bool {
    let isNumbered = number.hasMark && number.value != nil
    let begins = token.range.lowerBound == floor || text.isSeparator(at: token.range.lowerBound - 1) || isNumbered
    // `实施周期指标值:4-成本指标` is an echo of the indicator's own beginning.
    if !isNumbered, second == nil, token.range.lowerBound > floor, text.folded[token.range.lowerBound - 1] == ":" {
      return false
    }
    if token.entry?.stem == IndicatorTaxonomy.costs, !isNumbered, second == nil {
      // What is left of 14-成本指标.
      return false
    }
    let proof = (token.isExact ? 2 : token.distance == 1 && token.isBounded ? 1 : 0) + (token.hasCode && token.hasDash ? 1 : 0) + (isNumbered ? 1 : 0)
      + (second.map { $0.hasCode ? 2 : $0.isExact && $0.isBounded ? 1 : 0 } ?? 0)
    // The class alone, in running text, proves nothing.
    return proof >= 3 && (begins || token.hasDash || proof >= 4)
  }

  /// A second class whose first one is lost or too much misread.
  private func head(level2 token: IndicatorClassToken, floor: Int, expected: Int?) -> IndicatorHead? {
    guard token.entry != nil, token.isExact || token.distance == 1, token.hasDash else { return nil }
    // 4-成本指标 behind a number whose mark is lost.
    if token.entry?.stem == IndicatorTaxonomy.costs,
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
      isTorn = number.start < classStart || classStart > floor && !text.isSeparator(at: classStart - 1)
    }
    let end = behindRepetitions(of: token, &repairs)
    return IndicatorHead(
      number: number, level1: first, level2: token, end: end, repairs: repairs, tearsValueBefore: isTorn)
  }

  /// `1-广出拍标` before the second class: its code is the second class's first digit, the name mostly unreadable.
  private func brokenLevel1(before end: Int, code: String, floor: Int) -> IndicatorClassToken? {
    guard let digit = code.first.map(String.init),
      let entry = IndicatorTaxonomy.entry(code: digit, level: 1)
    else { return nil }
    var nameEnd = end
    while nameEnd > floor, text.isSeparator(at: nameEnd - 1) { nameEnd -= 1 }
    var start = nameEnd
    while start > floor, nameEnd - start < Self.brokenLimit, !text.isSeparator(at: start - 1) { start -= 1 }
    guard nameEnd - start >= 4, nameEnd - start < Self.brokenLimit, text.digit(at: start) == Int(digit),
      text.isDash(at: start + 1),
      let distance = NearMatch.distance(text.folded[(start + 2)..<nameEnd], entry.full, limit: entry.full.count / 2)
    else { return nil }
    return IndicatorClassToken(
      range: start..<nameEnd, level: 1, value: IndicatorClass(code: digit, name: String(entry.full)), entry: entry,
      distance: distance, hasCode: true, hasDash: true, isBounded: true)
  }

  /// Where the remainder of a first class begins whose head is lost: `100%出指标; 11-数量指标`.
  private func tornLevel1(before end: Int, code: String, floor: Int) -> Int {
    guard let digit = code.first.map(String.init), let entry = IndicatorTaxonomy.entry(code: digit, level: 1) else {
      return end
    }
    var nameEnd = end
    while nameEnd > floor, text.isSeparator(at: nameEnd - 1) { nameEnd -= 1 }
    for length in stride(from: entry.full.count, through: 1, by: -1)
    where nameEnd - length > floor && text.starts(with: Array(entry.full.suffix(length)), at: nameEnd - length) {
      return nameEnd - length
    }
    return end
  }

  private func level2(from index: Int, under first: IndicatorClassToken) -> IndicatorClassToken? {
    let start = text.behindSeparators(index, before: text.count)
    let token = classes.token(at: start, level: 2, before: text.count)
    if let token, token.hasCode, token.hasDash || token.isExact || token.distance == 1, token.entry != nil {
      return token
    }
    if let broken = classes.tokenWithBrokenCode(at: start, under: first, before: text.count) { return broken }
    guard let token, !token.hasCode else { return token }
    // Without a code it may as well be the indicator's own name.
    guard token.isBounded, token.isExact || token.distance == 1,
      token.entry?.codes.contains(where: { $0.hasPrefix(first.value.code) }) ?? false,
      !IndicatorLabelScanner(text).isLabel(at: text.behindSeparators(token.range.upperBound, before: text.count))
    else { return nil }
    return token
  }

  /// Behind the same class printed again, and again.
  private func behindRepetitions(of token: IndicatorClassToken, _ repairs: inout [String]) -> Int {
    var end = token.range.upperBound
    while true {
      let next = text.behindSeparators(end, before: text.count)
      guard next > end, let again = classes.token(at: next, level: token.level, before: text.count),
        again.value == token.value, again.hasCode, again.hasDash, again.distance < 2
      else { return end }
      end = again.range.upperBound
      repairs.append("doubled-clause")
    }
  }
}

extension IndicatorHead {
  /// Mends a code that contradicts its name where the other class decides between them.
  fileprivate mutating func agree() {
    if level1?.isContradictory == true, let level1Entry = level1?.entry, let second = level2, !second.isContradictory,
      second.hasCode, level1Entry.codes.contains(where: { second.value.code.hasPrefix($0) })
    {
      repairs.append("code:\(level1?.value.code ?? "")")
      level1?.value.code = level1Entry.codes[0]
      level1?.isContradictory = false
    }
    if level2?.isContradictory == true, let level2Entry = level2?.entry, let first = level1, !first.isContradictory,
      let fitting = level2Entry.codes.first(where: { $0.hasPrefix(first.value.code) }),
      !(level2?.value.code.hasPrefix(first.value.code) ?? false)
    {
      repairs.append("code:\(level2?.value.code ?? "")")
      level2?.value.code = fitting
      level2?.isContradictory = false
    }
  }
}
