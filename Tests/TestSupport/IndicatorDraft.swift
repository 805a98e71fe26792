/// A stretch of an indicator's text that is damaged as one.
struct IndicatorPiece {
  enum Kind: Hashable {
    case number, numberMark, code1, dash1, class1, separator1, code2, dash2, class2, separator2, name, separator3
    case cycleLabel, cycleColon, cycleValue, separator4, annualLabel, annualColon, annualValue, end, stray
  }

  var kind: Kind
  var text: String
  /// Whether none of its text is lost.
  var isWhole = true

  var isSeparator: Bool { [.separator1, .separator2, .separator3, .separator4].contains(kind) }
  var isLabel: Bool { kind == .cycleLabel || kind == .annualLabel }
}

/// An indicator while it is being damaged: what is printed of it, from which what may be expected follows.
struct IndicatorDraft {
  var pieces: [IndicatorPiece]
  let truth: TableTruth.Indicator
  /// The number as printed, which damage may change.
  var number: Int
  var damage: Set<TableDamageKind> = []
  var mayBeMissing = false
  /// Fields whose text is spoiled though printed, with what may be read of it.
  var spoiled: [IndicatorPiece.Kind: [String?]] = [:]

  init(_ truth: TableTruth.Indicator, style: TableStyle) {
    self.truth = truth
    number = truth.number
    let pairs: [(IndicatorPiece.Kind, String)] = [
      (.number, String(truth.number)), (.numberMark, style.numberMark),
      (.code1, truth.level1.code), (.dash1, style.dash), (.class1, truth.level1.name), (.separator1, style.separator),
      (.code2, truth.level2.code), (.dash2, style.dash), (.class2, style.className(truth.level2)),
      (.separator2, style.separator), (.name, style.printed(truth.name)), (.separator3, style.separator),
      (.cycleLabel, "实施周期指标值"), (.cycleColon, style.colon), (.cycleValue, style.printed(truth.cycleValue)),
      (.separator4, style.separator),
      (.annualLabel, "年度指标值"), (.annualColon, style.colon), (.annualValue, style.printed(truth.annualValue)),
      (.end, "。"),
    ]
    pieces = pairs.map { IndicatorPiece(kind: $0.0, text: $0.1) }
  }

  var text: String { pieces.map(\.text).joined() }

  func index(_ kind: IndicatorPiece.Kind) -> Int? { pieces.firstIndex { $0.kind == kind } }
  func isWhole(_ kind: IndicatorPiece.Kind) -> Bool { pieces.contains { $0.kind == kind && $0.isWhole } }

  mutating func remove(_ kinds: Set<IndicatorPiece.Kind>) { pieces.removeAll { kinds.contains($0.kind) } }

  /// Loses everything from a place in a piece on.
  mutating func loseTail(from index: Int, keeping count: Int) {
    pieces[index].isWhole = pieces[index].isWhole && count >= pieces[index].text.count
    pieces[index].text = String(pieces[index].text.prefix(count))
    pieces.removeSubrange((index + 1)...)
    if pieces[index].text.isEmpty { pieces.remove(at: index) }
    if !isWhole(.cycleValue) { mayBeMissing = true }
  }

  /// Loses everything before a place in a piece.
  mutating func loseHead(upTo index: Int, dropping count: Int) {
    pieces[index].isWhole = pieces[index].isWhole && count == 0
    pieces[index].text = String(pieces[index].text.dropFirst(count))
    pieces.removeSubrange(..<index)
    if pieces.first?.text.isEmpty == true { pieces.removeFirst() }
    mayBeMissing = true
  }
}

extension IndicatorDraft {
  /// Where so much is lost that nothing need come out, each field may also be nothing.
  var expected: ExpectedTable.Indicator {
    func nilToo<Value>(_ readings: [Value?]) -> [Value?] { mayBeMissing ? readings + [nil] : readings }
    return ExpectedTable.Indicator(
      number: nilToo(isWhole(.number) ? [number] : [nil]),
      level1: nilToo(
        readings(of: truth.level1, code: .code1, name: .class1, isImplied: isWhole(.code2) && isWhole(.class2))),
      level2: nilToo(readings(of: truth.level2, code: .code2, name: .class2, isImplied: false)),
      name: nilToo(readings(of: .name, truth.name)),
      cycleValue: nilToo(readings(of: .cycleValue, truth.cycleValue)),
      annualValue: nilToo(readings(of: .annualValue, truth.annualValue)),
      mayBeMissing: mayBeMissing, damage: damage, text: text)
  }

  /// What may be read of a class: itself when code and name are there, else perhaps nothing.
  private func readings(
    of level: TableTruth.Class, code: IndicatorPiece.Kind, name: IndicatorPiece.Kind, isImplied: Bool
  ) -> [TableTruth.Class?] {
    if isWhole(code), isWhole(name) { return [level] }
    return isImplied || pieces.contains { $0.kind == code || $0.kind == name } ? [level, nil] : [nil]
  }

  /// What may be read of a text: the truth where it is printed whole, else nothing or what is left. Where a repeated
  /// clause is whole once and cut once, also nothing, since the two differ.
  private func readings(of kind: IndicatorPiece.Kind, _ truth: String) -> [String?] {
    if let given = spoiled[kind] { return given }
    let printed = pieces.filter { $0.kind == kind }
    let fragments = printed.filter { !$0.isWhole }.map { Optional($0.text) }
    if printed.count > fragments.count { return fragments.isEmpty ? [truth] : [truth, nil] }
    return [nil] + fragments
  }
}
