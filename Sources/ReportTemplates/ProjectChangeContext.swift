import BudgetModel

/// A project in a list of changes; it may be last year's alone.
struct ProjectChangeContext: TemplateContext {
  let name: String
  let unit: String
  /// Nil when the project is last year's alone.
  let project: ProjectContext?
  let change: ChangeContext
  /// The bar's length in 1/10,000 of the longest of its list; below zero for a decrease.
  var bar = 0

  init(_ project: ProjectContext, change: ChangeContext) {
    name = project.project.name
    unit = project.unitContext.unit.name
    self.project = project
    self.change = change
  }

  init(_ ended: Comparison.Ended, unit: String, label: String) {
    name = ended.name
    self.unit = unit
    project = nil
    var change = ChangeContext(ended.change, label: label)
    change.newUnit = ended.newUnit
    self.change = change
  }

  var difference: Amount? { change.row.change.difference }

  static let contextName = "projectChange"
  static let fields = TemplateFields<Self>([
    .init("name", "项目名称；本年没有的，是上年的名称") { .text($0.name) },
    .init("unitName", "单位名称；本年没有的，是上年的单位") { .text($0.unit) },
    .init("isCurrent", "本年有这个项目，有 anchor 和 path") { .flag($0.project != nil) },
    .init("anchor", "锚点：u01p007；本年没有则为空") { .optional($0.project.map { "u\($0.unitContext.code)p\($0.code)" }) },
    .init("path", "在网站里的页面；本年没有则为空") { .optional($0.project?.path) },
    .init("change", "与上年对比，change") { .object($0.change) },
    .init("bar", "在增减图里的条形长度，与最长一条相比的万分数，减少为负数") { .number($0.bar) },
    .init("barStart", "条形的左端，零线在 10000，全宽 20000") { .number(10_000 + min(0, $0.bar)) },
    .init("barLength", "条形的长度，全宽 20000") { .number(abs($0.bar)) },
  ])
}

/// A unit in a list of changes; it may be last year's alone.
struct UnitChangeContext: TemplateContext {
  let name: String
  let change: ChangeContext
  let endedProjects: [ProjectChangeContext]

  static let contextName = "unitChange"
  static let fields = TemplateFields<Self>([
    .init("name", "单位名称") { .text($0.name) },
    .init("change", "与上年对比，change") { .object($0.change) },
    .init("endedProjects", "其上年有而本年没有的项目，projectChange 的列表") { .list($0.endedProjects) },
  ])
}
