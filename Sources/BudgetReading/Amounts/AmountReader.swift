import BudgetModel

/// What an amount's text says.
enum AmountReading: Equatable {
  case blank
  case amount(Amount)
  /// A number beside `stray` text, with a space between its digits, or with misread marks or letters: true only when
  /// other figures confirm it.
  case doubtful(Amount, stray: String)
  case unreadable(reason: String)

  /// The figure in 分, doubtful or not.
  var likely: Int64? {
    switch self {
    case .amount(let amount), .doubtful(let amount, _): amount.fen
    case .blank, .unreadable: nil
    }
  }

  /// Whether a figure is printed, doubtful or not.
  var isPrinted: Bool {
    switch self {
    case .amount, .doubtful: true
    case .blank, .unreadable: false
    }
  }
}

/// Reads an amount's text to the exact 分.
struct AmountReader {
  let unit: MoneyUnit
  /// 10 万亿元, in 分: far above any budget, far below the range of 64 bits.
  static let bound: Int64 = 1_000_000_000_000_000
  /// In UTF-8; longer text is no amount, whatever it holds.
  static let lengthLimit = 64
  private static let strayLimit = 2

  func read(_ text: String) -> AmountReading {
    if text.isEmpty { return .blank }
    guard text.utf8.count <= Self.lengthLimit else { return .unreadable(reason: "不是数字") }
    if let fen = plainFen(text) { return .amount(Amount(fen: fen)) }
    if Self.isWordy(text) { return .unreadable(reason: Fault.noNumber.rawValue) }
    let scalars = text.unicodeScalars.map(Self.halfWidth)
    let number = Self.signed(undecorated(scalars.filter { !$0.isSpace }))
    if number.allSatisfy({ "-—–".unicodeScalars.contains($0) }) { return .blank }
    switch parse(number[...]) {
    case .success(let amount):
      return Self.hasSpaceBetweenDigits(scalars) ? .doubtful(amount, stray: text.trimmingWrapSpaces()) : .amount(amount)
    case .failure(let fault) where fault == .noNumber:
      return withoutStray(number, text) ?? mended(number, text) ?? .unreadable(reason: fault.rawValue)
    case .failure(let fault):
      return .unreadable(reason: fault.rawValue)
    }
  }

