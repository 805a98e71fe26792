import BudgetModel

/// A goal speaks of the budget year, not of one before it.
struct GoalYearRule: LocalRule {
  static let description = RuleDescription(
    "goal-outside-year", "绩效目标写的是往年的事", .warning,
    why: "当年预算的绩效目标应是当年要做的事；往年的年份多是照抄旧表。",
    do: "核对原件：是结清往年费用的，写明理由；照抄的，改为本年度",
    passing: """
      年度 2024
      目标 比2022年增长10%，落实《规划(2021)》。
      """,
    failing: """
      年度 2024
      目标 全力做好2022-2023年1月各项费用的结算工作。
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    guard let year = part.year else { return [] }
    return part.texts.filter { $0.field == .goal && $0.hasDigit }.compactMap { text in
      let past = YearToken.tokens(in: text.scalars).filter { $0.year < year && $0.isOwnTime }
      guard let first = past.first else { return nil }
      return finding(
        "\(text.owner)写的是 \(first.year) 年的事，预算年度是 \(year) 年：“\(text.scalars.around(first.range))”",
        at: text.source)
    }
  }
}
