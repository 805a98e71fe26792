/// Damage by which an indicator's text is lost, so that less is to be expected of it.
extension TableDamage {
  /// The number or the first class is not there.
  mutating func loseHeadParts(of draft: inout IndicatorDraft) {
    if happens(.numberLost) {
      draft.remove([.number, .numberMark])
      draft.damage.insert(.numberLost)
    } else if happens(.firstClassLost) {
      draft.remove([.code1, .dash1, .class1, .separator1])
      draft.damage.insert(.firstClassLost)
    }
  }

  /// What one indicator's end and the next one's beginning lost, so that their texts run together.
  ///
  /// The seam can always be seen by a careful reader: where the next indicator's values are left, so is its cycle
  /// label, which no indicator has twice. One lost without any trace is not expected.
  mutating func swallow(in drafts: inout [IndicatorDraft]) {
    var position = 0
    while position + 1 < drafts.count {
      if happens(.swallowed), drafts[position].isWhole(.cycleValue), drafts[position + 1].isWhole(.cycleValue),
        drafts[position].spoiled.isEmpty, drafts[position + 1].spoiled.isEmpty
      {
        switch random.number(0...9) {
        case 0...2: swallowWholly(position, &drafts)
        case 3, 4: loseMiddle(of: &drafts[position])
        default: swallowHead(position, &drafts)
        }
        position += 1
      }
      position += 1
    }
  }

  /// The last clause of one and all of the next.
  private mutating func swallowWholly(_ position: Int, _ drafts: inout [IndicatorDraft]) {
    let kinds: Set<IndicatorPiece.Kind> =
      random.chance(0.6) ? [.separator4, .annualLabel, .annualColon, .annualValue] : []
    drafts[position].remove(kinds)
    drafts[position].damage.insert(.swallowed)
    drafts.remove(at: position + 1)
  }

  /// The second class and the beginning of the name.
  private mutating func loseMiddle(of draft: inout IndicatorDraft) {
    guard let name = draft.index(.name), draft.pieces[name].text.count > 3 else { return }
    draft.pieces[name].text.removeFirst(random.number(1...(draft.pieces[name].text.count - 2)))
    draft.pieces[name].isWhole = false
    draft.remove([.code2, .dash2, .class2, .separator2])
    draft.damage.insert(.swallowed)
  }

  /// From within a value of one to within the head of the next.
  private mutating func swallowHead(_ position: Int, _ drafts: inout [IndicatorDraft]) {
    let first = drafts[position]
    let second = drafts[position + 1]
    let values = first.pieces.indices.filter { [.cycleValue, .annualValue].contains(first.pieces[$0].kind) }
    let heads = second.pieces.indices.filter { [.class1, .class2, .name].contains(second.pieces[$0].kind) }
    guard let value = random.chance(0.75) ? values.last : values.first, let head = heads.randomElement(using: &random)
    else { return }
    let kind = first.pieces[value].kind
    let whole = first.pieces[value].text
    let kept = random.number(0...whole.count)
    drafts[position].loseTail(from: value, keeping: kept)
    drafts[position].mayBeMissing = false
    let isElsewhere = drafts[position].pieces.dropLast().contains { $0.kind == kind }
    drafts[position].spoiled[kind] = [nil, String(whole.prefix(kept))] + (isElsewhere ? [whole] : [])
    drafts[position].damage.insert(.swallowed)

    let dropped = random.number(1...max(1, second.pieces[head].text.count - 1))
    drafts[position + 1].loseHead(upTo: head, dropping: dropped)
    drafts[position + 1].damage.insert(.swallowed)
  }

  /// A cell that starts or ends in the middle.
  mutating func cut(_ drafts: inout [IndicatorDraft]) {
    if happens(.cellStartCut), !drafts.isEmpty {
      drafts.removeFirst(random.number(0...min(drafts.count - 1, 3)))
      let pieces = drafts[0].pieces
      let places = pieces.indices.filter { $0 > 2 && pieces[$0].text.count > 1 }
      if let place = places.randomElement(using: &random) {
        drafts[0].loseHead(upTo: place, dropping: random.number(1...(pieces[place].text.count - 1)))
        drafts[0].damage.insert(.cellStartCut)
      }
    }
    if happens(.cellEndCut), !drafts.isEmpty {
      drafts.removeLast(random.number(0...min(drafts.count - 1, 3)))
      let last = drafts.count - 1
      let pieces = drafts[last].pieces
      let places = pieces.indices.filter { $0 > 1 && pieces[$0].text.count > 1 }
      if let place = places.randomElement(using: &random) {
        // One character of a label could be anything.
        let least = pieces[place].isLabel ? 2 : 1
        drafts[last].loseTail(from: place, keeping: random.number(least...max(least, pieces[place].text.count - 1)))
        drafts[last].damage.insert(.cellEndCut)
      }
    }
  }
}
