/// An exact sum of money in whole 分 (0.01 元); never floating point.
///
/// One 万元 is 1,000,000 分. Adding beyond the range of 64 bits (92 千万亿元) stops at the bound instead of trapping: such a
/// sum equals no printed figure, so the review reports it.
public struct Amount: Hashable, Sendable {
  /// The sum in 分.
  public let fen: Int64

  public init(fen: Int64) {
    self.fen = fen
  }

  public static let zero = Amount(fen: 0)
  static let fenPerWan: Int64 = 1_000_000
}

extension Amount: Comparable {
  public static func < (left: Amount, right: Amount) -> Bool { left.fen < right.fen }

  public static func + (left: Amount, right: Amount) -> Amount {
    let (sum, overflow) = left.fen.addingReportingOverflow(right.fen)
    return Amount(fen: overflow ? (right.fen < 0 ? .min : .max) : sum)
  }

  public static func - (left: Amount, right: Amount) -> Amount {
    let (difference, overflow) = left.fen.subtractingReportingOverflow(right.fen)
    return Amount(fen: overflow ? (right.fen < 0 ? .max : .min) : difference)
  }
}

extension Sequence where Element == Amount {
  /// The exact sum; zero for none.
  public func sum() -> Amount { reduce(.zero, +) }
}
