import BudgetModel
import ReportTemplates

extension CSVTable {
  /// One record a project, amounts exact in 万元 and in 元.
  static func projects(of document: DocumentContext) -> CSVTable {
    let sources = document.fundingSourceNames
    var table = CSVTable()
    let titles: [Cell] =
      ["单位代码", "单位", "项目代码", "项目", "总计（万元）", "总计（元）"].map { .plain($0) }
      + sources.flatMap { [.text("\($0)（万元）"), .text("\($0)（元）")] }
      + ["绩效目标", "绩效目标状态", "绩效指标数", "原件", "行", "页面"].map { .plain($0) }
    table.append(titles + comparisonTitles(of: document))
    for unit in document.units {
      for project in unit.projects {
        table.append(record(of: project, in: unit, sources: sources) + comparisonCells(of: project.comparison))
      }
    }
    table.appendEnded(of: document, width: titles.count)
    return table
  }

  private static func record(of context: ProjectContext, in unit: UnitContext, sources: [String]) -> [Cell] {
    let project = context.project
    return [.code(unit.code), .text(unit.unit.name), .code(context.code), .text(project.name)]
      + amounts(project.funding.total)
      + sources.flatMap { name in amounts(project.funding.sources.first { $0.name == name }?.cell ?? .blank) }
      + [
        .optional(project.goal), .plain(project.goalState.rawValue), .number(project.indicators.count),
        .text(project.source.file), .number(project.source.line), .plain(context.path),
      ]
  }

  /// The sum in 万元 and in 元; an unreadable cell says so in both, since it is neither.
  static func amounts(_ cell: FundingCell) -> [Cell] {
    switch cell {
    case .amount(let amount): [.plain(amount.wan), .plain(amount.yuan)]
    case .blank: [.empty, .empty]
    case .unreadable: [.plain("无法识别"), .plain("无法识别")]
    }
  }

  /// One record an indicator.
  static func indicators(of document: DocumentContext) -> CSVTable {
    var table = CSVTable()
    table.append(
      [
        "单位代码", "单位", "项目代码", "项目", "序号", "一级指标代码", "一级指标", "二级指标代码", "二级指标", "三级指标",
        "实施周期指标值", "年度指标值", "原件", "行",
      ].map { .plain($0) })
    for unit in document.units {
      for project in unit.projects {
        let key: [Cell] = [
          .code(unit.code), .text(unit.unit.name), .code(project.code), .text(project.project.name),
        ]
        for indicator in project.project.indicators { table.append(key + record(of: indicator)) }
      }
    }
    return table
  }

  private static func record(of indicator: Indicator) -> [Cell] {
    [
      .number(indicator.number), .optional(indicator.level1?.code), .optional(indicator.level1?.name),
      .optional(indicator.level2?.code), .optional(indicator.level2?.name), .text(indicator.name),
      .optional(indicator.cycleValue), .optional(indicator.annualValue),
      .text(indicator.source.file), .number(indicator.source.line),
    ]
  }
}

extension Amount {
  /// Exact decimal text in 元 with two decimals: `277939400.00`.
  var yuan: String {
    let (whole, fraction) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(fen < 0 ? "-" : "")\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
