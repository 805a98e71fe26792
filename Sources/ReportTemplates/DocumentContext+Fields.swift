import BudgetModel

extension DocumentContext: TemplateContext {
  public static let contextName = "document"
  public static let fields = TemplateFields<Self>(
    identity + sections + money + lists + findings + proofs + summary + statutory + comparison)

  private static let identity: [TemplateField<Self>] = [
    .init("title", "标题，没有则为空") { .optional($0.figures.settings.title) },
    .init("department", "部门名称，没有则为空") { .optional($0.department) },
    .init("year", "预算年度：2024，没有则为空") { .optional($0.year) },
    .init("date", "公开日期，date；没有则为空") { .optional($0.figures.settings.date.map { DateContext(date: $0) }) },
    .init("hasTitle", "有标题") { .flag($0.figures.settings.title != nil) },
    .init("hasDepartment", "有部门名称") { .flag($0.department != nil) },
    .init("hasYear", "有预算年度") { .flag($0.year != nil) },
    .init("hasDate", "有公开日期") { .flag($0.figures.settings.date != nil) },
    .init("isDraft", "草稿：有未处理的错误，不能公开") { .flag($0.figures.isDraft) },
    .init("moneyUnit", "金额单位：万元") { _ in .text("万元") },
    .init("isUnitDocument", "只含一个指定单位的文件") { .flag($0.figures.onlyUnit != nil) },
    .init("unitName", "指定单位的名称，没有则为空") { .optional($0.figures.onlyUnit) },
    .init("files", "原件，file 的列表") { .list(FileContext.list($0.figures.files)) },
    .init("hasFiles", "有原件") { .flag(!$0.figures.files.isEmpty) },
    .init("generator", "生成本文件的程序：budgetpress") { _ in .text(Generator.name) },
    .init("version", "程序的版本：0.1.0") { _ in .text(Generator.version) },
  ]

  private static let sections: [TemplateField<Self>] = [
    .init("disclosureSections", "公开文件的各部分，按 report.yaml 的次序，section 的列表") { .list(SectionContext.sections(of: $0)) },
    .init("hasProjectSection", "其中有“项目绩效目标”，可以指向项目") { document in
      .flag(document.figures.settings.sections.contains { $0.kind == .projects })
    },
  ]

  private static let money: [TemplateField<Self>] = [
    .init("total", "总计，amount") { .object(AmountContext($0.figures.budget.total.total)) },
    .init("amounts", "合计行的资金，funding") { .object($0.funding) },
    .init("sources", "同 amounts.sources，fundingSource 的列表") { .list($0.funding.sources) },
    .init("usedSources", "同 sources，但没有全表都为空的资金来源，fundingSource 的列表") { document in
      .list(document.funding.sources(used: document.figures.usedColumns))
    },
    .init("funding", "同 sources，fundingSource 的列表") { .list($0.funding.sources) },
    .init("share", "同 amounts.share，share") { document in
      let total = document.figures.budget.total.total.amount
      return .object(ShareContext(of: total, in: total))
    },
    .init("fundingSources", "资金来源，即各表的列，name 的列表") { .list(NameContext.list($0.figures.columns)) },
    .init("emptySources", "没有任何内容的资金来源，name 的列表") { .list($0.emptySources) },
    .init("hasEmptySources", "有这样的资金来源") { .flag(!$0.emptySources.isEmpty) },
    .init("singleSource", "提供全部资金的唯一来源，fundingSource；没有则为空") { .optional($0.funding.single) },
    .init("fiscalShare", "第一项资金来源占总计的比例，share") { document in
      .object(document.funding.sources.first?.share ?? ShareContext(of: nil, in: nil))
    },
    .init("topAmount", "金额最大的项目（至多十个）之和，amount") { .object(AmountContext($0.topAmount(10))) },
    .init("topShare", "topAmount 占总计的比例，share") { .object($0.topShare(10)) },
    .init("concentration", "金额的集中程度，concentration；无从说起则为空") {
      .optional(ConcentrationContext(of: $0.figures.budget))
    },
    .init("top3Share", "最大的三个项目占总计的比例，share") { .object($0.topShare(3)) },
  ]

