import BudgetModel

/// An amount of money typed in running text: `29,458.63 万元`, `-3亿元`.
struct TypedAmount {
  /// As typed, with its unit.
  let text: String
  /// Where it begins in the text.
  let start: Int
  /// The digits without point and commas.
  let digits: Int64
  /// How many of the digits stand behind the point.
  let decimals: Int
  let unit: ProseUnit

  /// The sums, in 分 without their sign, that are rounded to what was typed; nil when there can be none.
  func magnitudes(in unit: ProseUnit) -> ClosedRange<UInt64>? {
    // All in 分 by the power of ten of the decimals, doubled for the half.
    let scale = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
    let step = Int128(unit.fen)
    let (low, high) = ((Int128(digits) * 2 - 1) * step, (Int128(digits) * 2 + 1) * step)
    // Half away from zero: the lower bound counts, the upper does not.
    let first = max(0, Self.ceilingOfQuotient(low, 2 * scale))
    let last = Self.ceilingOfQuotient(high, 2 * scale) - 1
    guard first <= last, last <= Int128(Int64.max) else { return nil }
    return UInt64(first)...UInt64(last)
  }

  private static func ceilingOfQuotient(_ number: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }

  static let mostDecimals = 8
}

/// A unit of money in running text.
enum ProseUnit: String, CaseIterable {
  case yuan = "元"
  case thousand = "千元"
  case wan = "万元"
  case yi = "亿元"

  var fen: Int64 {
    switch self {
    case .yuan: 100
    case .thousand: 100_000
    case .wan: 1_000_000
    case .yi: 10_000_000_000
    }
  }
}

extension TypedAmount {
  /// Those of a text, in order.
  static func all(in text: [Unicode.Scalar]) -> [TypedAmount] {
    var found: [TypedAmount] = []
    var index = 0
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, isNumber(text[index]) { index += 1 }
      var end = index
      while end < text.count, text[end] == " " || text[end] == "\u{3000}" || text[end] == "\u{A0}" { end += 1 }
      guard let unit = unit(at: end, in: text) else { continue }
      end += unit.rawValue.unicodeScalars.count
      if let amount = amount(text[start..<index], unit, text: text[start..<end].string, at: start) { found.append(amount) }
      index = end
    }
    return found
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar == "." || scalar == ","
  }

  private static func unit(at index: Int, in text: [Unicode.Scalar]) -> ProseUnit? {
    ProseUnit.allCases.reversed().first { unit in
      let name = Array(unit.rawValue.unicodeScalars)
      return index + name.count <= text.count && Array(text[index..<index + name.count]) == name
    }
  }

  private static func amount(
    _ number: ArraySlice<Unicode.Scalar>, _ unit: ProseUnit, text: String, at start: Int
  ) -> TypedAmount? {
    let parts = number.filter { $0 != "," }.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : []
    guard whole.count + fraction.count <= 18, fraction.count <= mostDecimals,
      let digits = Int64((whole + fraction).string)
    else { return nil }
    return TypedAmount(text: text, start: start, digits: digits, decimals: fraction.count, unit: unit)
  }
}
