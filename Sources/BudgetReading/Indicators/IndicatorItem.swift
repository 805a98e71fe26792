import BudgetModel

/// One indicator's fields, from its beginning to the next one's at most.
struct IndicatorItem {
  let head: IndicatorHead
  /// Where the understood text ends.
  private(set) var end: Int
  private(set) var name = ""
  private(set) var cycle = RepeatedValue()
  private(set) var annual = RepeatedValue()
  /// Digits and scraps that stand alone before a label, `4年度指标值`, or behind the last value.
  private(set) var strayTexts: [String] = []
  /// Labels that are such by their place alone.
  private(set) var likelyLabels: [String] = []
  /// A last value into which the next number's digits run.
  private(set) var doubtfulValue: String?
  private(set) var repairs: [String]

  /// - end: where the next indicator begins, or the cell ends.
  init(_ head: IndicatorHead, end: Int, next: IndicatorHead?, in text: IndicatorText) {
    self.head = head
    self.end = end
    repairs = head.repairs + head.number.repairs
    let scanner = IndicatorLabelScanner(text)
    let labels = Self.withNameBefore(scanner.labels(in: head.end..<end), head, text)
    let torn = takeName(text, head.end..<(labels.first?.index ?? end), hasLabel: !labels.isEmpty)
    var clauses = takeClauses(labels, text)
    removeAttachedDigits(from: &clauses, text)
    Self.settleKinds(&clauses)
    cutEnd(of: &clauses, next: next, text, scanner)
    removeStrayEnd(of: &clauses, text)
    let step = next.flatMap { next in head.number.value.flatMap { number in next.number.value.map { $0 - number } } }
    let isFollowed = step == 1
    if let torn, !isFollowed {
      // The text lost in the name may reach into the next indicator, and then the values are that one's.
      self.end = torn
      return
    }
    if step == 2, head.level2 == nil || head.level2?.entry == nil || (head.level2?.distance ?? 0) > 1 {
      // So it is where the class is torn and a number skipped.
      name = ""
      return
    }
    let own = Self.ownCount(of: clauses, head, name: name, isFollowed: isFollowed)
    if own < clauses.count { self.end = clauses[own].label.index }
    takeValues(clauses[..<own], isLast: own == clauses.count, next: next, text)
    if name.isEmpty, cycle.agreed == nil, annual.agreed == nil { self.end = end }
    noteMarks(text)
  }

  private static func ownCount(
    of clauses: [IndicatorClause], _ head: IndicatorHead, name: String, isFollowed: Bool
  ) -> Int {
    lazy var echo = (head.level2?.value.name ?? "").comparable + ";" + name.comparable
    return IndicatorClauseOwner.ownCount(of: clauses, isFollowed: isFollowed) { $0.comparable.hasSuffix(echo) }
  }

  /// Whether there is enough of it to be one.
  var isWhole: Bool { !name.isEmpty || cycle.agreed != nil && annual.agreed != nil }

  /// A misread label needs a name before it, which is otherwise the name itself: 温度指标值.
  private static func withNameBefore(
    _ labels: [IndicatorLabel], _ head: IndicatorHead, _ text: IndicatorText
  ) -> [IndicatorLabel] {
    guard let first = labels.first, first.certainty != .exact || first.kind == .open,
      text.trimmed(head.end..<first.index).isEmpty, labels.count > 1
    else { return labels }
    return Array(labels.dropFirst())
  }

  /// Gives the place where a label's beginning tears the name.
  private mutating func takeName(_ text: IndicatorText, _ range: Range<Int>, hasLabel: Bool) -> Int? {
    var range = range
    if hasLabel { removeStray(from: &range, text, isName: true) } else { cutName(&range, text) }
    range = text.trimmed(range)
    let torn = hasLabel ? IndicatorLabelScanner(text).tornLabel(in: range) : nil
    if let torn {
      strayTexts.append(text.printed(text.trimmed(torn..<range.upperBound)))
      range = range.lowerBound..<torn
    }
    range = text.trimmed(range)
    range = withoutRepetition(range, text)
    name = text.printed(range)
    return torn
  }

  /// Half of what is printed twice with a separator between: `培训场次;培训场次`.
  private mutating func withoutRepetition(_ range: Range<Int>, _ text: IndicatorText) -> Range<Int> {
    let half = range.count / 2
    guard range.count > 4, range.count % 2 == 1, text.isSeparator(at: range.lowerBound + half),
      text.folded[range].prefix(half) == text.folded[range].suffix(half)
    else { return range }
    repairs.append("doubled-clause")
    return range.lowerBound..<(range.lowerBound + half)
  }

  /// Of a name that the cell's end cut, a label's beginning is no part, and a class's beginning is no name.
  private mutating func cutName(_ range: inout Range<Int>, _ text: IndicatorText) {
    range = text.trimmed(range)
    if let mark = range.last(where: { text.isSeparator(at: $0) }),
      IndicatorLabelScanner(text).isCutLabel((mark + 1)..<range.upperBound, isStop: true)
    {
      range = range.lowerBound..<mark
      repairs.append("cut-label")
    }
    if head.level2 == nil, IndicatorClassScanner(text: text).isCutClass(range) {
      range = range.lowerBound..<range.lowerBound
    }
  }

  private mutating func takeClauses(_ labels: [IndicatorLabel], _ text: IndicatorText) -> [IndicatorClause] {
    var clauses: [IndicatorClause] = []
    clauses.reserveCapacity(labels.count)
    for (position, label) in labels.enumerated() {
      let isLast = position + 1 == labels.count
      var value = label.end..<max(label.end, isLast ? end : labels[position + 1].index)
      if !isLast { removeStray(from: &value, text, isName: false) }
      switch label.certainty {
      case .exact: break
      case .near: repairs.append("label:\(text.printed(label.printed))")
      case .likely: likelyLabels.append(text.printed(label.printed))
      }
      clauses.append(IndicatorClause(label, text.trimmed(value), in: text, behind: clauses.last))
    }
    return clauses
  }

