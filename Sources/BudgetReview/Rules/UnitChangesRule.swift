import BudgetModel

/// A value counts in one unit.
struct UnitChangesRule: LocalRule {
  static let description = RuleDescription(
    "unit-changes", "同一个值里单位前后不一", .warning,
    why: "“3家以上(含3个)” 前后单位不同，其中一个是错的。",
    do: "核对原件，改成同一个单位",
    passing: """
      指标 1 11 接洽企业: 3家以上(含3家)
      """,
    failing: """
      指标 1 11 接洽企业: 3家以上(含3个)
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.compactMap { indicator in
      for value in indicator.values {
        if let (one, other) = Self.units(value.scalars), one != other {
          return finding(
            "\(indicator.title)的指标值“\(value.text)”先写“\(one)”，又写“\(other)”", at: indicator.indicator.source)
        }
      }
      return nil
    }
  }

  /// The units of `3家以上(含3个)`.
  private static func units(_ text: [Unicode.Scalar]) -> (Unicode.Scalar, Unicode.Scalar)? {
    let opening = text.indices.dropFirst().first { text[$0] == "含" && "(（".unicodeScalars.contains(text[$0 - 1]) }
    guard let open = opening else { return nil }
    let end = text.endOfDigits(from: open + 1)
    guard end > open + 1, end < text.count, text[end].isHan else { return nil }
    let number = text[(open + 1)..<end].string
    guard let start = text[..<open].position(of: number) else { return nil }
    let unit = start + number.unicodeScalars.count
    guard unit < open, text[unit].isHan, !"以及之".unicodeScalars.contains(text[unit]) else { return nil }
    return (text[unit], text[end])
  }
}
