import BudgetModel

/// A table's amount cell: a sum, nothing, or text that is no number.
public struct AmountContext: TemplateContext, TextContext {
  let cell: FundingCell

  public init(_ cell: FundingCell) { self.cell = cell }
  public init(_ amount: Amount?) { cell = amount.map(FundingCell.amount) ?? .blank }

  private var unreadableText: String? { if case .unreadable(let text) = cell { text } else { nil } }

  /// `2.95 亿元` from 1 亿元 on, else `1,234.00 万元`; empty for what is no amount.
  public var renderText: String { cell.amount?.prose ?? "" }

  public static let contextName = "amount"
  public static let fields = TemplateFields<Self>([
    .init("known", "是数（包括零）") { .flag($0.cell.amount != nil) },
    .init("blank", "原件此格为空") { .flag($0.cell == .blank) },
    .init("unreadable", "原件此格不是数，无法识别") { .flag($0.unreadableText != nil) },
    .init("wan", "万元，千位逗号，两位小数：29,458.63") { .optional($0.cell.amount?.wanText) },
    .init("wanExact", "万元，不舍入，无逗号，与 JSON 数据一致：29458.63") { .optional($0.cell.amount?.wan) },
    .init("yi", "亿元，两位小数：2.95") { .optional($0.cell.amount?.yiText) },
    .init("prose", "行文所用，1 亿元以上用亿元，带单位：2.95 亿元、8,948.00 万元") { .optional($0.cell.amount?.prose) },
    .init("isYi", "不小于 1 亿元") { .flag($0.cell.amount?.isYi ?? false) },
    .init("text", "同 prose，也是金额本身的文字") { .optional($0.cell.amount?.prose) },
    .init("yuan", "元，千位逗号，两位小数：294,586,300.00") { .optional($0.cell.amount?.yuanText) },
    .init("fen", "分，整数：2945863000000") { .optional(($0.cell.amount?.fen).map { String($0) }) },
    .init("isZero", "是零") { .flag($0.cell.amount == .zero) },
    .init("isNegative", "小于零") { .flag(($0.cell.amount?.fen ?? 0) < 0) },
    .init("raw", "无法识别时，原件此格的文字") { .optional($0.unreadableText) },
  ])
}
