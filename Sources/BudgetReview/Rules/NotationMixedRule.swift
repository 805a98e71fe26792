import BudgetModel

/// One thing is written one way in a document.
struct NotationMixedRule: Rule {
  static let description = RuleDescription(
    "notation-mixed", "同一种记号有几种写法", .note,
    why: "“≦” 和 “≤”、“平米” 和 “平方米” 混用，显得没有校对；每种一条，列出各处。",
    do: "核对原件，统一写法",
    passing: """
      指标 1 11 面积: 9平方米
      指标 2 11 面积二: 8平方米
      """,
    failing: """
      指标 1 11 面积: 9平方米
      指标 2 11 面积二: 8平米
      """)

  struct Notes {
    /// Where each odd way is met, by its place among the notations.
    var places = [[SourceLocation]](repeating: [], count: notations.count)
    /// Which of the usual ways are met.
    var usual = [Bool](repeating: false, count: usuals.count)
  }

  func notes(on part: ReviewPart) -> Notes {
    var notes = Notes()
    for text in part.texts where text.traits.contains(.notation) && text.field != .unparsed {
      for match in Self.words.matches(in: text.scalars) {
        let odd = match.number
        guard odd < Self.notations.count else {
          notes.usual[odd - Self.notations.count] = true
          continue
        }
        if notes.places[odd].last != text.source { notes.places[odd].append(text.source) }
      }
    }
    return notes
  }

  func findings(in subject: ReviewSubject, _ notes: [Notes]) -> [Finding] {
    let used = Self.usuals.indices.filter { usual in notes.contains { $0.usual[usual] } }.map { Self.usuals[$0] }
    return Self.notations.indices.compactMap { index in
      let (odd, usual) = Self.notations[index]
      var found: [SourceLocation] = []
      for part in notes {
        let last = found.last
        found += part.places[index].drop { $0 == last }
      }
      guard used.contains(usual), let first = found.first else { return nil }
      return finding(
        "“\(odd)”和“\(usual)”混用，写“\(odd)”的有 \(found.count) 处，建议统一为“\(usual)”", at: first,
        related: Array(found.dropFirst()))
    }
  }

  private static let usuals = Set(notations.map(\.usual)).sorted()
  /// The odd ways by their places, then the usual ones.
  static let words = WordFinder(notations.map(\.odd) + usuals)
  private static let notations: [(odd: String, usual: String)] = [
    ("≦", "≤"), ("≧", "≥"), (">", "≥"), ("<", "≤"), ("＞", "≥"),
    ("＜", "≤"), ("平米", "平方米"), ("㎡", "平方米"), ("百分之", "%"), ("％", "%"),
    ("KM", "公里"), ("km", "公里"),
  ]
}
