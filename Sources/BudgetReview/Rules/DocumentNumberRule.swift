import BudgetModel

/// The year of a document number stands in 〔〕.
struct DocumentNumberRule: LocalRule {
  static let description = RuleDescription(
    "document-number-brackets", "发文字号的年份没有用六角括号", .note,
    why: "发文字号的年份应写在六角括号里（GB/T 9704）。",
    do: "核对原件，改为〔〕",
    passing: """
      目标 按照某工信规字〔2022〕1号文执行。
      """,
    failing: """
      目标 按照某工信规字(2022)1号文执行。
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.texts.compactMap { text in
      guard text.hasDigit, text.traits.contains(.openingBracket) else { return nil }
      return Self.number(in: text.scalars).map {
        finding("\(text.owner)的发文字号“\($0)”，年份应写作〔〕", at: text.source)
      }
    }
  }

  /// `规字(2022)1号`, from three characters before the bracket.
  private static func number(in text: [Unicode.Scalar]) -> String? {
    for index in text.indices where isOpening(text[index]) {
      let year = text.endOfDigits(from: index + 1)
      guard year == index + 5, year < text.count, ")）]】".unicodeScalars.contains(text[year]) else { continue }
      var start = year + 1
      if start < text.count, text[start] == "第" { start += 1 }
      let end = text.endOfDigits(from: start)
      guard end > start, end < text.count, text[end] == "号", index > 0, text[index - 1].isHan else { continue }
      return text[max(0, index - 5)...end].string
    }
    return nil
  }

  static let openings = ScalarSet(["(", "（", "[", "【"])
  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { openings.contains(scalar) }
}
