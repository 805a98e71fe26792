import BudgetModel

/// Goals are whole sentences.
struct GoalCutRule: Rule {
  let id = "goal-cut"
  let severity = Finding.Severity.warning

  func findings(in budget: Budget) -> [Finding] {
    budget.units.flatMap(\.projects).compactMap { project in
      Self.part(project.goalState).map {
        finding(
          "项目“\(project.name)”的绩效目标疑似缺少\($0)：“\(Self.ends(of: project.goal ?? ""))”", hint: "核对原件，补全绩效目标",
          at: project.source)
      }
    }
  }

  private static func part(_ state: GoalState) -> String? {
    switch state {
    case .complete, .missing: nil
    case .cutAtStart: "开头"
    case .cutAtEnd: "结尾"
    case .cutAtBothEnds: "开头和结尾"
    }
  }

  /// Both ends of a long text.
  private static func ends(of text: String) -> String {
    text.count <= 24 ? text : "\(text.prefix(10))……\(text.suffix(10))"
  }
}
