import BudgetModel

/// What a summary says beside the figures of a whole document.
extension DocumentContext {
  static let summary: [TemplateField<Self>] = [
    .init("tableFiles", "金额所在的文件，name 的列表") { .list(NameContext.list($0.tableFiles)) },
    .init("otherUnits", "largestUnits 以外的单位，otherUnits；没有则为空") { .optional($0.otherUnits) },
    .init("topNumber", "topProjects 的项目数，中文：十") { .text(ChineseNumeral.text($0.figures.top.count)) },
    .init("topIsAll", "topProjects 就是全部项目") { .flag($0.figures.top.count == $0.figures.projectCount) },
    .init("hasTop3", "有三个以上列出金额的项目") { .flag($0.figures.top.count > 3) },
    .init("top3Amount", "最大的三个项目之和，amount") { .object(AmountContext($0.topAmount(3))) },
    .init("isSelection", "只含选定项目的文件，总计是它们之和") { .flag($0.figures.selectedFrom != nil) },
    .init("departmentTotal", "单位文件或选定项目的文件里，整个部门的总计，amount；部门文件则为空") { document in
      .optional(document.figures.whole.map { AmountContext($0) })
    },
    .init("shareOfDepartment", "单位或选定的项目占部门总计的比例，share；部门文件则为空") { document in
      .optional(document.figures.whole.map {
        ShareContext(of: document.figures.budget.total.total.amount, in: $0.amount)
      })
    },
    .init("givingSources", "有金额（零除外）的资金来源，fundingSource 的列表") { .list($0.givingSources) },
    .init("hasGivingSources", "有这样的资金来源") { .flag(!$0.givingSources.isEmpty) },
  ]

  /// The files that the rows come from, as first met.
  private var tableFiles: [String] {
    var files: [String] = []
    for unit in figures.budget.units {
      for file in [unit.source.file] + unit.projects.map(\.source.file) where files.last != file && !files.contains(file) {
        files.append(file)
      }
    }
    return files
  }

  private var givingSources: [FundingSourceContext] { funding.giving.sources }
}

/// The units that a short list leaves out, together.
struct OtherUnitsContext: TemplateContext {
  let units: [BudgetUnit]
  let whole: Amount?
  let change: ChangeContext?

  /// The totals that are known; nil when none is.
  private var total: Amount? {
    let known = units.compactMap(\.funding.total.amount)
    return known.isEmpty ? nil : known.sum()
  }
  private var share: ShareContext { ShareContext(of: total, in: whole) }

  static let contextName = "otherUnits"
  static let fields = TemplateFields<Self>([
    .init("count", "单位数") { .number($0.units.count) },
    .init("projectCount", "项目数") { context in .number(context.units.reduce(0) { $0 + $1.projects.count }) },
    .init("total", "总计之和，读不出的不计，amount") { .object(AmountContext($0.total)) },
    .init("share", "占部门总计的比例，share") { .object($0.share) },
    .init("change", "与上年对比，change；没有上年预算则为空") { .optional($0.change) },
    .init("shareBar", "占部门总计的条形长度，万分数") { .number($0.share.bar) },
  ])
}

/// Names in lists that must leave room on one page.
enum ShortName {
  private static let most = 36

  /// The name, or its beginning and `…`.
  static func text(_ name: String) -> String { name.count > most ? name.prefix(most - 1) + "…" : name }
}
