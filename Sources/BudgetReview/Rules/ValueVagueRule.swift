import BudgetModel

/// Values in words that measure nothing.
struct ValueVagueRule: LocalRule {
  static let description = RuleDescription(
    "value-vague", "指标值只有定性说法", .note,
    why: "“有所提高”“稳步提升” 没有衡量的标准；能量化的尽量量化。",
    do: "核对原件：能量化的写明数值或可以查证的结果",
    passing: """
      指标 1 22 持证上岗率: ≥90%
      """,
    failing: """
      指标 1 22 行业知名度: 有所提高
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.compactMap { indicator in
      guard let value = indicator.annual, !indicator.nature.hasFigure, !indicator.nature.asksForFigure,
        let word = Self.words.matches(in: value.scalars).first(where: { match in
          !value.scalars.has("可", before: match.range.lowerBound)
        })
      else { return nil }
      return finding(
        "\(indicator.title)的年度指标值“\(value.text)”只有定性说法（\(word.word)）", at: indicator.indicator.source)
    }
  }

  private static let words = WordFinder([
    "有所", "稳步", "进一步", "不断", "持续", "明显", "显著", "有效", "逐步", "较好", "较大", "良好", "正常", "全面", "提升", "优化", "支持", "积极",
    "促进", "助力",
  ])
}
