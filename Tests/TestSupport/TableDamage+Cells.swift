/// Damage to a cell's text as a whole, and to goals and amounts.
extension TableDamage {
  /// A project's indicators as printed, with what is to be expected of them.
  mutating func indicators(_ truth: [TableTruth.Indicator]) -> (text: String, expected: [ExpectedTable.Indicator]) {
    var drafts: [IndicatorDraft] = []
    for indicator in truth {
      var draft = IndicatorDraft(indicator, style: style)
      damageClauses(of: &draft)
      let start = falseStart(of: draft)
      damageMarks(of: &draft)
      loseHeadParts(of: &draft)
      damageEnd(of: &draft)
      drafts += (start.map { [$0] } ?? []) + [draft]
    }
    swapSeparators(of: &drafts)
    spaceColons(of: &drafts)
    mixWidths(of: &drafts)
    swallow(in: &drafts)
    cut(&drafts)
    let (text, kinds) = spoiled(drafts.map(\.text).joined())
    return (
      text,
      drafts.map { draft in
        var expected = draft.expected
        expected.damage.formUnion(kinds)
        return expected
      }
    )
  }

  /// What may happen to any cell's text without changing what it says.
  mutating func spoiled(_ text: String) -> (String, Set<TableDamageKind>) {
    guard !text.isEmpty else { return (text, []) }
    var (text, kinds) = (text, Set<TableDamageKind>())
    if happens(.quotesSwapped), text.contains(where: { "\"“”".contains($0) }) {
      text = swapQuotes(text)
      kinds.insert(.quotesSwapped)
    }
    if happens(.wrapSpaces) {
      text = wrapped(text, width: random.number(16...34))
      kinds.insert(.wrapSpaces)
    }
    if happens(.noBreakSpace), text.contains(" ") {
      text = text.replacing(" ", with: random.pick(["\u{A0}", "\u{3000}", "  "]))
      kinds.insert(.noBreakSpace)
    }
    if happens(.hiddenMark) {
      text = marked(text)
      kinds.insert(.hiddenMark)
    }
    return (text, kinds)
  }

  /// A space at every line end, but not within a number or an ASCII word.
  private func wrapped(_ text: String, width: Int) -> String {
    let characters = Array(text)
    var result = ""
    var column = 0
    for (position, character) in characters.enumerated() {
      if column >= width, position > 0, !(Self.isWord(characters[position - 1]) && Self.isWord(character)) {
        result.append(" ")
        column = 0
      }
      result.append(character)
      column += 1
    }
    return result
  }

  static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || ".,".contains(character))
  }

  private mutating func marked(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<random.number(1...3) {
      let mark: Unicode.Scalar = random.pick([
        "\u{200B}", "\u{200B}", "\u{200B}", "\u{FEFF}", "\u{FEFF}", "\u{2060}", "\u{AD}",
      ])
      scalars.insert(mark, at: random.number(0...scalars.count))
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// A goal as it is left, without what may happen to any cell.
  mutating func goal(_ truth: String?) -> (text: String, state: ExpectedTable.GoalState, damage: Set<TableDamageKind>) {
    guard let truth else { return ("", .missing, []) }
    if happens(.goalMissing) { return ("", .missing, [.goalMissing]) }
    var characters = Array(style.printed(truth))
    var damage: Set<TableDamageKind> = []
    if happens(.goalStartCut), let place = placeToCut(characters, 3...24) {
      characters.removeFirst(place)
      damage.insert(.goalStartCut)
    }
    if happens(.goalEndCut), let place = placeToCut(characters.reversed(), 2...60) {
      characters.removeLast(place)
      damage.insert(.goalEndCut)
    }
    let state: ExpectedTable.GoalState =
      switch (damage.contains(.goalStartCut), damage.contains(.goalEndCut)) {
      case (false, false): .complete
      case (true, false): .cutAtStart
      case (false, true): .cutAtEnd
      case (true, true): .cutAtBothEnds
      }
    return (String(characters), state, damage)
  }

  /// In the middle of a clause, with enough left.
  private mutating func placeToCut(_ characters: [Character], _ range: ClosedRange<Int>) -> Int? {
    let places = range.filter {
      $0 + 8 < characters.count && characters[$0].isLetter && characters[$0 - 1].isLetter
    }
    return places.randomElement(using: &random)
  }

  /// An amount as printed. `position` counts from 总计; a letter taken for a digit makes the figure unsure.
  mutating func amount(
    _ fen: Int?, position: Int, mayBeStray: Bool, unsure: inout Set<Int>, damage: inout Set<TableDamageKind>
  ) -> String {
    var text = style.printed(fen)
    guard fen != nil else { return text }
    if happens(.amountWidth) {
      text = mixedWidths(mixedWidths(text))
      damage.insert(.amountWidth)
    }
    if happens(.amountMark), text.contains(",") {
      text = text.replacing(",", with: random.pick([".", "，", "、", "'", ", "]))
      damage.insert(.amountMark)
    }
    if happens(.amountSplit) {
      text.insert(" ", at: text.index(text.startIndex, offsetBy: random.number(1...(text.count - 1))))
      damage.insert(.amountSplit)
    }
    if happens(.amountLetter), let lettered = GlyphConfusion.lettered(text, &random) {
      text = lettered
      unsure.insert(position)
      damage.insert(.amountLetter)
    }
    if happens(.amountDecorated) {
      text = random.pick(["¥" + text, "￥" + text, text + (style.isInYuan ? "元" : "万元")])
      damage.insert(.amountDecorated)
    }
    if mayBeStray, happens(.amountStray) {
      text = random.pick(["专 ", "了 ", "。", "'", "_ ", "· ", "于", "~ "]) + text
      damage.insert(.amountStray)
    }
    return text
  }
}