  /// A digit, or behind a stop any character, that stands alone between a separator and a label.
  private mutating func removeStray(from value: inout Range<Int>, _ text: IndicatorText, isName: Bool) {
    var end = value.upperBound
    while end > value.lowerBound, text.folded[end - 1] == " " { end -= 1 }
    guard end - 2 >= value.lowerBound, !text.isSeparator(at: end - 1) else { return }
    var mark = end - 2
    while mark > value.lowerBound, text.folded[mark] == " " { mark -= 1 }
    guard text.isSeparator(at: mark) else { return }
    let isStop = text.folded[mark] == "。" || text.folded[mark] == ";"
    // Behind a digit a colon or comma may be the value's own: 1:3.
    let isOwn = !isName && (mark == value.lowerBound || text.digit(at: mark - 1) != nil)
    guard isStop || text.digit(at: end - 1) != nil && !isOwn else { return }
    strayTexts.append(text.printed((end - 1)..<end))
    value = value.lowerBound..<(end - 1)
  }

  /// A stray character behind the last value's full stop, where another print of the value says so: `8个。土`.
  private mutating func removeStrayEnd(of clauses: inout [IndicatorClause], _ text: IndicatorText) {
    guard let last = clauses.indices.last, clauses[last].value.count > 2 else { return }
    let value = clauses[last].value
    guard let mark = ((value.upperBound - 3)..<(value.upperBound - 1)).last(where: { text.isSeparator(at: $0) }),
      mark > value.lowerBound
    else { return }
    let rest = text.comparable(value.lowerBound..<mark)
    guard clauses.dropLast().contains(where: { $0.comparable == rest }) else { return }
    strayTexts.append(text.printed((mark + 1)..<value.upperBound))
    clauses[last].cut(at: mark, in: text)
  }

  /// A digit between a value and a label is none of the value where another print of it says so: `8个7年度指标值:8个`.
  private mutating func removeAttachedDigits(from clauses: inout [IndicatorClause], _ text: IndicatorText) {
    let found = clauses
    lazy var printed = Set(found.map(\.comparable))
    for position in clauses.indices.dropLast() {
      let value = clauses[position].value
      guard value.count > 1, text.digit(at: value.upperBound - 1) != nil, text.digit(at: value.upperBound - 2) == nil,
        value.upperBound == clauses[position + 1].label.index
      else { continue }
      let rest = text.comparable(value.lowerBound..<(value.upperBound - 1))
      guard printed.contains(rest) else { continue }
      strayTexts.append(text.printed((value.upperBound - 1)..<value.upperBound))
      clauses[position].cut(at: value.upperBound - 1, in: text)
    }
  }

  /// 指标值 alone is the annual one, but behind or before one of the two it is the other.
  private static func settleKinds(_ clauses: inout [IndicatorClause]) {
    for position in clauses.indices where clauses[position].kind == .open {
      let hasCycle = clauses[..<position].contains { $0.kind == .cycle }
      let annualFollows = clauses[(position + 1)...].first?.kind == .annual
      clauses[position].kind = !hasCycle && annualFollows ? .cycle : .annual
    }
  }

  /// Leaves out what was cut off behind the last value: a label's beginning, or the next indicator's.
  private mutating func cutEnd(
    of clauses: inout [IndicatorClause], next: IndicatorHead?, _ text: IndicatorText, _ scanner: IndicatorLabelScanner
  ) {
    guard let last = clauses.indices.last else { return }
    let clause = clauses[last]
    if clauses.dropLast().contains(where: { $0.comparable == clause.comparable }) { return }
    let others = clauses.dropLast().map(\.comparable)
    if let mark = clause.value.last(where: { text.isSeparator(at: $0) }),
      scanner.isCutLabel((mark + 1)..<clause.value.upperBound, isStop: text.folded[mark] != ",")
    {
      clauses[last].cut(at: mark, in: text)
      repairs.append("cut-label")
    } else if let cut = IndicatorTail(text, head, clause.value, before: end, isLast: next == nil, others: others).start
    {
      clauses[last].cut(at: cut, in: text)
      end = cut
    }
  }

  private mutating func takeValues(
    _ clauses: ArraySlice<IndicatorClause>, isLast: Bool, next: IndicatorHead?, _ text: IndicatorText
  ) {
    // By their places: taken out, each would be copied.
    for place in clauses.indices {
      if clauses[place].label.kind == .open, clauses.count > 1 {
        likelyLabels.append(text.printed(clauses[place].label.printed))
      }
      if clauses[place].kind == .cycle { cycle.add(clauses[place]) } else { annual.add(clauses[place]) }
    }
    if cycle.isRepeated || annual.isRepeated { repairs.append("doubled-clause") }
    guard isLast, let next, next.number.ambiguous != nil || next.tearsValueBefore, let last = clauses.last,
      !clauses.dropLast().contains(where: { $0.comparable == last.comparable })
    else { return }
    doubtfulValue = last.text + (next.number.ambiguous ?? "")
    if last.kind == .cycle { cycle = RepeatedValue() } else { annual = RepeatedValue() }
  }

  private mutating func noteMarks(_ text: IndicatorText) {
    if let divided = head.number.divided { repairs.append("number-divided:\(divided)") }
    guard repairs.count > 1 else { return }
    var seen: Set<String> = []
    repairs = repairs.filter { seen.insert($0).inserted }
  }
}
