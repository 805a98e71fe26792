import BudgetModel

/// A unit's figures equal the sums of its projects'.
struct UnitTotalRule: Rule {
  let id = "unit-total-differs"
  let severity = Finding.Severity.error

  func findings(in budget: Budget) -> [Finding] {
    budget.units.flatMap { unit in
      FundingComparison.columns(of: unit.funding, unit.projects.map(\.funding)).compactMap { comparison in
        comparison.message(partsName: "其 \(unit.projects.count) 个项目").map {
          finding("单位“\(unit.name)”的\($0)", hint: "核对原件：单位小计或某个项目的金额不符", at: unit.source)
        }
      }
    }
  }
}
