import BudgetModel

/// Every indicator has a 年度指标值.
struct AnnualValueRule: LocalRule {
  static let description = RuleDescription(
    "annual-value-missing", "年度指标值缺失", .warning,
    why: "每项指标都要有年度指标值，年底据以评价。",
    do: "核对原件，补全年度指标值",
    passing: """
      指标 1 11 培训场次: ≥2场
      """,
    failing: """
      指标 1 11 培训场次: ≥2场 | -
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.filter { $0.indicator.annualValue == nil }.map {
      finding("\($0.title)没有可用的年度指标值", at: $0.indicator.source)
    }
  }
}
