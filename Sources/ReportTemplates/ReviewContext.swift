import BudgetModel
import BudgetReview

/// The review sheet for colleagues: findings by project, with the amounts concerned, and the proofs.
public struct ReviewContext: TemplateContext {
  let document: DocumentContext
  let review: Review

  /// - Parameters:
  ///   - document: of the budget with its texts masked.
  public init(document: DocumentContext, review: Review) {
    self.document = document
    self.review = review
  }

  /// The templates that are made from it: for print, and as a web page.
  static let templates = ["print/review", "review/page"]

  private var settled: [ReviewedFinding] { review.findings.filter { !$0.isOpen } }

  public static let contextName = "review"
  public static let fields = TemplateFields<Self>([
    .init("document", "整个预算，document") { .object($0.document) },
    .init("isBlocked", "有未处理的错误，不能公开") { .flag($0.review.isBlocked) },
    .init("counts", "未处理的发现的数目，findingCounts") { sheet in
      .object(FindingCountsContext(findings: sheet.review.open.map(\.finding)))
    },
    .init("sections", "未处理的发现，按项目，reviewSection 的列表") { sheet in
      .list(ReviewSectionContext.sections(of: sheet.review.open, in: sheet.document))
    },
    .init("hasSections", "有未处理的发现") { .flag(!$0.review.open.isEmpty) },
    .init("settled", "已写明理由的发现，reviewFinding 的列表") { .list($0.settled.map(ReviewFindingContext.init)) },
    .init("hasSettled", "有这样的发现") { .flag(!$0.settled.isEmpty) },
    .init("settledCount", "这样的发现数") { .number($0.settled.count) },
    .init("proofs", "勾稽核对，proofs") { context in
      .object(ProofsContext(proofs: context.review.proofs, counts: ProofCounts(of: context.review.proofs)))
    },
  ])
}

/// The findings of one project, or those of no project.
struct ReviewSectionContext: TemplateContext {
  let project: ProjectContext?
  let findings: [ReviewedFinding]

  /// First those of no project, then in the order of the budget.
  static func sections(of findings: [ReviewedFinding], in document: DocumentContext) -> [ReviewSectionContext] {
    var byPlace: [ProjectRows.Place: [ReviewedFinding]] = [:]
    var others: [ReviewedFinding] = []
    for finding in findings {
      if let place = finding.place { byPlace[place, default: []].append(finding) } else { others.append(finding) }
    }
    let places = byPlace.keys.sorted { ($0.unit, $0.project) < ($1.unit, $1.project) }
    let sections = places.map { place in
      ReviewSectionContext(
        project: ProjectContext(figures: document.figures, unit: place.unit, index: place.project),
        findings: byPlace[place] ?? [])
    }
    return (others.isEmpty ? [] : [ReviewSectionContext(project: nil, findings: others)]) + sections
  }

  static let contextName = "reviewSection"
  static let fields = TemplateFields<Self>([
    .init("project", "项目，project；不属于项目则为空") { .optional($0.project) },
    .init("hasProject", "属于一个项目") { .flag($0.project != nil) },
    .init("amount", "涉及的金额，即项目的总计，amount") { .object(AmountContext($0.project?.total)) },
    .init("findings", "发现，reviewFinding 的列表") { .list($0.findings.map(ReviewFindingContext.init)) },
  ])
}

/// A finding as the review sheet shows it.
struct ReviewFindingContext: TemplateContext {
  let entry: ReviewedFinding

  static let contextName = "reviewFinding"
  static let fields = TemplateFields<Self>([
    .init("rule", "规则：goal-missing") { .text($0.entry.finding.rule) },
    .init("title", "规则的名称：绩效目标未填报") { .text($0.entry.title) },
    .init("isError", "错误") { .flag($0.entry.finding.severity == .error) },
    .init("isWarning", "警告") { .flag($0.entry.finding.severity == .warning) },
    .init("isNote", "提示") { .flag($0.entry.finding.severity == .note) },
    .init("message", "发现了什么") { .text($0.entry.finding.message) },
    .init("hint", "怎么办，没有则为空") { .optional($0.entry.finding.hint) },
    .init("place", "位置：budget.txt:7:12") { .text($0.entry.finding.source.description) },
    .init("projectName", "第一个有关的项目的名称，没有则为空") { .optional($0.entry.subjects.first?.project) },
    .init("reason", "写明的理由，未处理则为空") { .optional($0.entry.reason) },
  ])
}
