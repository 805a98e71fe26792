import BudgetModel
import BudgetReview

/// The findings of one rule together, for a short list of what needs checking.
struct FindingGroupContext: TemplateContext {
  static let shownLines = 5

  let rule: String
  let findings: [Finding]
  let projectCount: Int
  /// What the affected projects add up to, as far as known; nil when no project is affected.
  let amount: Amount?
  let isLast: Bool

  var severity: Finding.Severity { findings.map(\.severity).min() ?? .note }
  private var lines: [Int] { Array(Set(findings.map(\.source.line))).sorted() }

  /// The groups, graver first, then as first found.
  static func groups(of figures: Figures) -> [FindingGroupContext] {
    let projects = figures.findingPlaces
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (index, finding) in figures.findings.enumerated() {
      if members[finding.rule] == nil { order.append(finding.rule) }
      members[finding.rule, default: []].append(index)
    }
    let groups = order.map { rule in
      let indices = members[rule] ?? []
      let affected = Set(indices.compactMap { projects[$0] })
      return FindingGroupContext(
        rule: rule, findings: indices.map { figures.findings[$0] }, projectCount: affected.count,
        amount: affected.isEmpty ? nil : figures.sum(of: affected), isLast: false)
    }
    let sorted = Finding.Severity.allCases.sorted().flatMap { severity in groups.filter { $0.severity == severity } }
    return sorted.enumerated().map { index, group in
      FindingGroupContext(
        rule: group.rule, findings: group.findings, projectCount: group.projectCount, amount: group.amount,
        isLast: index == sorted.count - 1)
    }
  }

  static let contextName = "findingGroup"
  static let fields = TemplateFields<Self>([
    .init("rule", "规则：goal-missing") { .text($0.rule) },
    .init("title", "规则的名称：绩效目标未填报") { .text(RuleCatalogue.title(of: $0.rule)) },
    .init("isError", "错误") { .flag($0.severity == .error) },
    .init("isWarning", "警告") { .flag($0.severity == .warning) },
    .init("isNote", "提示") { .flag($0.severity == .note) },
    .init("count", "发现数") { .number($0.findings.count) },
    .init("projectCount", "涉及的项目数") { .number($0.projectCount) },
    .init("hasProjects", "涉及项目") { .flag($0.projectCount > 0) },
    .init("amount", "涉及项目的总计之和，amount；不涉及项目则为空格") { .object(AmountContext($0.amount)) },
    .init("lines", "原件的行，至多五行：7、15、29") { group in
      .text(group.lines.prefix(shownLines).map(String.init).joined(separator: "、"))
    },
    .init("more", "还有别的行") { .flag($0.lines.count > shownLines) },
    .init("message", "第一项发现的说明") { .optional($0.findings.first?.message) },
    .init("hint", "第一项发现的办法，没有则为空") { .optional($0.findings.first?.hint) },
    .init("findings", "各项发现，finding 的列表") { .list(FindingContext.list($0.findings)) },
    .init("isLast", "是最后一组") { .flag($0.isLast) },
  ])
}

extension FindingContext {
  static func list(_ findings: [Finding]) -> [FindingContext] {
    findings.enumerated().map { FindingContext(finding: $1, isLast: $0 == findings.count - 1) }
  }
}
