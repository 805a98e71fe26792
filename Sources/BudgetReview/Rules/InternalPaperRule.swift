import BudgetModel

/// Internal papers are not cited in public.
struct InternalPaperRule: LocalRule {
  static let description = RuleDescription(
    "internal-paper", "引用了内部文件", .warning,
    why: "请示、批示、会议纪要等内部文件不宜写进公开的预算。",
    do: "核对原件：改引可以公开的依据，或删去",
    passing: """
      目标 根据《经济发展实施方案》开展工作。
      """,
    failing: """
      目标 根据区长批示精神开展工作。
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.texts.filter { $0.traits.contains(.paper) && $0.field != .unparsed && $0.field != .unit }.compactMap { text in
      let words = Self.words.matches(in: text.scalars)
      guard let first = words.first else { return nil }
      var seen: Set<String> = []
      let list = words.map(\.word).filter { seen.insert($0).inserted }.map { "“\($0)”" }.joined(separator: "、")
      return finding(
        "\(text.owner)引用了内部文件（\(list)）：“\(text.scalars.around(first.range))”", at: text.source)
    }
  }

  static let words = WordFinder([
    "请示", "批示", "签报", "呈批", "会议纪要", "抄告单", "内部资料", "内部文件", "工作密件",
  ])
}
