import BudgetModel

/// A project has an indicator of 产出. One without any has a finding of its own.
struct OutputClassRule: LocalRule {
  static let description = RuleDescription(
    "output-class-missing", "没有产出指标", .warning,
    why: "项目要说明做了什么，至少有一项产出指标。",
    do: "核对原件：漏填的补上；识别丢失的补全",
    passing: """
      指标 1 11 培训场次: ≥2场
      """,
    failing: """
      指标 1 22 持证上岗率: ≥90%
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.projects.compactMap { project in
      guard project.lacksClass("1") else { return nil }
      return finding(
        "项目“\(project.project.name)”的 \(project.indicators.count) 项指标中没有产出指标", at: project.project.source)
    }
  }
}
