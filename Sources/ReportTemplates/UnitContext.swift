import BudgetModel

/// A unit with its projects.
public struct UnitContext: TemplateContext {
  let figures: Figures
  let index: Int

  /// The unit's page, relative to the site's root: `units/01/index.html`.
  public var path: String { "units/\(code)/index.html" }

  @inline(__always) public var unit: BudgetUnit { figures.budget.units[index] }
  /// At least two digits: `01`.
  public var code: String { figures.units[index].code }
  var funding: FundingContext { FundingContext(unit.funding, columns: figures.columns) }
  var share: ShareContext { ShareContext(of: unit.funding.total.amount, in: figures.budget.total.total.amount) }

  /// In the order of the source.
  public var projects: [ProjectContext] {
    unit.projects.indices.map { ProjectContext(figures: figures, unit: index, index: $0) }
  }

  public var topProjects: [ProjectContext] {
    figures.units[index].top.enumerated().map { rank, project in
      ProjectContext(figures: figures, unit: index, index: project, rank: rank + 1)
    }
  }

  var emptySources: [NameContext] { NameContext.list(figures.names(unused: figures.units[index].usedColumns)) }

  /// The rows of its comparison with last year, its own left out.
  public var comparedRowCount: Int { unit.projects.count + endedProjects.count }

  public static let contextName = "unit"
  public static let fields = TemplateFields<Self>([
    .init("name", "单位名称") { .text($0.unit.name) },
    .init("shortName", "单位名称，长于三十六字则截断加“…”，用于一页的表") { .text(ShortName.text($0.unit.name)) },
    .init("code", "单位代码，至少两位：01") { .text($0.code) },
    .init("anchor", "锚点：u01") { .text("u\($0.code)") },
    .init("path", "在网站里的页面：units/01/index.html") { .text($0.path) },
    .init("index", "在本文件里的序号，从 1 起") { .number($0.index + 1) },
    .init("number", "中文序号：一") { .text(ChineseNumeral.text($0.index + 1)) },
    .init("isFirst", "是第一个") { .flag($0.index == 0) },
    .init("isLast", "是最后一个") { .flag($0.index == $0.figures.budget.units.count - 1) },
    .init("amounts", "单位的资金，funding") { .object($0.funding) },
    .init("total", "同 amounts.total，amount") { .object(AmountContext($0.unit.funding.total)) },
    .init("sources", "同 amounts.sources，fundingSource 的列表") { .list($0.funding.sources) },
    .init("usedSources", "同 sources，但没有本单位行和项目行都为空的资金来源，fundingSource 的列表") { unit in
      .list(unit.funding.sources(used: unit.figures.units[unit.index].usedColumns))
    },
    .init("listedSources", "同 sources，但没有全表都为空的资金来源，fundingSource 的列表") { unit in
      .list(unit.funding.sources(used: unit.figures.usedColumns))
    },
    .init("share", "占部门总计的比例，share") { .object($0.share) },
    .init("shareBar", "占部门总计的条形长度，万分数") { .number($0.share.bar) },
    .init("bar", "与金额最大的单位相比的条形长度，万分数") { unit in
      .number(ShareContext(of: unit.unit.funding.total.amount, in: unit.figures.largestUnit).bar)
    },
    .init("emptySources", "本单位没有任何内容的资金来源，name 的列表") { .list($0.emptySources) },
    .init("hasEmptySources", "有这样的资金来源") { .flag(!$0.emptySources.isEmpty) },
    .init("singleSource", "提供全部资金的唯一来源，fundingSource；没有则为空") { .optional($0.funding.single) },
    .init("projects", "项目，project 的列表，按原件顺序") { .list($0.projects) },
    .init("hasProjects", "有项目") { .flag(!$0.unit.projects.isEmpty) },
    .init("projectCount", "项目数") { .number($0.unit.projects.count) },
    .init("indicatorCount", "绩效指标数") { .number($0.figures.units[$0.index].indicatorCount) },
    .init("topProjects", "本单位金额最大的项目，至多十个，project 的列表") { .list($0.topProjects) },
    .init("hasTopProjects", "有这样的项目") { .flag(!$0.figures.units[$0.index].top.isEmpty) },
    .init("projectShareSum", "各项目印出的占本单位比例之和：99.99%；有项目没有占比则为空") { .optional($0.projectShareSum.note) },
    .init("projectSharesDiffer", "各项目印出的占比之和不是 100.00%，需要说明") { .flag($0.projectShareSum.needsNote) },
    .init("unparsed", "单位行未能识别的原文，name 的列表") { .list(NameContext.list($0.unit.unparsed)) },
    .init("hasUnparsed", "有未能识别的原文") { .flag(!$0.unit.unparsed.isEmpty) },
    .init("change", "与上年对比，change；没有上年预算则为空") { .optional($0.change) },
    .init("endedProjects", "本单位上年有而本年没有的项目，包括转到别的单位的，projectChange 的列表") { .list($0.endedProjects) },
    .init("hasEndedProjects", "有这样的项目") { .flag(!$0.endedProjects.isEmpty) },
    .init("source", "在原件里的位置，source") { .object(SourceContext(source: $0.unit.source)) },
  ])
}

extension Figures {
  func names(unused used: [Bool]) -> [String] { zip(columns, used).filter { !$0.1 }.map(\.0) }
}