  /// Most amounts: ASCII digits with nothing beside them but decimals, and commas at the thousands. Nil for all others,
  /// which are read with more care.
  private func plainFen(_ text: String) -> Int64? {
    var fen: Int64 = 0
    var decimals: Int?
    // Of the digits from the last comma on.
    var (group, hasCommas) = (0, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard fen <= Self.bound else { return nil }
        fen = fen * 10 + Int64(byte - UInt8(ascii: "0"))
        if decimals == nil { group += 1 } else { decimals? += 1 }
      case UInt8(ascii: ",") where decimals == nil:
        guard hasCommas ? group == 3 : (1...3).contains(group) else { return nil }
        (group, hasCommas) = (0, true)
      case UInt8(ascii: ".") where decimals == nil: decimals = 0
      default: return nil
      }
    }
    guard hasCommas ? group == 3 : group > 0, decimals != 0, decimals ?? 0 <= unit.decimals else { return nil }
    for _ in (decimals ?? 0)..<unit.decimals where fen <= Self.bound { fen *= 10 }
    return fen <= Self.bound ? fen : nil
  }

  /// Whether a text has more Han than may stand beside a number: strays, a misread digit and the unit.
  private static func isWordy(_ text: String) -> Bool {
    // Bytes that begin U+4000 to U+9FFF.
    text.utf8.count { (0xE4...0xE9).contains($0) } > mostHan
  }

  private static let mostHan = 2 * strayLimit + 4

  enum Fault: String, Error {
    case noNumber = "不是数字"
    case tooLarge = "超过 10 万亿元"
    case tooFine = "小数位数多于到分为止的位数"
  }

  /// The number left when one or two scalars that belong to no number are taken off one end.
  ///
  /// A letter that touches a digit and looks like one is no stray.
  private func withoutStray(_ scalars: [Unicode.Scalar], _ text: String) -> AmountReading? {
    func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
      (0x30...0x39).contains(scalar.value) || scalar == "." || scalar == "," || scalar == "-"
    }
    let front = scalars.prefix { !isNumeric($0) }
    let back = scalars.reversed().prefix { !isNumeric($0) }.reversed()
    guard (1...Self.strayLimit).contains(front.count + back.count), front.isEmpty || back.isEmpty else { return nil }
    if let letter = back.first ?? front.last, Self.digit(letter) != nil, !back.isEmpty || Self.touchesNumber(letter, text) {
      return nil
    }
    guard case .success(let amount) = parse(scalars[front.count..<(scalars.count - back.count)]) else { return nil }
    return .doubtful(amount, stray: String(front.isEmpty ? Array(back) : Array(front)))
  }

  /// Whether no space stands between a letter and what follows it.
  private static func touchesNumber(_ letter: Unicode.Scalar, _ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isInvisible }
    guard let next = scalars.firstIndex(of: letter).map({ scalars.index(after: $0) }), next < scalars.endIndex else {
      return false
    }
    return !scalars[next].isSpace
  }

  /// The number without a sign of currency before it and the table's own unit behind it.
  func undecorated(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest = scalars[...]
    if let first = rest.first, "¥￥".unicodeScalars.contains(first) { rest.removeFirst() }
    let name = Array(unit.rawValue.unicodeScalars)
    if rest.count > name.count, rest.suffix(name.count).elementsEqual(name),
      rest.dropLast(name.count).last.flatMap(Self.digit) != nil
    {
      rest.removeLast(name.count)
    }
    return Array(rest)
  }

  func parse(_ scalars: ArraySlice<Unicode.Scalar>) -> Result<Amount, Fault> {
    let negative = scalars.first == "-"
    let parts = scalars.dropFirst(negative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Self.digits(ofGroups: parts[0]) else { return .failure(.noNumber) }
    let fraction = parts.count == 2 ? parts[1].map { Int64($0.value) - 0x30 } : []
    guard fraction.allSatisfy(Self.isDigit), parts.count == 1 || !fraction.isEmpty else { return .failure(.noNumber) }
    guard fraction.count <= unit.decimals else { return .failure(.tooFine) }
    var fen: Int64 = 0
    for digit in whole + fraction + Array(repeating: 0, count: unit.decimals - fraction.count) {
      fen = fen * 10 + digit
      guard fen <= Self.bound else { return .failure(.tooLarge) }
    }
    return .success(Amount(fen: negative ? -fen : fen))
  }

  /// The digits of a whole number, with or without commas at the thousands.
  private static func digits(ofGroups scalars: ArraySlice<Unicode.Scalar>) -> [Int64]? {
    let groups = scalars.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.count == 1 || groups[0].count <= 3)
    let digits = groups.joined().map { Int64($0.value) - 0x30 }
    guard isGrouped, !groups[0].isEmpty, digits.allSatisfy(isDigit) else { return nil }
    return digits
  }

  private static func isDigit(_ value: Int64) -> Bool { (0...9).contains(value) }

  /// A space between two digits may be a lost column border: `1 234.00`.
  private static func hasSpaceBetweenDigits(_ scalars: [Unicode.Scalar]) -> Bool {
    UnwrappedText(scalars).scalars.contains(" ")
  }

  /// The three ways of writing a negative amount as one: `-1`, `(1)`, `△1`.
  private static func signed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    if let first = scalars.first, "△▲".unicodeScalars.contains(first), scalars.count > 1 {
      return ["-"] + scalars.dropFirst()
    }
    let inner = scalars.dropFirst().dropLast()
    guard scalars.first == "(", scalars.last == ")", let digit = inner.first, ("0"..."9").contains(digit) else {
      return scalars
    }
    return ["-"] + inner
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF0C: ","
    case 0xFF08: "("
    case 0xFF09: ")"
    case 0xFF0E: "."
    case 0xFF0D, 0x2212: "-"
    case 0xFF10...0xFF19: Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
    default: scalar
    }
  }
}
