import BudgetModel

/// The 合计 row's figures equal the sums of the units'. A table without that row has been reported by the reader.
struct TotalRule: Rule {
  let id = "total-differs"
  let severity = Finding.Severity.error

  func findings(in budget: Budget) -> [Finding] {
    let isPrinted = ([budget.total.total] + budget.total.sources.map(\.cell)).contains { $0 != .blank }
    guard isPrinted else { return [] }
    return FundingComparison.columns(of: budget.total, budget.units.map(\.funding)).compactMap { comparison in
      comparison.message(partsName: "\(budget.units.count) 个单位").map {
        finding("合计行的\($0)", hint: "核对原件：合计或某个单位的金额不符", at: budget.totalSource)
      }
    }
  }
}
