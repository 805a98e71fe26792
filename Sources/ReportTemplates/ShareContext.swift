import BudgetModel

/// A part's share of a whole; unknown when one of them is, or when the whole is zero.
public struct ShareContext: TemplateContext, TextContext {
  public let share: Share?

  init(of part: Amount?, in whole: Amount?) {
    guard let part, let whole else {
      share = nil
      return
    }
    share = Share(of: part, in: whole)
  }

  /// A bar's length in 1/10,000 of the full length.
  var bar: Int { Int(min(max(share?.basisPoints ?? 0, 0), 10_000)) }

  /// `94.35%`; empty when it is unknown.
  public var renderText: String { percent ?? "" }

  /// As `Share.percent`, which tables ask for in each of their rows.
  private var percent: String? {
    share.map { share in
      let (whole, fraction) = share.basisPoints.magnitude.quotientAndRemainder(dividingBy: 100)
      return DecimalText.text(whole, fraction: fraction, decimals: 2, isNegative: share.basisPoints < 0) + "%"
    }
  }

  public static let contextName = "share"
  public static let fields = TemplateFields<Self>([
    .init("known", "占比可以计算") { .flag($0.share != nil) },
    .init("percent", "百分数，两位小数：94.35%") { .optional($0.percent) },
    .init("basisPoints", "万分数，整数：9435") { .optional(($0.share?.basisPoints).map { String($0) }) },
    .init("bar", "条形长度，占全长的万分数，0 至 10000") { .number($0.bar) },
  ])
}
