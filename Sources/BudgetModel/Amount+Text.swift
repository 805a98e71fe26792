extension Amount {
  /// Decimal text in 万元: at least two decimals, as many (up to six) as exactness needs, no commas: `27793.94`.
  public var wan: String { wan(hasCommas: false) }

  private func wan(hasCommas: Bool) -> String {
    let (whole, rest) = fen.magnitude.quotientAndRemainder(dividingBy: Self.fenPerWan.magnitude)
    var (fraction, decimals) = (rest, 6)
    while decimals > 2, fraction % 10 == 0 {
      fraction /= 10
      decimals -= 1
    }
    return DecimalText.text(whole, fraction: fraction, decimals: decimals, isNegative: fen < 0, hasCommas: hasCommas)
  }

  /// Reads what `wan` writes; nil for any other text.
  public init?(wan text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (2...6).contains(parts[1].utf8.count), text.utf8.count <= 24,
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let fen = Int64((isNegative ? "-" : "") + parts[0] + parts[1] + String(repeating: "0", count: 6 - parts[1].count))
    else { return nil }
    self.init(fen: fen)
    guard wan == text else { return nil }
  }

  /// As `wan`, for readers, with commas at the thousands: `27,793.94`.
  public var wanWithCommas: String { wan(hasCommas: true) }
}
