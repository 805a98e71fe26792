/// A value with its label.
struct IndicatorClause {
  var label: IndicatorLabel
  var kind: IndicatorLabel.Kind
  /// Without separators at its ends.
  var value: Range<Int>
  /// The value as printed, and as compared with others.
  var text: String
  var comparable: String

  /// - Parameter former: the clause before, which mostly has the same value: then both share their texts.
  init(_ label: IndicatorLabel, _ value: Range<Int>, in text: IndicatorText, behind former: IndicatorClause?) {
    (self.label, kind, self.value) = (label, label.kind, value)
    if let former, text.printed[former.value] == text.printed[value] {
      (self.text, comparable) = (former.text, former.comparable)
      return
    }
    self.text = text.printed(value)
    comparable = text.isComparable(value) ? self.text : text.comparable(value)
  }

  /// Ends the value there.
  mutating func cut(at end: Int, in text: IndicatorText) {
    value = text.trimmed(value.lowerBound..<end)
    self.text = text.printed(value)
    comparable = text.comparable(value)
  }
}

/// A value that may be printed several times.
struct RepeatedValue {
  /// The first wording, which is nearly always the only one.
  private var first: String?
  /// Other wordings, each once, in order.
  private var others: [String] = []
  /// The same, comparable.
  private var comparableFirst = ""
  private var comparableOthers: Set<String> = []
  private(set) var isRepeated = false

  /// Each wording once, in order; blank ones left out.
  var distinct: [String] { (first.map { [$0] } ?? []) + others }
  /// The value when it is printed, and always alike.
  var agreed: String? { others.isEmpty ? first : nil }
  var differ: Bool { !others.isEmpty }

  mutating func add(_ clause: IndicatorClause) {
    guard !clause.comparable.isEmpty else { return }
    if first == nil {
      (first, comparableFirst) = (clause.text, clause.comparable)
    } else if clause.comparable == comparableFirst || !comparableOthers.insert(clause.comparable).inserted {
      isRepeated = true
    } else {
      others.append(clause.text)
    }
  }
}

/// How many of an indicator's clauses are its own: text lost in between may have left the next one's values behind.
enum IndicatorClauseOwner {
  /// - isFollowed: whether the next indicator's number is this one's and one, so that none between is lost.
  /// - isEcho: whether a value is the indicator's own beginning, printed again.
  static func ownCount(of clauses: [IndicatorClause], isFollowed: Bool, isEcho: (IndicatorClause) -> Bool) -> Int {
    guard clauses.count(where: { $0.kind == .cycle }) > 1 else { return clauses.count }
    var (cycles, annuals): (Set<String>, Set<String>) = ([], [])
    // The annual value that stands last belongs to the next one where its head is lost.
    var lastAnnual: String?
    let hasEcho = clauses.contains { $0.kind == .cycle && isEcho($0) }
    for (position, clause) in clauses.enumerated() {
      guard clause.kind == .cycle, !cycles.isEmpty, !cycles.contains(clause.comparable) else {
        if clause.kind == .cycle {
          cycles.insert(clause.comparable)
        } else {
          if let lastAnnual { annuals.insert(lastAnnual) }
          lastAnnual = clause.comparable
        }
        continue
      }
      if lastAnnual == nil {
        // Two different values in a row, of one indicator or of two.
        guard isFollowed || hasEcho else { return position - 1 }
        cycles.insert(clause.comparable)
        continue
      }
      let last = clauses[position - 1]
      let isWhole = cycles.contains(last.comparable) || annuals.contains(last.comparable)
      return last.kind != .cycle && isWhole ? position : position - 1
    }
    return clauses.count
  }
}
