import BudgetModel

/// Indicators are numbered from 1 without gaps. Tables without numbers have none to check.
struct IndicatorNumberRule: LocalRule {
  static let description = RuleDescription(
    "indicator-number-irregular", "指标序号不连续", .warning,
    why: "序号跳号或重复，往往是丢了一项或重了一项。",
    do: "核对原件：是否漏了或重了一项指标",
    passing: """
      指标 1 11 培训场次: ≥2场
      指标 2 22 持证上岗率: ≥90%
      """,
    failing: """
      指标 1 11 培训场次: ≥2场
      指标 3 22 持证上岗率: ≥90%
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.projects.compactMap { project in
      let numbers = project.indicators.map(\.indicator.number)
      if numbers.indices.allSatisfy({ numbers[$0] == $0 + 1 }) { return nil }
      let known = numbers.compactMap(\.self)
      if known.isEmpty { return nil }
      let found = numbers.map { $0.map(String.init) ?? "（无）" }.joined(separator: "、")
      return finding(
        "项目“\(project.project.name)”的指标序号是 \(found)，应为 1 到 \(max(known.max() ?? 1, numbers.count)) 各一次",
        at: project.project.source)
    }
  }
}
