import BudgetModel

/// One identity of a budget: a printed figure against the sum of its parts, both exact.
public struct Proof: Hashable, Sendable {
  public enum Identity: String, Hashable, Sendable, CaseIterable {
    /// 合计 = its units.
    case totalOfUnits
    /// A unit = its projects.
    case unitOfProjects
    /// A row's 总计 = its funding sources.
    case rowOfSources
  }

  public enum Outcome: String, Hashable, Sendable {
    case holds
    case differs
    /// A cell is unreadable, so that nothing can be said; the reader has reported the cell.
    case unreadable
    /// The printed side was added up by us, the table having no such row or column: nothing to compare.
    case computed
    /// Nothing is printed on either side.
    case blank
  }

  public let identity: Identity
  /// Whose figure it is: 合计, or the unit's or project's name.
  public let subject: String
  /// Of a project's row, its unit.
  public let unit: String?
  /// 总计, or a source's name.
  public let column: String
  public let printed: FundingCell
  public let partCount: Int
  public let sum: Amount
  public let outcome: Outcome
  /// The place of the printed figure's row.
  public let source: SourceLocation
  /// The places of the parts' rows; for a row's sources, the row itself.
  public let partSources: [SourceLocation]

  /// Printed less sum; nil where nothing can be compared. A blank cell counts as nothing.
  public var difference: Amount? {
    outcome == .holds || outcome == .differs ? (printed.amount ?? .zero) - sum : nil
  }

  init(
    _ identity: Identity, _ subject: String, unit: String? = nil, column: String, printed: FundingCell,
    parts: [FundingCell], isComputed: Bool, source: SourceLocation, partSources: [SourceLocation]
  ) {
    self.identity = identity
    self.subject = subject
    self.unit = unit
    self.column = column
    self.printed = printed
    self.source = source
    self.partSources = partSources
    partCount = parts.count
    sum = parts.compactMap(\.amount).sum()
    outcome = Self.outcome(printed, parts, sum: sum, isComputed: isComputed)
  }

  private static func outcome(
    _ printed: FundingCell, _ parts: [FundingCell], sum: Amount, isComputed: Bool
  ) -> Outcome {
    if isComputed { return .computed }
    if ([printed] + parts).contains(where: { if case .unreadable = $0 { true } else { false } }) { return .unreadable }
    if printed == .blank, parts.allSatisfy({ $0 == .blank }) { return .blank }
    return (printed.amount ?? .zero) == sum ? .holds : .differs
  }
}
