import BudgetModel

/// What one bar of a chart says, formatted.
public struct ChartFigures: Sendable {
  public var name: String
  /// In 万元, or what stands for it.
  public var amount: String
  /// Empty where there is none.
  public var share: String
  /// The bar's length in 1/10,000.
  public var bar: Int
}

extension ProjectContext {
  /// - Parameter ofUnit: whether the share is of the unit's total, not of the department's.
  public func chartFigures(ofUnit: Bool) -> ChartFigures {
    let share = ofUnit ? shareOfUnit : shareOfTotal
    return ChartFigures(
      name: project.name.onOneLine, amount: project.funding.total.chartText, share: share.share?.percent ?? "", bar: bar)
  }
}

extension Funding {
  /// The sources that hold anything, each with its share of 总计.
  public var chartFigures: [ChartFigures] {
    sources.filter { $0.cell != .blank }.map { source in
      let share = ShareContext(of: source.cell.amount, in: total.amount)
      return ChartFigures(
        name: source.name.onOneLine, amount: source.cell.chartText, share: share.share?.percent ?? "", bar: share.bar)
    }
  }
}

extension FundingCell {
  fileprivate var chartText: String {
    switch self {
    case .amount(let amount): amount.wanText
    case .blank: "—"
    case .unreadable: "无法识别"
    }
  }
}

extension String {
  /// A chart's label has no line breaks of its own.
  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