  private static let lists: [TemplateField<Self>] = [
    .init("units", "单位，unit 的列表，按原件顺序") { .list($0.units) },
    .init("hasUnits", "有单位") { .flag(!$0.figures.budget.units.isEmpty) },
    .init("isSingleUnit", "只有一个单位") { .flag($0.figures.budget.units.count == 1) },
    .init("largestUnits", "金额最大的单位，至多十个，按原件顺序，unit 的列表") { .list($0.largestUnits) },
    .init("unitCount", "单位数") { .number($0.figures.budget.units.count) },
    .init("projectCount", "项目数") { .number($0.figures.projectCount) },
    .init("indicatorCount", "绩效指标数") { .number($0.figures.indicatorCount) },
    .init("topProjects", "金额最大的项目，至多十个，金额相同按原件顺序，project 的列表") { .list($0.topProjects) },
    .init("hasTopProjects", "有这样的项目") { .flag(!$0.figures.top.isEmpty) },
    .init("topCount", "这样的项目数，至多 10") { .number($0.figures.top.count) },
    .init("unparsed", "单位以外未能识别的原文，name 的列表") { .list(NameContext.list($0.figures.budget.unparsed)) },
    .init("hasUnparsed", "有未能识别的原文") { .flag(!$0.figures.budget.unparsed.isEmpty) },
    .init("source", "合计行在原件里的位置，source") { .object(SourceContext(source: $0.figures.budget.totalSource)) },
  ]

  private static let findings: [TemplateField<Self>] = [
    .init("findings", "需核对的各项，finding 的列表") { .list(FindingContext.list($0.figures.findings)) },
    .init("hasFindings", "有需核对的事项") { .flag(!$0.figures.findings.isEmpty) },
    .init("findingCounts", "各级发现的数目，findingCounts") { .object(FindingCountsContext(findings: $0.figures.findings)) },
    .init("findingGroups", "按规则归并的需核对事项，findingGroup 的列表") { .list(FindingGroupContext.groups(of: $0.figures)) },
    .init("mainFindingGroups", "其中最重的，至多五组，不含提示，findingGroup 的列表") {
      .list(Array($0.seriousGroups.prefix(shortList)))
    },
    .init("hasMainFindingGroups", "有这样的组") { .flag(!$0.seriousGroups.isEmpty) },
    .init("otherFindingGroupCount", "mainFindingGroups 以外的组数，不含提示") {
      .number(max(0, $0.seriousGroups.count - shortList))
    },
    .init("hasOtherFindingGroups", "有这样的组") { .flag($0.seriousGroups.count > shortList) },
  ]

  private static let statutory: [TemplateField<Self>] = [
    .init("statutoryTables", "法定预算公开表，statutoryTable 的列表，按 report.yaml 的顺序") {
      .list(StatutoryTableContext.list($0.figures.budget.statutoryTables))
    },
    .init("hasStatutoryTables", "有这样的表") { .flag(!$0.figures.budget.statutoryTables.isEmpty) },
  ]

  private static let proofs: [TemplateField<Self>] = [
    .init("proofs", "勾稽核对，proofs") { document in
      .object(ProofsContext(proofs: document.figures.proofs, counts: document.figures.proofCounts))
    },
    .init("unitShareSum", "各单位印出的占比之和：100.01%；有单位没有占比则为空") { .optional($0.unitShareSum.note) },
    .init("unitSharesDiffer", "各单位印出的占比之和不是 100.00%，需要说明") { .flag($0.unitShareSum.needsNote) },
  ]

  private static let comparison: [TemplateField<Self>] = [
    .init("hasPrevious", "有上年预算可以对比") { .flag($0.figures.previous != nil) },
    .init("change", "与上年对比，comparison；没有上年预算则为空") { .optional(ComparisonContext($0.figures)) },
  ]
}
