import BudgetModel

/// Within a unit a name is one project's only; the same name in another unit is another project.
struct ProjectRepeatedRule: WholeRule {
  static let description = RuleDescription(
    "project-repeated", "项目名称重复", .warning,
    why: "同一单位里两个项目同名，可能重复，也可能名称缺了字。",
    do: "核对原件：是否重复，或名称缺字",
    passing: """
      项目 甲 1.00
      项目 乙 1.00
      """,
    failing: """
      项目 甲 1.00
      项目 甲 2.00
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.budget.units.flatMap { unit in
      var first: [String: SourceLocation] = [:]
      return unit.projects.compactMap { project -> Finding? in
        guard let earlier = first[project.name] else {
          first[project.name] = project.source
          return nil
        }
        return finding(
          "单位“\(unit.name)”有两个同名项目“\(project.name)”，另一个在第 \(earlier.line) 行", at: project.source,
          related: [earlier])
      }
    }
  }
}
