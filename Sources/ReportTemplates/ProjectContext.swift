import BudgetModel

/// A project: one row of the table.
///
/// Small enough to be held without memory of its own wherever any context is: pages have hundreds of thousands of them.
public struct ProjectContext: TemplateContext {
  /// A list of the largest projects.
  enum Ranking { case ofUnit, ofDocument }

  let figures: Figures
  private let unitPlace: Int32
  private let place: Int32
  /// From 1; 0 outside of such a list.
  private let rankNumber: Int16
  private let ranking: Ranking

  /// - Parameter rank: the place in a list of the largest projects, from 1.
  init(figures: Figures, unit: Int, index: Int, rank: Int = 0, in ranking: Ranking = .ofUnit) {
    self.figures = figures
    unitPlace = Int32(unit)
    place = Int32(index)
    rankNumber = Int16(rank)
    self.ranking = ranking
  }

  var unit: Int { Int(unitPlace) }
  public var index: Int { Int(place) }
  var rank: Int? { rankNumber == 0 ? nil : Int(rankNumber) }
  /// What a full bar stands for: the largest project of the list, or of the unit.
  private var fullBar: Amount? {
    ranking == .ofUnit ? figures.units[unit].largest : figures.top.first.map { figures.sum(of: [$0]) }
  }

  /// The project's page, relative to the site's root: `units/01/projects/007/index.html`.
  public var path: String { figures.units[unit].projectPaths[index] }

  @inline(__always) public var project: Project { figures.budget.units[unit].projects[index] }
  public var indicators: [Indicator] { figures.budget.units[unit].projects[index].indicators }
  var unitContext: UnitContext { UnitContext(figures: figures, index: unit) }
  /// At least three digits, within the unit: `007`.
  public var code: String { figures.units[unit].projectCodes[index] }
  var funding: FundingContext { FundingContext(project.funding, columns: figures.columns) }
  var total: Amount? { project.funding.total.amount }

  var shareOfUnit: ShareContext {
    ShareContext(of: total, in: figures.budget.units[unit].funding.total.amount)
  }
  public var shareOfTotal: ShareContext { ShareContext(of: total, in: figures.budget.total.total.amount) }
  var shareOfDepartment: ShareContext {
    ShareContext(of: total, in: (figures.whole ?? figures.budget.total.total).amount)
  }
  /// Less than 0 for sums below zero; never 0 for another sum than zero.
  var chartBar: Int {
    guard let total, total != .zero else { return 0 }
    let points = ShareContext(of: total, in: fullBar).share?.basisPoints ?? 0
    let length = Int(min(max(points.magnitude, 1), 10_000))
    return total < .zero ? -length : length
  }
  var bar: Int { ShareContext(of: total, in: fullBar).bar }

  private func neighbour(_ offset: Int) -> ProjectContext? {
    let projects = figures.budget.units[unit].projects
    guard projects.indices.contains(index + offset) else { return nil }
    return ProjectContext(figures: figures, unit: unit, index: index + offset)
  }

  public static let contextName = "project"
  public static let fields = TemplateFields<Self>([
    .init("name", "项目名称") { .text($0.project.name) },
    .init("shortName", "项目名称，长于三十六字则截断加“…”，用于一页的表") { .text(ShortName.text($0.project.name)) },
    .init("code", "项目代码，在单位内，至少三位：007") { .text($0.code) },
    .init("anchor", "锚点：u01p007") { .text("u\($0.unitContext.code)p\($0.code)") },
    .init("path", "在网站里的页面：units/01/projects/007/index.html") { .text($0.path) },
    .init("number", "在单位内的序号，从 1 起") { .number($0.index + 1) },
    .init("isFirst", "是单位的第一个项目") { .flag($0.index == 0) },
    .init("isLast", "是单位的最后一个项目") { .flag($0.index == $0.figures.budget.units[$0.unit].projects.count - 1) },
    .init("rank", "在金额最大的项目里的名次，从 1 起；不在这样的列表里则为空") { .optional($0.rank) },
    .init("unit", "所属单位，unit") { .object($0.unitContext) },
    .init("amounts", "项目的资金，funding") { .object($0.funding) },
    .init("total", "同 amounts.total，amount") { .object(AmountContext($0.project.funding.total)) },
    .init("sources", "同 amounts.sources，fundingSource 的列表") { .list($0.funding.sources) },
    .init("usedSources", "同 sources，但没有整个单位都为空的资金来源，fundingSource 的列表") { project in
      .list(project.funding.sources(used: project.figures.units[project.unit].usedColumns))
    },
    .init("share", "同 shareOfUnit，share") { .object($0.shareOfUnit) },
    .init("shareOfUnit", "占单位总计的比例，share") { .object($0.shareOfUnit) },
    .init("shareOfTotal", "占本文件总计的比例：部门文件里是部门的，单位文件里是单位的，share") { .object($0.shareOfTotal) },
    .init("shareOfDepartment", "占整个部门总计的比例，单位文件里也是，share") { .object($0.shareOfDepartment) },
    .init("chartBar", "条形图里的长度，万分数，同 bar，但负数向左，不是零的至少为 1") { .number($0.chartBar) },
    .init("bar", "与列表里（或单位里）最大项目相比的条形长度，万分数") { .number($0.bar) },
    .init("change", "与上年对比，change；没有上年预算则为空") { .optional($0.change) },
    .init("goal", "绩效目标，没有则为空") { .optional($0.project.goal) },
    .init("goalIsComplete", "绩效目标完整") { .flag($0.project.goalState == .complete) },
    .init("goalIsMissing", "原件没有绩效目标") { .flag($0.project.goalState == .missing) },
    .init("goalIsCutAtStart", "绩效目标缺开头") { .flag($0.project.goalState == .cutAtStart) },
    .init("goalIsCutAtEnd", "绩效目标缺结尾") { .flag($0.project.goalState == .cutAtEnd) },
    .init("goalIsCutAtBothEnds", "绩效目标缺开头和结尾") { .flag($0.project.goalState == .cutAtBothEnds) },
    .init("indicators", "绩效指标，indicator 的列表") { .list(IndicatorContext.list($0.indicators)) },
    .init("hasIndicators", "有绩效指标") { .flag(!$0.project.indicators.isEmpty) },
    .init("indicatorCount", "绩效指标数") { .number($0.project.indicators.count) },
    .init("sameValues", "各指标的实施周期值与年度值都相同，一列即可") { project in
      .flag(project.figures.units[project.unit].sameValues[project.index])
    },
    .init("unparsed", "未能识别的原文，name 的列表") { .list(NameContext.list($0.project.unparsed)) },
    .init("hasUnparsed", "有未能识别的原文") { .flag(!$0.project.unparsed.isEmpty) },
    .init("source", "在原件里的位置，source") { .object(SourceContext(source: $0.project.source)) },
    .init("hasNeighbours", "单位内还有别的项目") { .flag($0.figures.budget.units[$0.unit].projects.count > 1) },
    .init("previous", "单位内的上一个项目，project；没有则为空") { .optional($0.neighbour(-1)) },
    .init("next", "单位内的下一个项目，project；没有则为空") { .optional($0.neighbour(1)) },
  ])
}
