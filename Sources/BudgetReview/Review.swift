import BudgetModel
import ParallelWork

/// What is to be said of a budget before it is published: findings, and the proofs of its sums.
public struct Review: Sendable {
  /// Those of reading and of the rules, by place, graver first within a place.
  public let findings: [ReviewedFinding]
  public let proofs: Proofs
  /// The personal data that is masked in what is shown.
  public let mask: Mask

  /// The budget beside last year's, masked; nil without one.
  public let comparison: Comparison?

  /// - Parameters:
  ///   - budget: as read, with the findings of reading.
  ///   - previous: last year's budget. Only how the two compare is looked at.
  public init(of budget: Budget, previous: Budget? = nil, settings: ReportSettings = ReportSettings()) {
    let compared = previous.map { BudgetComparison(of: budget, with: $0, settings: settings.comparison) }
    let (rows, proofs) = together({ ProjectRows(of: budget) }, { Proofs(of: budget) })
    let subject = ReviewSubject(
      budget, settings: settings.review, chapters: settings.chapters, comparison: compared?.comparison, proofs: proofs)
    let run = RuleRun(of: RuleCatalogue.rules, in: subject, willBeShown: true)
    let former = previous.map { ReviewSubject($0) }
    let mask = Mask(
      of: [subject] + (former.map { [$0] } ?? []), found: run.personalData + (former?.personalData() ?? []),
      settings: settings)
    comparison = compared?.comparison.masked(by: mask)
    // Where something is masked, rules quote what is shown.
    let shown = mask.isEmpty ? run : run.shown(
      in: ReviewSubject(
        budget.masked(by: mask), settings: settings.review, chapters: settings.chapters.map { $0.masked(by: mask) },
        comparison: comparison))
    var found = budget.findings + (compared?.findings ?? [])
    for findings in shown.findings { found += findings }
    if !settings.review.levels.isEmpty { found = found.compactMap { Self.levelled($0, settings.review) } }
    let entries = inParallel(
      Finding.order(of: found), inRunsOf: 1024, with: { FindingSubjects(rows: rows, budget: budget) }
    ) { [found] place, subjects in subjects.entry(of: found[place]) }
    let (settled, unmatched) = Acknowledgements(list: settings.review.acknowledgements).settle(entries)
    let extra = unmatched.compactMap { Self.levelled($0, settings.review) }.map {
      ReviewedFinding(finding: $0, subjects: [], place: nil, reason: nil)
    }
    let sorted = extra.isEmpty ? settled : Self.sorted(settled + extra)
    findings = mask.isEmpty ? sorted : sorted.map { $0.masked(by: mask) }
    self.proofs = proofs
    self.mask = mask
  }

  /// Whether an error-level finding is open: what is made then is a draft.
  public var isBlocked: Bool { findings.contains(where: \.blocks) }
  public var open: [ReviewedFinding] { findings.filter(\.isOpen) }

  /// With the severity that report.yaml gives the rule; nil when it is switched off.
  private static func levelled(_ finding: Finding, _ settings: ReviewSettings) -> Finding? {
    guard let level = settings.levels[finding.rule] else { return finding }
    guard let severity = level.severity else { return nil }
    var finding = finding
    finding.severity = severity
    return finding
  }

  private static func sorted(_ entries: [ReviewedFinding]) -> [ReviewedFinding] {
    Finding.order(of: entries.map(\.finding)).map { entries[$0] }
  }
}

extension ReviewedFinding {
  fileprivate func masked(by mask: Mask) -> ReviewedFinding {
    if mask.isEmpty { return self }
    var entry = self
    entry.finding = finding.masked(by: mask)
    entry.subjects = subjects.map { Subject(unit: mask.masked($0.unit), project: mask.masked($0.project)) }
    entry.reason = reason.map(mask.masked)
    return entry
  }
}
