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

  func findings(in subject: ReviewSubject) -> [Finding] {
    Self.notations.compactMap { notation in
      var places: [SourceLocation] = []
      var isMixed = notation.isAlwaysWrong
      for text in subject.texts where text.field != .unparsed {
        if notation.odd.isIn(text.scalars), places.last != text.source { places.append(text.source) }
        isMixed = isMixed || notation.usual.isIn(text.scalars)
      }
      guard isMixed, let first = places.first else { return nil }
      return finding(
        "“\(notation.oddName)”和“\(notation.usualName)”混用，写“\(notation.oddName)”的有 \(places.count) 处，建议统一为“\(notation.usualName)”",
        at: first, related: Array(places.dropFirst()))
    }
  }

  private struct Notation {
    var oddName: String
    var usualName: String
    var odd: WordFinder
    var usual: WordFinder
    var isAlwaysWrong = false

    init(_ odd: String, _ usual: String) {
      (oddName, usualName) = (odd, usual)
      (self.odd, self.usual) = (WordFinder([odd]), WordFinder([usual]))
    }
  }

  private static let notations = [
    Notation("≦", "≤"), Notation("≧", "≥"), Notation(">", "≥"), Notation("<", "≤"), Notation("＞", "≥"),
    Notation("＜", "≤"), Notation("平米", "平方米"), Notation("㎡", "平方米"), Notation("百分之", "%"), Notation("％", "%"),
    Notation("KM", "公里"), Notation("km", "公里"),
  ]
}
