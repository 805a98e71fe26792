import Foundation

/// The unit in which a table prints its amounts.
enum MoneyUnit: String, CaseIterable {
  case wan = "万元"
  case yuan = "元"
  case qian = "千元"
  case yi = "亿元"

  var fen: Int64 {
    switch self {
    case .yuan: 100
    case .qian: 100_000
    case .wan: 1_000_000
    case .yi: 10_000_000_000
    }
  }

  /// Decimals that a whole number of 分 can have.
  var decimals: Int {
    switch self {
    case .yuan: 2
    case .qian: 5
    case .wan: 6
    case .yi: 10
    }
  }

  /// Whether a text is a number that no budget reaches in 万元.
  static func isTooLargeForWan(_ text: String) -> Bool {
    let whole = text.prefix { $0 != "." }.filter { $0.isASCII && $0.isNumber }
    return (10...15).contains(whole.utf8.count) && Int64(whole) ?? 0 > AmountReader.bound / wan.fen
  }

  /// As a title may end: `(万元)`.
  static let bracketed = allCases.flatMap { unit in
    ["(\(unit.rawValue))", "(单位:\(unit.rawValue))", "(单位：\(unit.rawValue))", "[\(unit.rawValue)]"]
  }

  private static let labels = ["金额单位", "货币单位", "计量单位", "单位"]
  private static let currencies = ["人民币", "新台币"]

  /// The unit that a text states as its own: `单位：万元`, `金额单位:元`, `(千元)`; nil when there is none.
  init?(statedIn text: String) {
    let key = String(text.unicodeScalars.filter { !$0.isSpace }.map(SheetTitle.plain))
    if let unit = Self.bracketedUnit(key) ?? Self.labelledUnit(key) { self = unit } else { return nil }
  }

  private static func bracketedUnit(_ key: String) -> MoneyUnit? {
    allCases.first { unit in
      ["(\(unit.rawValue))", "[\(unit.rawValue)]", "单位:\(unit.rawValue))"].contains(where: key.hasSuffix)
    }
  }

  private static func labelledUnit(_ key: String) -> MoneyUnit? {
    for label in labels {
      guard let range = key.range(of: label) else { continue }
      var rest = key[range.upperBound...].drop { ":为是".contains($0) }
      for currency in currencies where rest.hasPrefix(currency) { rest = rest.dropFirst(currency.count) }
      while let last = rest.last, ")。;,".contains(last) { rest.removeLast() }
      if let unit = MoneyUnit(rawValue: String(rest)) { return unit }
    }
    return nil
  }
}
