import BudgetModel
import BudgetReview

/// One finding.
struct FindingContext: TemplateContext {
  let finding: Finding
  let isLast: Bool

  static let contextName = "finding"
  static let fields = TemplateFields<Self>([
    .init("rule", "规则：goal-missing") { .text($0.finding.rule) },
    .init("title", "规则的名称：绩效目标未填报") { .text(RuleCatalogue.title(of: $0.finding.rule)) },
    .init("isError", "错误") { .flag($0.finding.severity == .error) },
    .init("isWarning", "警告") { .flag($0.finding.severity == .warning) },
    .init("isNote", "提示") { .flag($0.finding.severity == .note) },
    .init("message", "发现了什么") { .text($0.finding.message) },
    .init("hint", "怎么办，没有则为空") { .optional($0.finding.hint) },
    .init("place", "位置：budget.txt:7:12") { .text($0.finding.source.description) },
    .init("source", "位置，source") { .object(SourceContext(source: $0.finding.source)) },
    .init("isLast", "是最后一项") { .flag($0.isLast) },
  ])
}

/// The findings' number by severity.
struct FindingCountsContext: TemplateContext {
  let findings: [Finding]

  private func count(_ severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }

  static let contextName = "findingCounts"
  static let fields = TemplateFields<Self>([
    .init("all", "总数") { .number($0.findings.count) },
    .init("errors", "错误数") { .number($0.count(.error)) },
    .init("warnings", "警告数") { .number($0.count(.warning)) },
    .init("notes", "提示数") { .number($0.count(.note)) },
    .init("hasErrors", "有错误") { .flag($0.count(.error) > 0) },
  ])
}
