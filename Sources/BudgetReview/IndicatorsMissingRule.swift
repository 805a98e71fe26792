import BudgetModel

/// Every project has indicators.
struct IndicatorsMissingRule: Rule {
  let id = "indicators-missing"
  let severity = Finding.Severity.warning

  func findings(in budget: Budget) -> [Finding] {
    budget.units.flatMap(\.projects).filter { $0.indicators.isEmpty }.map {
      finding("项目“\($0.name)”没有绩效指标，或全部无法识别", hint: "核对原件，补全绩效指标", at: $0.source)
    }
  }
}
