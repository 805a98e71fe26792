/// An amount beside last year's (与上年对比): exact difference in 分, percent rounded once.
public struct Change: Hashable, Sendable {
  /// Last year's; nil when there was no such row.
  public var previous: FundingCell?
  /// This year's; nil when there is no such row any more.
  public var current: FundingCell?

  public init(previous: FundingCell?, current: FundingCell?) {
    self.previous = previous
    self.current = current
  }

  /// Why a percent can be given, or not.
  public enum Base: Hashable, Sendable {
    /// Last year's amount is above zero: the percent of it.
    case comparable(Share)
    /// Last year's amount is zero, this year's is not: 增长--（基数为0，不可比）.
    case zero
    /// Both are zero.
    case bothZero
    /// Last year's amount is below zero: a percent of it would say the opposite of what happened.
    case negative
    /// There was no such row last year.
    case new
    /// There is no such row any more.
    case ended
    /// One of the cells is blank or cannot be read.
    case unknown
  }

  /// This year's less last year's; a row that is new or ended counts whole. Nil when a cell is blank or unreadable.
  public var difference: Amount? {
    switch (previous, current) {
    case (nil, let now?): now.amount
    case (let before?, nil): before.amount.map { .zero - $0 }
    case (let before?, let now?): before.amount.flatMap { before in now.amount.map { $0 - before } }
    case (nil, nil): nil
    }
  }

  public var base: Base {
    guard let previous else { return .new }
    guard current != nil else { return .ended }
    guard let before = previous.amount, let difference else { return .unknown }
    if before.fen < 0 { return .negative }
    guard let share = Share(of: difference, in: before) else { return difference == .zero ? .bothZero : .zero }
    return .comparable(share)
  }

  /// The change in percent of last year's amount; nil where it cannot be given.
  public var percent: Share? { if case .comparable(let share) = base { share } else { nil } }
}

extension Sequence where Element == Change {
  /// The rows together. Of a year without any row there is none; a blank or unreadable amount leaves the sum blank.
  public func sum() -> Change { Change(previous: Self.sum(compactMap(\.previous)), current: Self.sum(compactMap(\.current))) }

  private static func sum(_ cells: [FundingCell]) -> FundingCell? {
    if cells.isEmpty { return nil }
    let known = cells.compactMap(\.amount)
    return known.count == cells.count ? .amount(known.sum()) : .blank
  }
}
