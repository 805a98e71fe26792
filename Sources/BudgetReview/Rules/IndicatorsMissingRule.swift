import BudgetModel

/// Every project has indicators.
struct IndicatorsMissingRule: LocalRule {
  static let description = RuleDescription(
    "indicators-missing", "绩效指标缺失", .warning,
    why: "每个项目都要有绩效指标；扫描识别也会丢掉整格文字。",
    do: "核对原件，补全绩效指标",
    passing: """
      指标 1 11 培训场次: ≥2场
      """,
    failing: """
      项目 培训经费 10.00
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.projects.filter { $0.indicators.isEmpty }.map {
      finding("项目“\($0.project.name)”没有绩效指标，或全部无法识别", at: $0.project.source)
    }
  }
}
