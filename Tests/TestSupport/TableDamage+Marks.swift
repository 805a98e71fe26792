/// Damage to what a table's indicators are written with: separators, labels, codes and numbers. All of it can be
/// mended.
extension TableDamage {
  /// A run of swapped separators over a project.
  mutating func swapSeparators(of drafts: inout [IndicatorDraft]) {
    guard happens(.separatorSwapped) else { return }
    let mark = random.pick([":", ":", ":", ":", ":", ":", ":", ":", ",", ",", "。"])
    let swapped = mark == "。" ? mark : style.separator.hasSuffix(" ") ? mark + " " : mark
    for draft in drafts.indices {
      for piece in drafts[draft].pieces.indices where drafts[draft].pieces[piece].isSeparator && random.chance(0.45) {
        drafts[draft].pieces[piece].text = swapped
        drafts[draft].damage.insert(.separatorSwapped)
      }
    }
  }

  mutating func damageMarks(of draft: inout IndicatorDraft) {
    for piece in draft.pieces.indices {
      switch draft.pieces[piece].kind {
      case .dash1, .dash2:
        if happens(.dashMisread) { set("一", piece, .dashMisread, &draft) }
      case .cycleLabel, .annualLabel:
        if happens(.labelMisread) { misread(piece, .labelMisread, &draft) }
      case .class1, .class2:
        if happens(.classMisread) { misread(piece, .classMisread, &draft) }
      case .code1, .code2:
        if happens(.classCodeMisread) { letter(piece, .classCodeMisread, &draft) }
      case .number:
        if happens(.numberMisread) { letter(piece, .numberMisread, &draft) }
      case .numberMark:
        if happens(.numberMarkSwapped) {
          set(random.pick([",", ".", "，", "．", " 、", "､", ":", "。"]), piece, .numberMarkSwapped, &draft)
        }
      case .cycleColon, .annualColon:
        if happens(.labelColonSwapped) {
          set(random.pick([";", "：", ".", "；", " :", "::", ""]), piece, .labelColonSwapped, &draft)
        }
      case .separator1, .separator2, .separator3, .separator4: damageSeparator(piece, &draft)
      default: break
      }
    }
    if happens(.spaceInside) { splitBySpace(&draft) }
  }

  private mutating func damageSeparator(_ piece: Int, _ draft: inout IndicatorDraft) {
    if happens(.separatorDoubled) {
      let mark = draft.pieces[piece].text
      set(random.pick([mark + mark, "；;", "; :", ",;"]), piece, .separatorDoubled, &draft)
    } else if happens(.separatorLost) {
      set(random.chance(0.5) ? " " : "", piece, .separatorLost, &draft)
    }
  }

  /// The mark between two indicators; a lost one only where no digit or letter would then touch the next number.
  mutating func damageEnd(of draft: inout IndicatorDraft) {
    guard let end = draft.index(.end), end > 0, draft.pieces[end - 1].isWhole else { return }
    let last = draft.pieces[end - 1].text.last
    if happens(.endLost), let last, last == "%" || !last.isASCII, !last.isNumber {
      draft.pieces.remove(at: end)
      draft.damage.insert(.endLost)
    } else if happens(.endSwapped) {
      let isClear = last?.isNumber == false
      set(random.pick(["。。", " 。 ", "｡", ";", "；", "; "] + (isClear ? [".", ","] : [])), end, .endSwapped, &draft)
    }
  }

  private func set(_ text: String, _ piece: Int, _ kind: TableDamageKind, _ draft: inout IndicatorDraft) {
    draft.pieces[piece].text = text
    draft.damage.insert(kind)
  }

  private mutating func misread(_ piece: Int, _ kind: TableDamageKind, _ draft: inout IndicatorDraft) {
    guard let text = GlyphConfusion.misread(draft.pieces[piece].text, &random) else { return }
    set(text, piece, kind, &draft)
  }

  private mutating func letter(_ piece: Int, _ kind: TableDamageKind, _ draft: inout IndicatorDraft) {
    guard let text = GlyphConfusion.lettered(draft.pieces[piece].text, &random) else { return }
    set(text, piece, kind, &draft)
  }

  /// A space inside a label, a class name or a code, or beside a dash.
  private mutating func splitBySpace(_ draft: inout IndicatorDraft) {
    let kinds: Set<IndicatorPiece.Kind> = [.class1, .code2, .class2, .cycleLabel, .annualLabel, .number, .dash1, .dash2]
    let places = draft.pieces.indices.filter { kinds.contains(draft.pieces[$0].kind) }
    guard !places.isEmpty else { return }
    let place = random.pick(places)
    var text = draft.pieces[place].text
    let offset = text.count == 1 ? random.number(0...1) : random.number(1...(text.count - 1))
    text.insert(" ", at: text.index(text.startIndex, offsetBy: offset))
    set(text, place, .spaceInside, &draft)
  }

  /// `年度指标值: 100%` over a cell.
  mutating func spaceColons(of drafts: inout [IndicatorDraft]) {
    guard happens(.colonSpaced) else { return }
    for draft in drafts.indices {
      for piece in drafts[draft].pieces.indices
      where [.cycleColon, .annualColon].contains(drafts[draft].pieces[piece].kind) {
        drafts[draft].pieces[piece].text += " "
      }
      drafts[draft].damage.insert(.colonSpaced)
    }
  }

  /// Full-width for half-width and the other way round, mixed over a cell: structure, names and values.
  mutating func mixWidths(of drafts: inout [IndicatorDraft]) {
    guard happens(.widthMixed) else { return }
    for draft in drafts.indices {
      for piece in drafts[draft].pieces.indices {
        drafts[draft].pieces[piece].text = mixedWidths(drafts[draft].pieces[piece].text)
      }
      drafts[draft].damage.insert(.widthMixed)
    }
  }

  mutating func mixedWidths(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard random.chance(0.25) else {
        result.append(scalar)
        continue
      }
      switch scalar.value {
      case 0x28...0x29, 0x2C...0x2D, 0x30...0x3B, 0x25:
        result.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
      case 0xFF01...0xFF5E: result.append(TextFolding.folded(scalar))
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  mutating func swapQuotes(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\"“”".contains(character), random.chance(0.6) {
        result.append(random.pick(["\"", "“", "”", "„", "＂"]))
      } else {
        result.append(character)
      }
    }
    return result
  }
}
