import BudgetModel

/// What is due in the year is due within it.
struct DeadlineYearRule: LocalRule {
  static let description = RuleDescription(
    "deadline-outside-year", "期限不在预算年度内", .warning,
    why: "年度指标值的期限不在预算年度内，不是写错，就是照抄往年。",
    do: "核对原件：改为预算年度内的期限，或说明理由",
    passing: """
      年度 2024
      指标 1 13 完成时间: 2024年12月31日前
      指标 2 21 税收: 比2022年增长10%
      """,
    failing: """
      年度 2024
      指标 1 13 完成时间: 2023-10-31
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    guard let year = part.year else { return [] }
    return part.indicators.compactMap { indicator in
      guard let value = indicator.annual, value.hasDigit,
        let token = YearToken.tokens(in: value.scalars).first(where: { $0.year != year && $0.isOwnTime })
      else { return nil }
      return finding(
        "\(indicator.title)的年度指标值“\(value.text)”在 \(token.year) 年，预算年度是 \(year) 年", at: indicator.indicator.source)
    }
  }
}
