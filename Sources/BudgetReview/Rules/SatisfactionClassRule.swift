import BudgetModel

/// A project has an indicator of 满意度. One without any has a finding of its own.
struct SatisfactionClassRule: LocalRule {
  static let description = RuleDescription(
    "satisfaction-class-missing", "没有满意度指标", .warning,
    why: "有服务对象的项目要有满意度指标；确实没有服务对象的，说明理由。",
    do: "核对原件：漏填的补上；确实没有服务对象的，在 report.yaml 中写明理由",
    passing: """
      指标 1 11 培训场次: ≥2场
      指标 2 31 学员满意度: ≥90%
      """,
    failing: """
      指标 1 11 培训场次: ≥2场
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.projects.compactMap { project in
      guard project.lacksClass("3") else { return nil }
      return finding(
        "项目“\(project.project.name)”的 \(project.indicators.count) 项指标中没有满意度指标", at: project.project.source)
    }
  }
}
