import BudgetModel

extension Budget {
  /// One unit with two projects, everything in order.
  static var sound: Budget {
    func place(_ line: Int) -> SourceLocation { SourceLocation(file: "a.txt", line: line, column: 1) }
    func funding(_ fen: Int64) -> Funding {
      let cell = FundingCell.amount(Amount(fen: fen))
      return Funding(total: cell, sources: [.init(name: "财政拨款", cell: cell)])
    }
    func project(_ name: String, _ fen: Int64, _ line: Int) -> Project {
      let indicator = Indicator(
        number: 1, level1: IndicatorClass(code: "1", name: "产出指标"), level2: IndicatorClass(code: "11", name: "数量指标"),
        name: "场次", cycleValue: "2", annualValue: "2", raw: "", source: place(line))
      return Project(
        name: name, funding: funding(fen), goal: "完成。", goalState: .complete, indicators: [indicator], unparsed: [],
        source: place(line))
    }
    let unit = BudgetUnit(
      name: "甲局", funding: funding(27_793_940_000),
      projects: [project("项目一", 27_000_000_000, 3), project("项目二", 793_940_000, 4)], unparsed: [], source: place(2))
    return Budget(
      department: "甲局", year: 2024, fundingSources: ["财政拨款"], total: funding(27_793_940_000), totalSource: place(1),
      units: [unit], unparsed: [], findings: [])
  }
}
