import BudgetModel

extension AmountReader {
  /// What recognition takes for digits.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "o": "0", "O": "0", "Q": "0", "D": "0", "〇": "0", "l": "1", "I": "1", "i": "1", "|": "1", "!": "1", "Z": "2",
    "z": "2", "S": "5", "s": "5", "B": "8",
  ]
  private static let marks = ".,、'’`·。".unicodeScalars

  /// The number that a text may stand for when letters are taken as the digits they look like, and each mark as what
  /// its place makes it: `7,36o.09`, `16.677.16`, `13'433.95`. Always doubtful.
  ///
  /// Only a number as tables print it, with two decimals, and with one digit at least.
  func mended(_ scalars: [Unicode.Scalar], _ text: String) -> AmountReading? {
    let isNegative = scalars.first == "-"
    var rest = scalars.dropFirst(isNegative ? 1 : 0)
    // A stray scalar before it, or a sign of currency behind one.
    while let first = rest.first, scalars.count - rest.count < 3, !Self.isFigure(first) { rest.removeFirst() }
    guard let first = rest.first, !Self.marks.contains(first), let last = rest.last, !Self.marks.contains(last) else {
      return nil
    }
    var groups: [[Unicode.Scalar]] = [[]]
    var letters = 0
    for scalar in rest {
      if Self.marks.contains(scalar) {
        groups.append([])
      } else if let digit = Self.digit(scalar) {
        if digit != scalar { letters += 1 }
        groups[groups.count - 1].append(digit)
      } else {
        return nil
      }
    }
    let digits = groups.joined().count
    guard groups.count > 1, groups[groups.count - 1].count == 2, digits > letters,
      (1...(groups.count > 2 ? 3 : 12)).contains(groups[0].count),
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 })
    else { return nil }
    let whole = groups.dropLast().joined()
    let plain = (isNegative ? ["-"] : []) + whole + ["."] + groups[groups.count - 1]
    guard case .success(let amount) = parse(plain[...]) else { return nil }
    return .doubtful(amount, stray: text.trimmingWrapSpaces())
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    ("0"..."9").contains(scalar) ? scalar : letters[scalar]
  }
}
