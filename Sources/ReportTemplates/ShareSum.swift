import BudgetModel

/// What a table's printed shares add up to, each rounded by itself: a note says so where it is not 100.00 %, and no
/// figure is altered to fit.
struct ShareSum {
  private let basisPoints: Int64?

  /// No parts, nil shares, and parts that are not the whole, have no sum to speak of.
  init(of parts: [Amount?], in whole: Amount?) {
    guard let whole, !parts.isEmpty, parts.compactMap(\.self).count == parts.count, parts.compactMap(\.self).sum() == whole else {
      basisPoints = nil
      return
    }
    let shares = parts.compactMap { $0.flatMap { Share(of: $0, in: whole) } }
    basisPoints = shares.count == parts.count ? shares.reduce(0) { $0 + $1.basisPoints } : nil
  }

  var needsNote: Bool { basisPoints.map { $0 != 10_000 } ?? false }
  /// `99.99%`; nil when there is no sum.
  var note: String? { basisPoints.map { Share(basisPoints: $0).percent } }
}

extension DocumentContext {
  var unitShareSum: ShareSum {
    ShareSum(of: figures.budget.units.map(\.funding.total.amount), in: figures.budget.total.total.amount)
  }
}

extension UnitContext {
  var projectShareSum: ShareSum {
    ShareSum(of: unit.projects.map(\.funding.total.amount), in: unit.funding.total.amount)
  }
}
