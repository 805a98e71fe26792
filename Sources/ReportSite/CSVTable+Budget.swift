import BudgetModel
import ReportTemplates

extension CSVTable {
  private static let unitColumns = [
    Column(title: "单位代码", columnType: "administrative-classification:generic:level1:code"),
    Column(title: "单位", columnType: "administrative-classification:generic:level1:label"),
  ]
  private static let projectColumns = unitColumns + [
    Column(title: "项目代码", columnType: "activity:generic:project:code"),
    Column(title: "项目", columnType: "activity:generic:project:label"),
  ]
  private static let placeColumns = [Column(title: "原件"), Column(title: "行", kind: .integer)]

  /// 总计 and each source, in 万元 and in 元; of a Data Package's fields only those in 元 are values, or each sum would
  /// be there twice.
  private static func moneyColumns(_ sources: [String]) -> [Column] {
    func pair(_ name: String, _ columnType: String?, isText: Bool) -> [Column] {
      [
        Column(title: "\(name)（万元）", kind: .number, isText: isText),
        Column(title: "\(name)（元）", kind: .number, columnType: columnType, isText: isText),
      ]
    }
    return pair("总计", "value", isText: false) + sources.flatMap { pair($0, nil, isText: true) }
  }

  /// One record a unit.
  static func units(of document: DocumentContext) -> CSVTable {
    let sources = document.fundingSourceNames
    var table = CSVTable(
      unitColumns + moneyColumns(sources)
        + [Column(title: "项目数", kind: .integer), Column(title: "绩效指标数", kind: .integer)] + placeColumns
        + [Column(title: "页面")])
    for context in document.units {
      let unit = context.unit
      table.append(
        [.code(context.code), .text(unit.name)] + money(unit.funding, sources: sources) + [
          .number(unit.projects.count), .number(unit.projects.reduce(0) { $0 + $1.indicators.count }),
          .text(unit.source.file), .number(unit.source.line), .plain(context.path),
        ])
    }
    return table
  }

  /// One record a project, amounts exact in 万元 and in 元.
  static func projects(of document: DocumentContext) -> CSVTable {
    let sources = document.fundingSourceNames
    let columns = projectColumns + moneyColumns(sources) + [
      Column(title: "绩效目标"), Column(title: "绩效目标状态"), Column(title: "绩效指标数", kind: .integer),
    ] + placeColumns + [Column(title: "页面")]
    var table = CSVTable(columns + comparisonColumns(of: document))
    for unit in document.units {
      for project in unit.projects {
        table.append(record(of: project, in: unit, sources: sources) + comparisonCells(of: project.comparison))
      }
    }
    table.appendEnded(of: document, width: columns.count)
    return table
  }

  private static func money(_ funding: Funding, sources: [String]) -> [Cell] {
    amounts(funding.total)
      + sources.flatMap { name in amounts(funding.sources.first { $0.name == name }?.cell ?? .blank) }
  }

  private static func record(of context: ProjectContext, in unit: UnitContext, sources: [String]) -> [Cell] {
    let project = context.project
    return [.code(unit.code), .text(unit.unit.name), .code(context.code), .text(project.name)]
      + money(project.funding, sources: sources)
      + [
        .optional(project.goal), .plain(project.goalState.rawValue), .number(project.indicators.count),
        .text(project.source.file), .number(project.source.line), .plain(context.path),
      ]
  }

  /// The sum in 万元 and in 元; an unreadable cell says so in both, since it is neither.
  static let unreadable = "无法识别"

  static func amounts(_ cell: FundingCell) -> [Cell] {
    switch cell {
    case .amount(let amount): [.plain(amount.wan), .plain(amount.yuan)]
    case .blank: [.empty, .empty]
    case .unreadable: [.plain(unreadable), .plain(unreadable)]
    }
  }

  /// One record an indicator.
  static func indicators(of document: DocumentContext) -> CSVTable {
    var table = CSVTable(
      projectColumns + [
        Column(title: "序号", kind: .integer), Column(title: "一级指标代码"), Column(title: "一级指标"),
        Column(title: "二级指标代码"), Column(title: "二级指标"), Column(title: "三级指标"), Column(title: "实施周期指标值"),
        Column(title: "年度指标值"),
      ] + placeColumns)
    for unit in document.units {
      for project in unit.projects {
        let key = start(
          of: [.code(unit.code), .text(unit.unit.name), .code(project.code), .text(project.project.name)])
        let indicators = project.indicators
        // By their places: taken out, each would be copied.
        for place in indicators.indices {
          table.add(start: key)
          table.add(indicators[place])
        }
      }
    }
    return table
  }

  private static func code(_ value: IndicatorClass?) -> Cell {
    guard let value else { return .empty }
    return CodeBook.isCode(value.code) ? .code(value.code) : .text(value.code)
  }

  /// The rest of an indicator's record, cell by cell: there are many.
  private mutating func add(_ indicator: borrowing Indicator) {
    add(.number(indicator.number))
    add(Self.code(indicator.level1))
    add(.optional(indicator.level1?.name))
    add(Self.code(indicator.level2))
    add(.optional(indicator.level2?.name))
    add(.text(indicator.name))
    add(.optional(indicator.cycleValue))
    add(.optional(indicator.annualValue))
    add(.text(indicator.source.file))
    add(.number(indicator.source.line))
    endRecord()
  }
}

extension Amount {
  /// Exact decimal text in 元 with two decimals: `277939400.00`.
  var yuan: String {
    let (whole, fraction) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
    return DecimalText.text(whole, fraction: fraction, decimals: 2, isNegative: fen < 0)
  }
}
