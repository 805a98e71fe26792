import BudgetModel

/// A row's money by the document's columns, so that every row has the same cells in the same order.
struct FundingContext: TemplateContext {
  fileprivate let row: FundingRow

  init(_ funding: Funding, columns: [String]) { row = FundingRow(funding, columns: columns) }
  private init(row: FundingRow) { self.row = row }

  private var total: FundingCell { row.total }
  var cells: [FundingCell] { row.cells }
  var sources: [FundingSourceContext] { cells.indices.map { FundingSourceContext(row: row, index: $0) } }

  /// The sources that hold another sum than zero, as a row of its own.
  var giving: FundingContext { FundingContext(row: row.giving) }

  /// The sources of the columns that hold anything, so that rows of one table leave out the same ones.
  func sources(used: [Bool]) -> [FundingSourceContext] { zip(sources, used).filter(\.1).map(\.0) }

  /// The source that gives all: the others are blank or nil, and 总计 says the same.
  var single: FundingSourceContext? {
    let giving = sources.filter { $0.cell != .blank && $0.cell != .amount(.zero) }
    guard giving.count == 1, let only = giving.first, let amount = only.cell.amount, amount == total.amount else {
      return nil
    }
    return only
  }

  /// Blank cells have no share.
  var shareSum: ShareSum {
    ShareSum(of: cells.filter { $0 != .blank }.map(\.amount), in: total.amount)
  }

  static let contextName = "funding"
  static let fields = TemplateFields<Self>([
    .init("total", "总计，amount") { .object(AmountContext($0.total)) },
    .init("share", "总计占自身的比例，即 100.00%；总计不是数或为零则不能计算，share") {
      .object(ShareContext(of: $0.total.amount, in: $0.total.amount))
    },
    .init("sources", "按资金来源，fundingSource 的列表，各行的列相同") { .list($0.sources) },
    .init("hasBars", "有资金来源的占比可以画成条形") { .flag($0.sources.contains { $0.share.bar > 0 }) },
    .init("shareSum", "各资金来源印出的占比之和：100.01%；不能相加则为空") { .optional($0.shareSum.note) },
    .init("sharesDiffer", "各资金来源印出的占比之和不是 100.00%，需要说明") { .flag($0.shareSum.needsNote) },
  ])
}

/// A row's cells, which the contexts of its sources share.
private final class FundingRow: Sendable {
  let total: FundingCell
  let columns: [String]
  let cells: [FundingCell]
  /// How many of the cells are not blank.
  let given: Int

  init(total: FundingCell, columns: [String], cells: [FundingCell]) {
    self.total = total
    self.columns = columns
    self.cells = cells
    given = cells.count { $0 != .blank }
  }

  convenience init(_ funding: Funding, columns: [String]) {
    let isInOrder = funding.sources.elementsEqual(columns) { $0.name == $1 }
    self.init(
      total: funding.total, columns: columns,
      cells: isInOrder
        ? funding.sources.map(\.cell)
        : columns.map { name in funding.sources.first { $0.name == name }?.cell ?? .blank })
  }

  var giving: FundingRow {
    let giving = cells.indices.filter { (cells[$0].amount ?? .zero) != .zero }
    return FundingRow(total: total, columns: giving.map { columns[$0] }, cells: giving.map { cells[$0] })
  }
}

/// One funding source of a row.
struct FundingSourceContext: TemplateContext {
  fileprivate let row: FundingRow
  fileprivate let index: Int

  var name: String { row.columns[index] }
  var cell: FundingCell { row.cells[index] }
  var total: Amount? { row.total.amount }
  var isOnlyOne: Bool { row.given == 1 && cell != .blank }
  private var isFirst: Bool { index == 0 }
  private var isLast: Bool { index == row.cells.count - 1 }

  var share: ShareContext { ShareContext(of: cell.amount, in: total) }

  static let contextName = "fundingSource"
  static let fields = TemplateFields<Self>([
    .init("name", "资金来源：财政拨款") { .text($0.name) },
    .init("amount", "金额，amount") { .object(AmountContext($0.cell)) },
    .init("share", "占本行总计的比例，share") { .object($0.share) },
    .init("bar", "条形长度，占全长的万分数") { .number($0.share.bar) },
    .init("isOnlyOne", "本行只有这一项资金来源有内容") { .flag($0.isOnlyOne) },
    .init("isFirst", "是第一项") { .flag($0.isFirst) },
    .init("isLast", "是最后一项") { .flag($0.isLast) },
  ])
}
