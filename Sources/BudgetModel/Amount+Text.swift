extension Amount {
  /// Decimal text in 万元: at least two decimals, as many (up to six) as exactness needs, no commas: `27793.94`.
  public var wan: String {
    let (whole, fraction) = fen.magnitude.quotientAndRemainder(dividingBy: Self.fenPerWan.magnitude)
    var decimals = String(fraction)
    decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(fen < 0 ? "-" : "")\(whole).\(decimals)"
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
  public var wanWithCommas: String {
    let text = wan
    let whole = text.prefix { $0 != "." }
    let digits = Array(whole.drop { $0 == "-" })
    var grouped = whole.first == "-" ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + text.dropFirst(whole.count)
  }
}
