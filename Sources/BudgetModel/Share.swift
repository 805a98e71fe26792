/// A part's share of a whole, computed exactly and rounded once, half away from zero, to a hundredth of a percent.
public struct Share: Hashable, Sendable, Comparable {
  /// In 0.01 %: 9,435 is 94.35 %.
  public let basisPoints: Int64

  public init(basisPoints: Int64) { self.basisPoints = basisPoints }

  /// Nil when the whole is zero.
  public init?(of part: Amount, in whole: Amount) {
    guard whole.fen != 0 else { return nil }
    let numerator = Int128(part.fen.magnitude) * 20_000 + Int128(whole.fen.magnitude)
    let rounded = numerator / (Int128(whole.fen.magnitude) * 2)
    let negative = (part.fen < 0) != (whole.fen < 0)
    basisPoints = Int64(clamping: negative ? -rounded : rounded)
  }

  public static func < (left: Share, right: Share) -> Bool { left.basisPoints < right.basisPoints }

  /// `94.35%`.
  public var percent: String { percentNumber + "%" }

  /// `94.35`.
  public var percentNumber: String {
    let (whole, fraction) = basisPoints.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(basisPoints < 0 ? "-" : "")\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
