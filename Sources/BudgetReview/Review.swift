import BudgetModel
import ParallelWork

/// What is to be said of a budget before it is published: findings, and the proofs of its sums.
public struct Review: Sendable {
  /// How much is looked for at once.
  public enum Depth: Sendable {
    case everything
    /// What decides whether the budget may be published, and what of it is masked. The rest is looked for when it is
    /// asked for.
    case publication
  }

  /// The open findings of level error, by place: what is made while there are any is a draft.
  public let blocking: [ReviewedFinding]
  /// The proofs of the budget's sums.
  public let proofs: Proofs
  /// The personal data that is masked in what is shown.
  public let mask: Mask
  /// The budget beside last year's, masked; nil without one.
  public let comparison: Comparison?
  private let all: Deferred<[ReviewedFinding]>

  /// - Parameters:
  ///   - budget: as read, with the findings of reading.
  ///   - previous: last year's budget. Only how the two compare is looked at.
  public init(
    of budget: Budget, previous: Budget? = nil, settings: ReportSettings = ReportSettings(), depth: Depth = .everything
  ) {
    let compared = previous.map { BudgetComparison(of: budget, with: $0, settings: settings.comparison) }
    let (rows, proofs) = together({ ProjectRows(of: budget) }, { Proofs(of: budget) })
    let search = FindingSearch(
      budget: budget, previous: previous, settings: settings, compared: compared, rows: rows, proofs: proofs)
    // Reasons that fit no finding are known only when all are.
    let isWhole = depth == .everything || settings.review.level(of: Acknowledgements.unmatched) == .error
    let found = isWhole ? search.everything() : search.blocking()
    blocking = found.entries.filter(\.blocks)
    all = isWhole ? Deferred(found.entries) : Deferred { search.everything().entries }
    comparison = found.comparison
    mask = found.mask
    self.proofs = proofs
  }

  /// Those of reading and of the rules, by place, graver first within a place.
  public var findings: [ReviewedFinding] { all.value }
  public var open: [ReviewedFinding] { findings.filter(\.isOpen) }

  /// Whether an error-level finding is open.
  public var isBlocked: Bool { !blocking.isEmpty }
  /// Whether all has been looked for.
  public var isWhole: Bool { all.isMade }
}
