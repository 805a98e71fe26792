import BudgetModel

/// Every indicator has a 年度指标值.
struct AnnualValueRule: Rule {
  let id = "annual-value-missing"
  let severity = Finding.Severity.warning

  func findings(in budget: Budget) -> [Finding] {
    budget.units.flatMap(\.projects).flatMap { project in
      project.indicators.filter { $0.annualValue == nil }.map {
        finding(
          "项目“\(project.name)”的指标 \($0.number.map(String.init) ?? "")“\($0.name)”没有可用的年度指标值",
          hint: "核对原件，补全年度指标值", at: $0.source)
      }
    }
  }
}
