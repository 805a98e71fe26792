import BudgetModel

/// Every project has a goal.
struct GoalMissingRule: Rule {
  let id = "goal-missing"
  let severity = Finding.Severity.warning

  func findings(in budget: Budget) -> [Finding] {
    budget.units.flatMap(\.projects).filter { $0.goalState == .missing }.map {
      finding("项目“\($0.name)”没有绩效目标", hint: "核对原件，补全绩效目标", at: $0.source)
    }
  }
}
