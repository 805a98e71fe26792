import BudgetModel

/// Goals are whole sentences.
struct GoalCutRule: LocalRule {
  static let description = RuleDescription(
    "goal-cut", "绩效目标缺头或缺尾", .warning,
    why: "绩效目标应是完整的句子；跨页的表格常常丢掉开头或结尾。",
    do: "核对原件，补全绩效目标",
    passing: """
      目标 通过培训提高业务能力。
      """,
    failing: """
      目标缺尾 通过培训提高业务
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.projects.map(\.project).compactMap { project in
      Self.part(project.goalState).map {
        finding(
          "项目“\(project.name)”的绩效目标疑似缺少\($0)：“\(Self.ends(of: project.goal ?? ""))”", at: project.source)
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
    // To count all of a long text's characters takes long.
    text.dropFirst(24).isEmpty ? text : "\(text.prefix(10))……\(text.suffix(10))"
  }
}
