import BudgetModel

/// A printed figure against the sum of its parts, both exact.
struct FundingComparison {
  /// 总计, or a source's name.
  var column: String
  var printed: FundingCell
  var parts: [FundingCell]

  /// The comparisons of a row with the rows it sums up: 总计 and each source.
  static func columns(of whole: Funding, _ parts: [Funding]) -> [FundingComparison] {
    [FundingComparison(column: "总计", printed: whole.total, parts: parts.map(\.total))]
      + whole.sources.enumerated().map { index, source in
        FundingComparison(
          column: source.name, printed: source.cell,
          parts: parts.compactMap { $0.sources.indices.contains(index) ? $0.sources[index].cell : nil })
      }
  }

  /// The two sides when they differ; nil when they agree, or when a cell is unreadable and so nothing can be said (the
  /// reader has reported the cell).
  private var difference: (printed: Amount, sum: Amount)? {
    let isReadable = ([printed] + parts).allSatisfy { if case .unreadable = $0 { false } else { true } }
    let amount = printed.amount ?? .zero
    let sum = parts.compactMap(\.amount).sum()
    return isReadable && amount != sum ? (amount, sum) : nil
  }

  /// `总计是 100.00 万元，其项目之和是 90.00 万元，相差 10.00 万元`; nil when the sides agree.
  func message(partsName: String) -> String? {
    guard let (amount, sum) = difference else { return nil }
    let stated = printed.amount == nil ? "空白" : " \(amount.wanWithCommas) 万元"
    return "\(column)是\(stated)，\(partsName)之和是 \(sum.wanWithCommas) 万元，相差 \((amount - sum).wanWithCommas) 万元"
  }
}
