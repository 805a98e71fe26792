import BudgetModel

/// Where the name asks for a figure, the value has one.
struct ValueNotQuantifiedRule: LocalRule {
  static let description = RuleDescription(
    "value-not-quantified", "指标值没有数字", .warning,
    why: "名称要求数字（数量、面积、比率），值却是文字，年底无法评价。",
    do: "核对原件，写明数值",
    passing: """
      指标 1 11 展位面积: 900平方米
      """,
    failing: """
      指标 1 11 展位面积: 完成组委会安排的面积
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.compactMap { indicator in
      guard let value = indicator.annual, indicator.nature.asksForFigure,
        !indicator.nature.hasFigure
      else { return nil }
      return finding(
        "\(indicator.title)要求数值，年度指标值是“\(value.text)”", at: indicator.indicator.source)
    }
  }
}
