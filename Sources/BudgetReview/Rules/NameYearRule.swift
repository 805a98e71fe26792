import BudgetModel

/// A project's name names no other year.
struct NameYearRule: LocalRule {
  static let description = RuleDescription(
    "name-outside-year", "项目名称里的年份不是预算年度", .note,
    why: "项目名称里写着别的年份，可能是沿用了往年的名称。",
    do: "核对原件：名称是否沿用了往年的年份",
    passing: """
      年度 2024
      项目 2024年培训经费
      """,
    failing: """
      年度 2024
      项目 2022年培训经费
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    guard let year = part.year else { return [] }
    return part.projects.compactMap { project in
      let name = project.name
      guard !name.scalars.contains("规划"),
        let token = YearToken.tokens(in: name.scalars).first(where: { $0.year != year && $0.isOwnTime })
      else { return nil }
      return finding(
        "项目“\(name.text)”的名称写着 \(token.year) 年，预算年度是 \(year) 年", at: project.project.source)
    }
  }
}
