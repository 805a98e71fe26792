import BudgetModel

/// An output has a lower bound.
struct BoundEmptyRule: LocalRule {
  static let description = RuleDescription(
    "bound-empty", "什么都不做也达标", .warning,
    why: "产出数量只有上限，一个不做也算完成。",
    do: "核对原件：写明至少完成多少",
    passing: """
      指标 1 11 认定团队: 1至3个
      """,
    failing: """
      指标 1 11 认定团队: 3个以内
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.compactMap { indicator in
      guard indicator.level2 == "11", let value = indicator.annual, indicator.nature.hasFigure,
        Self.bounds.isIn(value.scalars), !indicator.nature.isNegative
      else { return nil }
      return finding(
        "\(indicator.title)的年度指标值“\(value.text)”只有上限，一个不做也算达标", at: indicator.indicator.source)
    }
  }

  private static let bounds = WordFinder(["以内", "不超过", "不多于", "不高于", "至多", "最多", "≤", "≦", "<", "＜"])
}
