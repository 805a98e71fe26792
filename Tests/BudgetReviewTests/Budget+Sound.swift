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
      let classes = [("1", "产出指标", "11", "数量指标"), ("2", "效益指标", "22", "社会效益"), ("3", "满意度指标", "31", "服务对象满意度")]
      let indicators = classes.enumerated().map { index, level in
        Indicator(
          number: index + 1, level1: IndicatorClass(code: level.0, name: level.1),
          level2: IndicatorClass(code: level.2, name: level.3), name: ["培训场次", "上岗率", "满意度"][index],
          cycleValue: ["2场", "90%", "95%"][index], annualValue: ["2场", "90%", "95%"][index], raw: "",
          source: place(line))
      }
      return Project(
        name: name, funding: funding(fen), goal: "完成。", goalState: .complete, indicators: indicators, unparsed: [],
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
