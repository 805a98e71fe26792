import BudgetModel

/// A class of the taxonomy found in indicator text: `11-数量指标`.
///
/// A class, since it is handed from the scanner to the head and on to the item, and wide.
final class IndicatorClassToken {
  /// From the code's beginning to the name's end.
  var range: Range<Int>
  let level: Int
  var value: IndicatorClass
  /// Nil when the name is none that is known.
  let entry: IndicatorTaxonomy.Entry?
  /// Characters in which the name differs from the known one.
  let distance: Int
  let hasCode: Bool
  let hasDash: Bool
  /// Whether a separator follows.
  let isBounded: Bool
  var repairs: [String]
  /// Code and name say two different known classes.
  var isContradictory = false

  init(
    range: Range<Int>, level: Int, value: IndicatorClass, entry: IndicatorTaxonomy.Entry?, distance: Int,
    hasCode: Bool, hasDash: Bool, isBounded: Bool, repairs: [String] = []
  ) {
    (self.range, self.level, self.value, self.entry) = (range, level, value, entry)
    (self.distance, self.hasCode, self.hasDash, self.isBounded) = (distance, hasCode, hasDash, isBounded)
    self.repairs = repairs
  }

  var isExact: Bool { entry != nil && distance == 0 }
}

/// Finds classes of the taxonomy, also with a misread or lost code, dash or character.
struct IndicatorClassScanner {
  let text: IndicatorText
  private static let nameLimit = 12

  /// The class that begins there, code and dash or name first.
  func token(at start: Int, level: Int, before end: Int) -> IndicatorClassToken? {
    let code = code(at: start, level: level, before: end)
    if let code, let token = token(code, nameAt: code.nameStart, from: start, level: level, before: end) {
      return token
    }
    return token(nil, nameAt: start, from: start, level: level, before: end)
  }

  /// Whether a first class may begin there with its name: most characters with which some name begins are seen faster
  /// to begin none than a token is looked for.
  func mayBeUncoded(at index: Int) -> Bool {
    if text.taxonomy.beginsLevel1(text.folded[index]) || text.likelyDigit(at: index) != nil { return true }
    let limit = min(text.count, index + Self.nameLimit)
    // A misread name is of one character more or less at most.
    return text.taxonomy.level1Lengths.contains((text.separator(in: index..<limit) ?? limit) - index)
  }

  /// The class that begins there with code and dash.
  func codedToken(at start: Int, level: Int, before end: Int) -> IndicatorClassToken? {
    guard let code = code(at: start, level: level, before: end), code.hasDash else { return nil }
    return token(code, nameAt: code.nameStart, from: start, level: level, before: end)
  }

  /// Whether the range is the beginning of a second class that was cut off: `11-数`.
  func isCutClass(_ range: Range<Int>) -> Bool {
    guard let code = code(at: range.lowerBound, level: 2, before: range.upperBound) else { return false }
    let name = text.folded[code.nameStart..<range.upperBound]
    return name.isEmpty || text.taxonomy.level2.contains { $0.full.starts(with: name) }
  }

  /// A second class of that first one whose code or dash is unreadable before a known name: `1栉3-时效指标`.
  func tokenWithBrokenCode(at start: Int, under first: IndicatorClassToken, before end: Int) -> IndicatorClassToken? {
    for nameStart in (start + 1)..<(start + 5) where nameStart < end && !text.isSeparator(at: nameStart - 1) {
      // Of a code at least something is left: 学生数量 is a name.
      guard (start..<nameStart).contains(where: { text.digit(at: $0) != nil || text.isDash(at: $0) }) else { continue }
      let names = text.taxonomy.names(under: first.value.code)
      guard let name = exactName(at: nameStart, names, before: end), name.isBounded else { continue }
      return IndicatorClassToken(
        range: start..<name.end, level: 2, value: IndicatorClass(code: name.entry.codes[0], name: name.text),
        entry: name.entry, distance: 0, hasCode: true, hasDash: true, isBounded: true,
        repairs: ["code:\(text.printed(start..<nameStart))"])
    }
    return nil
  }

