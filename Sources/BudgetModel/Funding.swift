/// What a table's amount cell holds: a sum, nothing (nil, 无), or text that is no number.
public enum FundingCell: Hashable, Sendable {
  case amount(Amount)
  /// Blank in the source: nil, printed —; not the same as zero.
  case blank
  /// Text that could not be read as a number, kept as found; printed 无法识别.
  case unreadable(String)

  /// The sum, or nil when the cell is blank or unreadable.
  public var amount: Amount? {
    if case .amount(let amount) = self { amount } else { nil }
  }
}

/// One row's money (资金): 总计 and its division by source, in the order of the table's columns.
public struct Funding: Hashable, Sendable {
  /// A funding source (资金来源) with what it gives.
  public struct Source: Hashable, Sendable {
    public var name: String
    public var cell: FundingCell

    public init(name: String, cell: FundingCell) {
      self.name = name
      self.cell = cell
    }
  }

  /// 总计 as the source states it.
  public var total: FundingCell
  /// Every source of the table, also those that are blank here.
  public var sources: [Source]
  /// Whether the figures were added up by us, the table having no such row or column; otherwise they are as printed.
  public var isComputed: Bool

  public init(total: FundingCell, sources: [Source], isComputed: Bool = false) {
    self.total = total
    self.sources = sources
    self.isComputed = isComputed
  }
}
