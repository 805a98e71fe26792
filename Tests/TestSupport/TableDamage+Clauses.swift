/// Damages one table, kind by kind. What it does is taken from the sample and from what OCR, PDF extraction and copying
/// are known to do; it knows nothing of the reader.
struct TableDamage {
  var random: SeededRandom
  let rates: TableDamageRates
  let style: TableStyle

  mutating func happens(_ kind: TableDamageKind) -> Bool { random.chance(rates.probability(kind)) }
}

/// Damage within one indicator that leaves its neighbours alone.
extension TableDamage {
  mutating func damageClauses(of draft: inout IndicatorDraft) {
    if happens(.clauseMissing) { loseClause(of: &draft) }
    if happens(.clauseRepeated) { repeatClause(of: &draft) }
    if happens(.strayDigit) { addStrayDigit(to: &draft) }
    if happens(.echoed) { echo(&draft) }
    if happens(.misnumbered) { misnumber(&draft) }
    if happens(.endTwice) { endClauses(of: &draft) }
  }

  /// `实施周期指标值:年度内完成。; 年度指标值:年度内完成。`
  private mutating func endClauses(of draft: inout IndicatorDraft) {
    for piece in draft.pieces.indices where [.cycleValue, .name].contains(draft.pieces[piece].kind) {
      if draft.pieces[piece].kind == .cycleValue || random.chance(0.2) { draft.pieces[piece].text += "。" }
    }
    draft.damage.insert(.endTwice)
  }

  private mutating func loseClause(of draft: inout IndicatorDraft) {
    let isAnnual = random.chance(0.85)
    draft.remove(
      isAnnual
        ? [.separator4, .annualLabel, .annualColon, .annualValue]
        : [.cycleLabel, .cycleColon, .cycleValue, .separator4])
    draft.damage.insert(.clauseMissing)
  }

  private mutating func repeatClause(of draft: inout IndicatorDraft) {
    let kinds: [IndicatorPiece.Kind] =
      random.chance(0.8) ? [.annualLabel, .annualColon, .annualValue] : [.cycleLabel, .cycleColon, .cycleValue]
    guard let start = draft.index(kinds[0]), let end = draft.index(kinds[2]) else { return }
    let clause = Array(draft.pieces[start...end])
    let separator = random.pick([style.separator, ": ", "; ", "。; "])
    for _ in 0..<(random.chance(0.2) ? 2 : 1) {
      draft.pieces.insert(
        contentsOf: [IndicatorPiece(kind: .separator4, text: separator)] + clause, at: end + 1)
    }
    draft.damage.insert(.clauseRepeated)
  }

  /// `1份。4年度指标值:1份`: a separator always stands before the digit.
  private mutating func addStrayDigit(to draft: inout IndicatorDraft) {
    let places = draft.pieces.indices.dropFirst().filter {
      draft.pieces[$0].isLabel && draft.pieces[$0 - 1].isSeparator
    }
    guard !places.isEmpty else { return }
    let place = random.pick(places)
    if random.chance(0.4) { draft.pieces[place - 1].text = "。" }
    draft.pieces.insert(IndicatorPiece(kind: .stray, text: String(random.number(1...9))), at: place)
    draft.damage.insert(.strayDigit)
  }

  /// The head is printed again inside the value, whose beginning is lost.
  private mutating func echo(_ draft: inout IndicatorDraft) {
    guard let value = draft.index(.cycleValue), let label = draft.index(.cycleLabel),
      let head = draft.index(.class2), head < label, draft.pieces[value].text.count > 1
    else { return }
    let echo = draft.truth.level2.code.suffix(1) + style.dash + draft.pieces[head...(value - 1)].map(\.text).joined()
    let fragment = String(draft.pieces[value].text.dropFirst())
    draft.spoiled[.cycleValue] = [nil, fragment]
    draft.pieces[value].text = echo + fragment
    draft.damage.insert(.echoed)
  }

  private mutating func misnumber(_ draft: inout IndicatorDraft) {
    guard let place = draft.index(.number) else { return }
    draft.number = random.chance(0.5) && draft.number > 1 ? draft.number - 1 : draft.number + 1
    draft.pieces[place].text = String(draft.number)
    draft.damage.insert(.misnumbered)
  }

  /// The indicator begun and broken off before it comes whole: `实施周期指标值:2。2、1-产出指标`.
  mutating func falseStart(of draft: IndicatorDraft) -> IndicatorDraft? {
    guard happens(.restarted), let value = draft.index(.cycleValue), draft.damage.isDisjoint(with: [.echoed]) else {
      return nil
    }
    var start = draft
    start.pieces[value].text = String(draft.number)
    start.pieces.removeSubrange((value + 1)...)
    start.pieces.append(IndicatorPiece(kind: .end, text: "。"))
    start.spoiled = [.cycleValue: [nil, String(draft.number)], .annualValue: [nil]]
    start.mayBeMissing = true
    start.damage.insert(.restarted)
    return start
  }
}
