import BudgetModel

/// Reads a goal and judges what is left of it.
///
/// - Missing: the cell is blank.
/// - Cut at the end: it does not end in 。！？；(or !?;.), nor in a closing quote or bracket after one of these; or a
///   bracket stays open. A phrase of at most 20 characters without any mark needs no full stop (保障机构正常运转), unless
///   it begins with a word that leads to a second clause (通过, 根据, 为了 …) or ends in one that leads on (的, 和 …).
/// - Cut at the start: it begins with a closing or continuing mark, a closing bracket was never opened, or it begins
///   with none of the words with which goals begin (`GoalOpenings`), or with the rest of a name (建设工作). A goal that
///   lost its head but goes on with such a word by chance passes for whole.
///
/// ASCII quotes are the same at both ends and prove nothing.
struct GoalReader {
  private static let finalMarks = Set("。！？；!?;.".unicodeScalars)
  private static let phraseLimit = 20
  private static let leadingOn = Set("的和与及或对为在将把向从以并".unicodeScalars)
  private static let continuing = Set("，。、；：！？,;:!?.%％—".unicodeScalars)

  static func read(_ cell: TextCell?) -> (goal: String?, state: GoalState) {
    guard let goal = cell?.text.unwrapped, !goal.isEmpty else { return (nil, .missing) }
    return (goal, state(of: goal))
  }

  static func state(of goal: String) -> GoalState {
    let scalars = goal.scalarArray
    let brackets = unmatchedBrackets(in: scalars)
    let atStart = brackets.closing || !beginsAsAGoal(goal)
    let atEnd = brackets.opening || !endsAsASentence(scalars) && !isPhrase(goal, scalars)
    return switch (atStart, atEnd) {
    case (false, false): .complete
    case (true, false): .cutAtStart
    case (false, true): .cutAtEnd
    case (true, true): .cutAtBothEnds
    }
  }

  private static func beginsAsAGoal(_ goal: String) -> Bool {
    guard let first = goal.unicodeScalars.first else { return false }
    guard !continuing.contains(first), partner(ofClosing: first) == nil else { return false }
    return GoalOpenings.beginsWithOne(goal)
  }

  private static func endsAsASentence(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.last { $0 != "\"" && $0 != "'" && partner(ofClosing: $0) == nil }.map(finalMarks.contains) ?? false
  }

  private static func isPhrase(_ goal: String, _ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= phraseLimit, let last = scalars.last, !leadingOn.contains(last),
      !scalars.contains(where: { continuing.contains($0) || isOpening($0) })
    else { return false }
    return beginsAsAGoal(goal) && !GoalOpenings.needsSecondClause(goal)
  }

  /// Half and full width may pair: OCR mixes them.
  private static func unmatchedBrackets(in scalars: [Unicode.Scalar]) -> (
    opening: Bool, closing: Bool
  ) {
    var (open, unopened): ([Unicode.Scalar], Bool) = ([], false)
    func half(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar == "（" ? "(" : scalar }
    for scalar in scalars {
      if isOpening(scalar) {
        open.append(half(scalar))
      } else if let partner = partner(ofClosing: scalar) {
        if open.last == half(partner) { open.removeLast() } else { unopened = true }
      }
    }
    return (!open.isEmpty, unopened)
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "(", "【", "[", "《", "〈", "「", "『", "“", "‘": true
    default: false
    }
  }

  /// The opening mark that a closing one closes; nil for any other scalar.
  private static func partner(ofClosing scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "）": "（"
    case ")": "("
    case "】": "【"
    case "]": "["
    case "》": "《"
    case "〉": "〈"
    case "」": "「"
    case "』": "『"
    case "”": "“"
    case "’": "‘"
    default: nil
    }
  }
}
