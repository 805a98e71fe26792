import BudgetModel

/// Goals copied from one project to another.
struct GoalsAlikeRule: Rule {
  static let description = RuleDescription(
    "goals-alike", "绩效目标相同或相近", .warning,
    why: "绩效目标从别的项目抄来，没有写本项目要做什么。",
    do: "核对原件：各写各的绩效目标",
    passing: """
      项目 甲 1.00
      目标 通过培训提高企业管理人员的业务能力。
      项目 乙 1.00
      目标 修缮道路桥梁，保障居民出行安全顺畅。
      """,
    failing: """
      项目 甲 1.00
      目标 通过培训提高企业管理人员的业务能力。
      项目 乙 1.00
      目标 通过培训，提高企业管理人员的业务能力。
      """)

  func notes(on part: ReviewPart) -> [AlikeText] {
    part.projects.compactMap { AlikeText(CollectionOfOne($0.goal?.scalars ?? []), of: $0, leastLength: 12) }
  }

  func findings(in subject: ReviewSubject, _ notes: [[AlikeText]]) -> [Finding] {
    alike("绩效目标", notes, in: subject.budget, threshold: 60) { $0.goal?.scalarArray ?? [] }
  }
}
