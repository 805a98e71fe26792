import BudgetModel
import ReportTemplates

/// 更正说明 for templates.
struct CorrectionsContext: TemplateContext {
  let corrections: Corrections

  static let contextName = "corrections"
  static let fields = TemplateFields<Self>([
    .init("previousPath", "上一版的首页，相对网站根") { .text($0.corrections.previousFolder + "index.html") },
    .init("previousFolder", "上一版的文件夹，相对网站根") { .text($0.corrections.previousFolder) },
    .init("previousDate", "上一版的公开日期，date；没有则为空") { context in
      .optional(context.corrections.previousDate.map { DateContext(date: $0) })
    },
    .init("count", "更正的处数") { .number($0.corrections.changes.count) },
    .init("hasChanges", "有更正") { .flag(!$0.corrections.changes.isEmpty) },
    .init("changes", "逐处更正，correction 的列表") { .list($0.corrections.changes.map { CorrectionContext(change: $0) }) },
  ])
}

struct CorrectionContext: TemplateContext {
  let change: Corrections.Change

  private var difference: FundingCell {
    guard let before = change.before.amount, let after = change.after.amount else { return .blank }
    return .amount(after - before)
  }
  private var hasAmounts: Bool { [.added, .withdrawn, .amount].contains(change.kind) }

  static let contextName = "correction"
  static let fields = TemplateFields<Self>([
    .init("isTotal", "是合计行") { .flag($0.change.unit.isEmpty) },
    .init("unit", "单位名称") { .text($0.change.unit) },
    .init("project", "项目名称；单位或合计行为空") { .optional($0.change.project) },
    .init("path", "本版里的页面；合计为空") { .optional($0.change.path) },
    .init("isAdded", "新增的") { .flag($0.change.kind == .added) },
    .init("isWithdrawn", "撤销的") { .flag($0.change.kind == .withdrawn) },
    .init("isRenamed", "名称改了") { .flag($0.change.kind == .renamed) },
    .init("isAmount", "金额改了") { .flag($0.change.kind == .amount) },
    .init("isGoal", "绩效目标改了") { .flag($0.change.kind == .goal) },
    .init("isIndicator", "绩效指标改了") { .flag($0.change.kind == .indicator) },
    .init("column", "金额的列：总计或资金来源；不是金额则为空") { .optional($0.change.column) },
    .init("hasAmounts", "更正前后是金额，否则是文字") { .flag($0.hasAmounts) },
    .init("before", "更正前的金额，amount") { .object(AmountContext($0.change.before)) },
    .init("after", "更正后的金额，amount") { .object(AmountContext($0.change.after)) },
    .init("difference", "更正后减更正前，amount；不能比较则为空格") { .object(AmountContext($0.difference)) },
    .init("textBefore", "更正前的文字，没有则为空") { .optional($0.change.textBefore) },
    .init("textAfter", "更正后的文字，没有则为空") { .optional($0.change.textAfter) },
  ])
}
