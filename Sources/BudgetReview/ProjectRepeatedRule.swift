import BudgetModel

/// Within a unit a name is one project's only; the same name in another unit is another project.
struct ProjectRepeatedRule: Rule {
  let id = "project-repeated"
  let severity = Finding.Severity.warning

  func findings(in budget: Budget) -> [Finding] {
    budget.units.flatMap { unit in
      var first: [String: SourceLocation] = [:]
      return unit.projects.compactMap { project -> Finding? in
        guard let earlier = first[project.name] else {
          first[project.name] = project.source
          return nil
        }
        return finding(
          "单位“\(unit.name)”有两个同名项目“\(project.name)”，另一个在第 \(earlier.line) 行", hint: "核对原件：是否重复，或名称缺字",
          at: project.source)
      }
    }
  }
}
