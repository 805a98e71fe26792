import BudgetModel

/// A count of work done is an output rather than a benefit.
struct BenefitCountRule: LocalRule {
  static let description = RuleDescription(
    "count-in-benefit", "效益指标里是工作量", .note,
    why: "做了多少次、多少家是产出，不是效果；列在效益指标里，复核时可能要求调整。",
    do: "核对原件：考虑改列产出指标，或改写为效果",
    passing: """
      指标 1 22 持证上岗率: ≥90%
      """,
    failing: """
      指标 1 22 开展服务次数: ≥100次
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.compactMap { indicator in
      guard let code = indicator.level2, ["21", "22", "23"].contains(code) else { return nil }
      let nature = indicator.nature
      guard nature.isCount, !nature.isMoney, !nature.isNegative, !nature.isRate else { return nil }
      return finding("\(indicator.title)是工作量，列在了效益指标", at: indicator.indicator.source)
    }
  }
}
