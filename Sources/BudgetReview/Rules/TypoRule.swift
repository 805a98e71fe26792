import BudgetModel

/// Words that are known to be written wrong.
struct TypoRule: LocalRule {
  static let description = RuleDescription(
    "typo", "错别字", .warning,
    why: "常见的错别字；report.yaml 的 typos 可以再加。",
    do: "核对原件，改正",
    passing: """
      目标 根据规定开展工作。
      """,
    failing: """
      目标 跟据规定开展工作。
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    let own = part.settings.typos
    let words = own.isEmpty ? CommonTypos.all : CommonTypos.all.merging(own) { $1 }
    let finder = own.isEmpty ? Self.common : WordFinder(words.keys)
    return part.texts.filter { $0.field != .unparsed && ($0.traits.contains(.typo) || !own.isEmpty) }.flatMap { text in
      finder.matches(in: text.scalars).map {
        finding("\(text.owner)中的“\($0.word)”疑为“\(words[$0.word] ?? "")”", at: text.source)
      }
    }
  }

  static let common = WordFinder(CommonTypos.all.keys)
}
