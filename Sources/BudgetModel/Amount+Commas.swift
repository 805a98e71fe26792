extension Amount {
  /// The sum in 万元 for readers: as `wan`, with commas at the thousands: `27,793.94`.
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
