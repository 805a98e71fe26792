import BudgetModel

/// Every project has a goal.
struct GoalMissingRule: LocalRule {
  static let description = RuleDescription(
    "goal-missing", "绩效目标未填报", .warning,
    why: "每个项目都要填报绩效目标；扫描识别也会丢掉整格文字。",
    do: "核对原件，补全绩效目标",
    passing: """
      目标 通过培训提高业务能力。
      """,
    failing: """
      目标 -
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.projects.filter { $0.project.goalState == .missing }.map {
      finding("项目“\($0.project.name)”没有绩效目标", at: $0.project.source)
    }
  }
}