  private struct Code {
    /// As it is to be read.
    var digits: String
    var printed: Range<Int>
    var hasDash: Bool
    var nameStart: Int
  }

  /// As many digits as the level's codes have, and a dash; or digits alone, which must then fit the name.
  private func code(at start: Int, level: Int, before end: Int) -> Code? {
    var (number, count, index) = (0, 0, start)
    while index < end, count < level {
      if text.folded[index] == " ", count > 0 {
        index += 1
        continue
      }
      guard let digit = text.likelyDigit(at: index) else { break }
      number = number * 10 + digit
      count += 1
      index += 1
    }
    guard count > 0 else { return nil }
    var nameStart = index
    while nameStart < end, nameStart - index < 3, text.isDash(at: nameStart) || text.folded[nameStart] == " " {
      nameStart += 1
    }
    return Code(
      digits: Self.numbers[count - 1][number], printed: start..<index, hasDash: nameStart > index, nameStart: nameStart)
  }

  /// Of one digit, and of two.
  private static let numbers = [(0...9).map(String.init), (0...99).map { $0 < 10 ? "0\($0)" : "\($0)" }]

  private func token(
    _ code: Code?, nameAt nameStart: Int, from start: Int, level: Int, before end: Int
  ) -> IndicatorClassToken? {
    guard let name = name(at: nameStart, level: level, code: code?.digits, before: end) else {
      return code.flatMap { unknown($0, from: start, level: level, before: end) }
    }
    let fitting = code.flatMap { name.entry.codes.contains($0.digits) ? $0.digits : nil }
    if let code, !code.hasDash, fitting == nil { return nil }
    let token = IndicatorClassToken(
      range: start..<name.end, level: level,
      value: IndicatorClass(code: fitting ?? name.entry.codes[0], name: name.text),
      entry: name.entry, distance: name.distance, hasCode: code != nil, hasDash: code?.hasDash ?? false,
      isBounded: name.isBounded)
    if name.distance > 0 { token.repairs.append("class:\(text.printed(nameStart..<name.end))") }
    guard let code else {
      token.repairs.append("code-missing")
      return token
    }
    if !code.hasDash || text.folded[code.nameStart - 1] != "-" { token.repairs.append("dash") }
    if fitting == nil, text.traits[code.printed].allSatisfy({ $0.contains(.digit) }),
      text.taxonomy.entry(code: code.digits, level: level) != nil
    {
      token.value.code = code.digits
      token.isContradictory = true
    }
    if !text.folded[code.printed].elementsEqual(token.value.code.unicodeScalars) {
      token.repairs.append("code:\(text.printed(code.printed))")
    }
    return token
  }

  /// A class that the taxonomy does not know: taken as printed where code, dash and a short name stand.
  private func unknown(_ code: Code, from start: Int, level: Int, before end: Int) -> IndicatorClassToken? {
    guard level == 2, code.hasDash, code.digits.count == 2 else { return nil }
    let limit = min(end, code.nameStart + Self.nameLimit)
    let nameEnd = text.separator(in: code.nameStart..<limit) ?? limit
    guard nameEnd > code.nameStart, nameEnd < limit || nameEnd == end else { return nil }
    return IndicatorClassToken(
      range: start..<nameEnd, level: level,
      value: IndicatorClass(code: code.digits, name: text.printed(code.nameStart..<nameEnd)), entry: nil, distance: 0,
      hasCode: true, hasDash: true, isBounded: nameEnd < end)
  }

  private struct Name {
    var entry: IndicatorTaxonomy.Entry
    var text: String
    var end: Int
    var distance: Int
    var isBounded: Bool
  }

