import BudgetModel
import ParallelWork

/// Looks for what is to be said of a budget: all of it, or the errors that keep it from being published.
struct FindingSearch: Sendable {
  let budget: Budget
  /// Last year's.
  let previous: Budget?
  let settings: ReportSettings
  /// The two beside each other.
  let compared: BudgetComparison?
  let rows: ProjectRows
  let proofs: Proofs

  /// What is found, masked, by place, graver first within a place.
  struct Found {
    let entries: [ReviewedFinding]
    let mask: Mask
    let comparison: Comparison?
  }

  func everything() -> Found {
    found(by: RuleCatalogue.rules, keeping: { _ in true }, tellsUnmatched: true)
  }

  /// The errors alone.
  func blocking() -> Found {
    found(
      by: RuleCatalogue.rules.filter { settings.review.level(of: type(of: $0).description) == .error },
      keeping: { $0.severity == .error }, tellsUnmatched: false)
  }

  /// - Parameters:
  ///   - isKept: of the findings with the levels that hold for this office.
  ///   - tellsUnmatched: whether reasons that fit no finding are findings too.
  private func found(
    by rules: [any Rule], keeping isKept: (Finding) -> Bool, tellsUnmatched: Bool
  ) -> Found {
    let subject = ReviewSubject(
      budget, settings: settings.review, chapters: settings.chapters, comparison: compared?.comparison, proofs: proofs)
    let run = RuleRun(of: rules, in: subject, willBeShown: true)
    let former = previous.map { ReviewSubject($0) }
    let mask = Mask(
      of: [subject] + (former.map { [$0] } ?? []), found: run.personalData + (former?.personalData() ?? []),
      settings: settings)
    let comparison = compared?.comparison.masked(by: mask)
    // Where something is masked, rules quote what is shown.
    let shown = mask.isEmpty ? run : run.shown(
      in: ReviewSubject(
        budget.masked(by: mask), settings: settings.review, chapters: settings.chapters.map { $0.masked(by: mask) },
        comparison: comparison))
    var findings = budget.findings + (compared?.findings ?? [])
    for found in shown.findings { findings += found }
    if !settings.review.levels.isEmpty { findings = findings.compactMap(settings.review.levelled) }
    findings = findings.filter(isKept)
    let entries = inParallel(
      Finding.order(of: findings), inRunsOf: 1024, with: { FindingSubjects(rows: rows, budget: budget) }
    ) { [findings] place, subjects in subjects.entry(of: findings[place]) }
    let (settled, unmatched) = Acknowledgements(list: settings.review.acknowledgements).settle(entries)
    let extra = tellsUnmatched ? unmatched.compactMap(settings.review.levelled).map {
      ReviewedFinding(finding: $0, subjects: [], place: nil, reason: nil)
    } : []
    let sorted = extra.isEmpty ? settled : Self.sorted(settled + extra)
    return Found(
      entries: mask.isEmpty ? sorted : sorted.map { $0.masked(by: mask) }, mask: mask, comparison: comparison)
  }

  private static func sorted(_ entries: [ReviewedFinding]) -> [ReviewedFinding] {
    Finding.order(of: entries.map(\.finding)).map { entries[$0] }
  }
}

extension ReviewSettings {
  /// The severity of the rule's findings in this office; nil when it is switched off.
  fileprivate func severity(of rule: String, else own: Finding.Severity) -> Finding.Severity? {
    levels[rule].map(\.severity) ?? own
  }

  /// The same of a rule that is described.
  func level(of rule: RuleDescription) -> Finding.Severity? { severity(of: rule.id, else: rule.severity) }

  /// With the severity that report.yaml gives the rule; nil when it is switched off.
  fileprivate func levelled(_ finding: Finding) -> Finding? {
    guard let severity = severity(of: finding.rule, else: finding.severity) else { return nil }
    if severity == finding.severity { return finding }
    var finding = finding
    finding.severity = severity
    return finding
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
