import BudgetModel

/// A row's 总计 equals the sum of its sources, where any source is given.
struct SourcesRule: Rule {
  let id = "sources-differ"
  let severity = Finding.Severity.error

  func findings(in budget: Budget) -> [Finding] {
    row("合计行", budget.total, budget.totalSource)
      + budget.units.flatMap { unit in
        row("单位“\(unit.name)”", unit.funding, unit.source)
          + unit.projects.flatMap { row("项目“\($0.name)”", $0.funding, $0.source) }
      }
  }

  private func row(_ name: String, _ funding: Funding, _ source: SourceLocation) -> [Finding] {
    let cells = funding.sources.map(\.cell)
    guard cells.contains(where: { $0 != .blank }) else { return [] }
    let comparison = FundingComparison(column: "总计", printed: funding.total, parts: cells)
    return comparison.message(partsName: "各资金来源").map {
      [finding("\(name)的\($0)", hint: "核对原件：总计或某个资金来源的金额不符", at: source)]
    } ?? []
  }
}
