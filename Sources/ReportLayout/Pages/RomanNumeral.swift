enum RomanNumeral {
  /// `IV` for 4.
  static func text(_ number: Int) -> String {
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    return values.reduce(into: "") { text, entry in
      text += String(repeating: entry.1, count: rest / entry.0)
      rest %= entry.0
    }
  }
}
