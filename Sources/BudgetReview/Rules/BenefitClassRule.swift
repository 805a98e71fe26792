import BudgetModel

/// A project has an indicator of 效益. One without any has a finding of its own.
struct BenefitClassRule: LocalRule {
  static let description = RuleDescription(
    "benefit-class-missing", "没有效益指标", .warning,
    why: "项目要说明带来什么效果，至少有一项效益指标。",
    do: "核对原件：漏填的补上；识别丢失的补全",
    passing: """
      指标 1 11 培训场次: ≥2场
      指标 2 22 持证上岗率: ≥90%
      """,
    failing: """
      指标 1 11 培训场次: ≥2场
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.projects.compactMap { project in
      guard project.lacksClass("2") else { return nil }
      return finding(
        "项目“\(project.project.name)”的 \(project.indicators.count) 项指标中没有效益指标", at: project.project.source)
    }
  }
}