  /// The name that stands there: best whole and bounded by a separator, then nearly so, then without a separator.
  private func name(at start: Int, level: Int, code: String?, before end: Int) -> Name? {
    guard start < end else { return nil }
    let exact = exactName(at: start, text.taxonomy.names(level: level), before: end)
    if let exact, exact.isBounded { return exact }
    let entries = text.taxonomy.entries(level: level)
    let limit = min(end, start + Self.nameLimit)
    let pieceEnd = text.separator(in: start..<limit) ?? limit
    if pieceEnd > start + 1, pieceEnd < limit || pieceEnd == end,
      let near = nearName(start..<pieceEnd, entries, code: code), near.distance < 2 || exact == nil
    {
      return near
    }
    if let code, let name = prefixName(at: start, entries, code: code, before: end) { return name }
    // A lone stem such as 成本 proves nothing.
    return exact.flatMap { $0.end - start >= 4 || code != nil ? $0 : nil }
  }

  /// A name with one misread character, without a separator behind it: its code must say the same.
  private func prefixName(
    at start: Int, _ entries: [IndicatorTaxonomy.Entry], code: String, before end: Int
  ) -> Name? {
    for entry in entries where entry.codes.contains(code) && start + entry.full.count <= end {
      let nameEnd = start + entry.full.count
      if entry.full.indices.count(where: { text.folded[start + $0] != entry.full[$0] }) == 1 {
        return Name(entry: entry, text: String(entry.full), end: nameEnd, distance: 1, isBounded: false)
      }
    }
    return nil
  }

  private func exactName(at start: Int, _ names: IndicatorTaxonomy.Names, before end: Int) -> Name? {
    guard text.has(.beginning, at: start) else { return nil }
    let name = names.first(beginning: text.folded[start]) { name in
      start + name.scalars.count <= end && text.starts(with: name.scalars, at: start)
    }
    guard let name else { return nil }
    let nameEnd = start + name.scalars.count
    // Of Han alone, which folding leaves as printed.
    return Name(
      entry: name.entry, text: name.text, end: nameEnd, distance: 0,
      isBounded: nameEnd == end || text.isSeparator(at: nameEnd))
  }

  /// The one known name that is nearest; of two as near, the one whose code is printed.
  private func nearName(_ range: Range<Int>, _ entries: [IndicatorTaxonomy.Entry], code: String?) -> Name? {
    // A name shares most of its characters with what it is misread for, half of them where the code says the same.
    guard text.traits[range].count(where: { $0.contains(.ofName) }) >= (code == nil ? 3 : 1) else { return nil }
    let piece = text.folded[range]
    // 数量指标 is no misread 产出指标.
    if entries.count == text.taxonomy.level1.count, text.has(.beginning, at: range.lowerBound),
      text.taxonomy.isLevel2(piece)
    {
      return nil
    }
    var found: [(name: Name, distance: Int)] = []
    func take(_ pattern: [Unicode.Scalar], of entry: IndicatorTaxonomy.Entry, fits: Bool) {
      guard pattern.count >= 4 || fits else { return }
      // Half of a name may be misread where the code says the same.
      let limit = fits ? pattern.count / 2 : pattern.count >= 6 ? 2 : 1
      if let distance = NearMatch.distance(piece, pattern, limit: limit) {
        let name = Name(
          entry: entry, text: String(pattern), end: range.upperBound, distance: distance, isBounded: true)
        found.append((name, distance * 2 - (fits ? 1 : 0)))
      }
    }
    for entry in entries {
      let fits = code.map(entry.codes.contains) ?? false
      take(entry.full, of: entry, fits: fits)
      take(entry.stem, of: entry, fits: fits)
    }
    guard let best = found.map(\.distance).min() else { return nil }
    let nearest = found.filter { $0.distance == best }
    guard Set(nearest.map(\.name.entry.codes)).count == 1 else { return nil }
    return nearest.max { $0.name.text.count < $1.name.text.count }?.name
  }
}
