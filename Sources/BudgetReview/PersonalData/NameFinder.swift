/// Finds people's names by what stands beside them: a form of address or a post after, a role or a label before.
enum NameFinder {
  static func find(in text: [Unicode.Scalar]) -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    // Asked for once: every character is looked up in both.
    let (beginnings, crosses) = (NameWords.beginnings, crosses)
    for index in text.indices {
      if beginnings.contains(text[index]) { findBeside(index, in: text, &found) }
      if index + 1 < text.count, crosses.contains(text[index + 1]), let range = maskedName(at: index, in: text) {
        found.append(PersonalDatum(kind: .maskedName, range: range, masked: text[range].string))
      }
    }
    return found
  }

  /// What a title, label or role that begins there makes a name.
  private static func findBeside(_ index: Int, in text: [Unicode.Scalar], _ found: inout [PersonalDatum]) {
    if let title = NameWords.titles.match(in: text, at: index), !isBody(title, in: text) {
      if let range = name(before: index, in: text, title: title.word) { found.append(datum(range, in: text)) }
    }
    if let label = NameWords.labels.match(in: text, at: index) {
      if let range = name(afterLabel: label.range.upperBound, in: text) { found.append(datum(range, in: text)) }
    }
    if let role = NameWords.roles.match(in: text, at: index) {
      if let range = name(afterRole: role.range.upperBound, in: text) { found.append(datum(range, in: text)) }
    }
  }

  /// 林×× for 林小明, 欧阳× for 欧阳明.
  static func masked(_ name: some RandomAccessCollection<Unicode.Scalar>) -> String {
    let scalars = Array(name)
    let surname = scalars.count > 2 && Surnames.compound.contains(scalars[..<2].string) ? 2 : 1
    return scalars[..<surname].string + String(repeating: "×", count: scalars.count - surname)
  }

  private static func datum(_ range: Range<Int>, in text: [Unicode.Scalar]) -> PersonalDatum {
    PersonalDatum(kind: .name, range: range, masked: masked(text[range]))
  }

  // MARK: Before a title

  /// 委员会, 主席团: the title is part of a body's name.
  private static func isBody(_ title: WordFinder.Match, in text: [Unicode.Scalar]) -> Bool {
    ["会", "团", "办", "室", "信箱", "热线", "基金"].contains { text.has($0, at: title.range.upperBound) }
  }

  private static func name(before end: Int, in text: [Unicode.Scalar], title: String) -> Range<Int>? {
    guard end > 0, text[end - 1].isHan else { return nil }
    for length in [4, 3, 2] where end - length >= 0 {
      let range = (end - length)..<end
      guard isName(range, in: text, isSure: NameWords.address.contains(title)) else { continue }
      // 向王强同志: the first is a word of its own, the second a surname.
      if length == 3, leading.contains(text[range.lowerBound]), Surnames.isPlain(text[end - 2]),
        isName((end - 2)..<end, in: text)
      {
        continue
      }
      if !NameWords.address.contains(title), !isLikely(range, in: text) { continue }
      return range
    }
    return nil
  }

  private static let leading = ScalarSet("向于任由经时和同从对应相都能有为支方通须终所给归".unicodeScalars)

  /// Before a post, which also follows the name of a body: a word must not run across the name's beginning.
  private static func isLikely(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    if Surnames.isPlain(text[range.lowerBound]) || range.count == 4 { return true }
    // 文联主席, 空巢老人: two characters alone may be any word.
    if range.lowerBound == 0 || !text[range.lowerBound - 1].isHan { return range.count == 3 }
    return NameWords.leadIns.contains { text.has($0, before: range.lowerBound) }
  }

  // MARK: After a label or role

  private static func name(afterLabel start: Int, in text: [Unicode.Scalar]) -> Range<Int>? {
    guard start < text.count, ":：".unicodeScalars.contains(text[start]) else { return nil }
    var first = start + 1
    while first < text.count, text[first] == " " { first += 1 }
    for length in [3, 2, 4] where isName(first..<first + length, in: text) && isBoundary(first + length, in: text) {
      return first..<first + length
    }
    return nil
  }

  private static func name(afterRole start: Int, in text: [Unicode.Scalar]) -> Range<Int>? {
    guard start < text.count else { return nil }
    let isPlain = Surnames.isPlain(text[start]) || compoundStarts(at: start, in: text)
    for length in [3, 2, 4] where isName(start..<start + length, in: text) {
      let end = start + length
      if continues(end, in: text) { return start..<end }
      if isPlain, isBoundary(end, in: text) || (length > 2 && text.has("的", at: end)) { return start..<end }
    }
    return nil
  }

  private static func compoundStarts(at index: Int, in text: [Unicode.Scalar]) -> Bool {
    index + 2 <= text.count && Surnames.compound.contains(text[index..<index + 2].string)
  }

  private static func isBoundary(_ index: Int, in text: [Unicode.Scalar]) -> Bool {
    index >= text.count || !text[index].isHan && !text[index].isLatin
  }

  /// What a sentence says of a person next.
  private static func continues(_ index: Int, in text: [Unicode.Scalar]) -> Bool {
    followers.contains { text.has($0, at: index) }
  }

  private static let followers = [
    "因", "支付", "垫付", "生活补助", "的医", "的药", "的住", "的抚", "的遗", "的生活", "的工资", "住院", "报销", "患", "等", "家属", "遗属", "死亡", "去世", "一案",
    "申请", "同志", "身份证", "电话", "病", "治疗", "生前",
  ]

  // MARK: The name itself

  /// Surname and one or two characters that may be a given name, and no other word. Where a person is sure to be meant,
  /// a name of three may begin as a word of two does (何时雨).
  private static func isName(_ range: Range<Int>, in text: [Unicode.Scalar], isSure: Bool = false) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return false }
    let isCompound = range.count >= 3 && compoundStarts(at: range.lowerBound, in: text)
    let given = range.lowerBound + (isCompound ? 2 : 1)
    guard isCompound || (range.count <= 3 && Surnames.isSurname(text[range.lowerBound])) else { return false }
    if isFigure(range, in: text) { return false }
    if isCompound { return text[given..<range.upperBound].allSatisfy(\.isHan) }
    guard text[given..<range.upperBound].allSatisfy({ $0.isHan && !NameWords.notGiven.contains($0) }),
      text[range.upperBound - 1] != "和"
    else { return false }
    if isSure, range.count == 3, Surnames.isPlain(text[range.lowerBound]),
      NameWords.others.match(in: text, at: range.lowerBound)?.range.count == 2
    {
      return true
    }
    return !isOtherWord(range, in: text)
  }

  /// Whether a public figure's name ends where this one does: 习雷锋 in 学习雷锋同志.
  private static func isFigure(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    (max(0, range.lowerBound - 2)..<range.upperBound).contains { start in
      NameWords.figures.match(in: text, at: start).map { $0.range.upperBound > range.lowerBound } ?? false
    }
  }

  private static func isOtherWord(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    if NameWords.others.match(in: text, at: range.lowerBound) != nil { return true }
    // 习近平同志 ends in no name of its own.
    for start in max(0, range.lowerBound - 2)..<range.lowerBound {
      let other = NameWords.others.match(in: text, at: start)
      if let other, other.range.upperBound > range.lowerBound { return true }
    }
    return false
  }

  // MARK: Masked already

  /// 林××, 林某, 林某某, 林X.
  private static func maskedName(at index: Int, in text: [Unicode.Scalar]) -> Range<Int>? {
    var end = index + 1
    while end < text.count, end < index + 3, isCross(text[end]) { end += 1 }
    guard end > index + 1, Surnames.isSurname(text[index]) else { return nil }
    // 某 alone is a word: 余某项 only where a person is meant.
    if text[end - 1] == "某", end < text.count, text[end].isHan, end == index + 2 { return nil }
    return index..<end
  }

  static let crosses = ScalarSet(["×", "＊", "*", "某"])
  private static func isCross(_ scalar: Unicode.Scalar) -> Bool { crosses.contains(scalar) }
}
