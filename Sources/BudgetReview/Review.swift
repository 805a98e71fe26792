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
    let subject = ReviewSubject(
      budget, settings: settings.review, chapters: settings.chapters, comparison: compared?.comparison)
    let mask = Mask(of: subject, previous: previous.map { ReviewSubject($0) }, settings: settings)
    comparison = compared?.comparison.masked(by: mask)
    let shown = mask.isEmpty ? subject : ReviewSubject(
      budget.masked(by: mask), settings: settings.review, chapters: settings.chapters.map { $0.masked(by: mask) },
      comparison: comparison)
    var found = budget.findings + (compared?.findings ?? [])
    found += Self.findings(in: subject, shown: shown)
    proofs = subject.proofs
    // The subject is not needed any more, which is far larger than what follows.
    if !settings.review.levels.isEmpty { found = found.compactMap { Self.levelled($0, settings.review) } }
    let rows = ProjectRows(of: budget)
    let entries = Finding.order(of: found).map { Self.entry(found[$0], rows: rows, budget: budget) }
    let (settled, unmatched) = Acknowledgements(list: settings.review.acknowledgements).settle(entries)
    let extra = unmatched.compactMap { Self.levelled($0, settings.review) }.map {
      ReviewedFinding(finding: $0, subjects: [], place: nil, reason: nil)
    }
    let sorted = extra.isEmpty ? settled : Self.sorted(settled + extra)
    findings = mask.isEmpty ? sorted : sorted.map { $0.masked(by: mask) }
    self.mask = mask
  }

  /// Whether an error-level finding is open: what is made then is a draft.
  public var isBlocked: Bool { findings.contains(where: \.blocks) }
  public var open: [ReviewedFinding] { findings.filter(\.isOpen) }

  /// - Parameter shown: the subject with its personal data masked.
  static func findings(in subject: ReviewSubject, shown: ReviewSubject) -> [Finding] {
    let rules = RuleCatalogue.rules
    let local = rules.indices.filter { type(of: rules[$0]).isLocal }
    let whole = rules.indices.filter { !type(of: rules[$0]).isLocal }
    // A part's texts are looked at by one core for all local rules. The others come first, and of them those that
    // compare all texts, which take longest: so the cores end together.
    let jobs =
      whole.reversed().map { Job(rules: [$0], subject: subject, shown: shown) }
      + zip(subject.parts, shown.parts).map { Job(rules: local, subject: $0, shown: $1) }
    let found = inParallel(jobs) { $0.findings(of: rules) }
    var all: [Finding] = []
    all.reserveCapacity(found.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } })
    // In the order of the rules, each one's in the order of the parts.
    for rule in rules.indices {
      for (job, found) in zip(jobs, found) {
        if let place = job.rules.firstIndex(of: rule) { all += found[place] }
      }
    }
    return all
  }

  /// What one core does at a time: some rules, by their places in the catalogue, for the whole subject or a part of it.
  private struct Job {
    let rules: [Int]
    let subject: ReviewSubject
    let shown: ReviewSubject

    func findings(of all: [any Rule]) -> [[Finding]] {
      rules.map { all[$0].findings(in: type(of: all[$0]).seesPersonalData ? subject : shown) }
    }
  }

  /// With the severity that report.yaml gives the rule; nil when it is switched off.
  private static func levelled(_ finding: Finding, _ settings: ReviewSettings) -> Finding? {
    guard let level = settings.levels[finding.rule] else { return finding }
    guard let severity = level.severity else { return nil }
    var finding = finding
    finding.severity = severity
    return finding
  }

  private static func entry(_ finding: Finding, rows: ProjectRows, budget: Budget) -> ReviewedFinding {
    func subject(at place: ProjectRows.Place) -> ReviewedFinding.Subject {
      ReviewedFinding.Subject(
        unit: budget.units[place.unit].name, project: budget.units[place.unit].projects[place.project].name)
    }
    if finding.related.isEmpty {
      let place = rows.project(at: finding.source)
      let subjects = place.map { [subject(at: $0)] } ?? []
      return ReviewedFinding(finding: finding, subjects: subjects, place: place, reason: nil)
    }
    let places = ([finding.source] + finding.related).compactMap(rows.project)
    var seen: Set<ProjectRows.Place> = []
    let subjects = places.filter { seen.insert($0).inserted }.map(subject)
    // What concerns several projects belongs to none of them.
    return ReviewedFinding(
      finding: finding, subjects: subjects, place: subjects.count == 1 ? places.first : nil, reason: nil)
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
