import BudgetModel

/// One identity of a budget: a printed figure against the sum of its parts, both exact.
///
/// A class: tens of thousands are put from list to list.
public final class Proof: Sendable {
  public enum Identity: String, Hashable, Sendable, CaseIterable {
    /// 合计 = its units.
    case totalOfUnits
    /// A unit = its projects.
    case unitOfProjects
    /// A row's 总计 = its funding sources.
    case rowOfSources
    /// A row of a statutory table = the rows that it sums up.
    case statutoryRows
    /// A column of totals of a statutory table = the columns that it sums up, in one row.
    case statutoryColumns
    /// 收入总计 = 支出总计.
    case incomeIsExpenditure
    /// A figure of a statutory table = the same figure of another.
    case statutoryTables
    /// 项目支出 of a statutory table = 总计 of the projects.
    case statutoryProjects
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
  /// The title of the statutory table in which the figure stands.
  public let table: String?
  /// What the figure is compared with, where that is one figure and no sum: `“表 2”中“合计”的“合计”`.
  public let other: String?
  /// 总计, or a source's name.
  public let column: String
  public let printed: FundingCell
  public let partCount: Int
  public let sum: Amount
  public let outcome: Outcome
  /// The place of the printed figure's row.
  public let source: SourceLocation
  private let partPlaces: [SourceLocation]

  /// The places of the parts' rows; for a row's sources, the row itself.
  public var partSources: [SourceLocation] { identity == .rowOfSources ? [source] : partPlaces }

  /// Printed less sum; nil where nothing can be compared. A blank cell counts as nothing.
  public var difference: Amount? {
    outcome == .holds || outcome == .differs ? (printed.amount ?? .zero) - sum : nil
  }

  init(
    _ identity: Identity, _ subject: String, unit: String? = nil, table: String? = nil, other: String? = nil, column: String,
    printed: FundingCell, parts: [FundingCell], isComputed: Bool, source: SourceLocation, partSources: [SourceLocation]
  ) {
    self.identity = identity
    self.subject = subject
    self.unit = unit
    self.table = table
    self.other = other
    self.column = column
    self.printed = printed
    self.source = source
    partPlaces = partSources
    partCount = parts.count
    sum = parts.reduce(.zero) { $0 + ($1.amount ?? .zero) }
    outcome = Self.outcome(printed, parts, sum: sum, isComputed: isComputed)
  }

  private static func outcome(
    _ printed: FundingCell, _ parts: [FundingCell], sum: Amount, isComputed: Bool
  ) -> Outcome {
    if isComputed { return .computed }
    func isUnreadable(_ cell: FundingCell) -> Bool { if case .unreadable = cell { true } else { false } }
    if isUnreadable(printed) || parts.contains(where: isUnreadable) { return .unreadable }
    if printed == .blank, parts.allSatisfy({ $0 == .blank }) { return .blank }
    return (printed.amount ?? .zero) == sum ? .holds : .differs
  }
}
