import BudgetModel

/// The sum as printed: rounded once, half away from zero, from exact 分.
extension Amount {
  /// 万元 with thousands commas and two decimals: `29,458.63`.
  var wanText: String { Self.text(fen, hundredth: 10_000) }

  /// 亿元 with thousands commas and two decimals: `2.95`.
  var yiText: String { Self.text(fen, hundredth: 100_000_000) }

  /// 元 with thousands commas and two decimals: `294,586,300.00`.
  var yuanText: String { Self.text(fen, hundredth: 1) }

  /// At least 1 亿元, of either sign.
  var isYi: Bool { fen.magnitude >= 10_000_000_000 }

  /// As running text has it: in 亿元 from 1 亿元 on, of either sign, else in 万元, with the unit.
  var prose: String { isYi ? yiText + " 亿元" : wanText + " 万元" }

  /// - Parameter hundredth: how many 分 make 0.01 of the unit.
  private static func text(_ fen: Int64, hundredth: UInt64) -> String {
    let hundredths = (fen.magnitude + hundredth / 2) / hundredth
    let (whole, fraction) = hundredths.quotientAndRemainder(dividingBy: 100)
    return DecimalText.text(
      whole, fraction: fraction, decimals: 2, isNegative: fen < 0 && hundredths > 0, hasCommas: true)
  }
}
