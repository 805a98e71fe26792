import BudgetModel

/// A bound is said once.
struct WordingRedundantRule: LocalRule {
  static let description = RuleDescription(
    "wording-redundant", "上下限说法重复", .warning,
    why: "“超10家以上”“约20人左右” 意思重复，标准不清。",
    do: "核对原件，只留一种说法",
    passing: """
      指标 1 21 招商企业: 10家以上
      """,
    failing: """
      指标 1 21 招商企业: 超10家以上
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.texts.filter { $0.hasDigit && $0.traits.contains(.bound) && $0.field != .unparsed }.compactMap { text in
      Self.redundancy(in: text.scalars).map {
        finding("\(text.owner)有重复的说法“\($0)”", at: text.source)
      }
    }
  }

  private static let pairs: [(first: WordFinder, second: WordFinder)] = [
    (
      WordFinder(["超", "超过", "不少于", "不低于", "至少", "大于", "高于", "≥", "≧", "＞", ">"]), WordFinder(["以上"])
    ),
    (WordFinder(["不超过", "不高于", "小于", "低于", "≤", "≦", "<", "＜"]), WordFinder(["以内", "以下"])),
    (WordFinder(["约", "大约", "近"]), WordFinder(["左右", "上下"])),
  ]

  /// Most texts have none of these.
  static let seconds = WordFinder(["以上", "以内", "以下", "左右", "上下"])

  /// A bound, a figure and the same bound again, with no mark between.
  private static func redundancy(in text: [Unicode.Scalar]) -> String? {
    guard seconds.isIn(text) else { return nil }
    for (first, second) in pairs {
      for match in first.matches(in: text) {
        var end = match.range.upperBound
        guard end < text.count, text[end].isDigit, !negated(match, in: text) else { continue }
        while end < text.count, !text[end].isMark, !"()（）".unicodeScalars.contains(text[end]) {
          if let again = second.match(in: text, at: end) {
            return text[match.range.lowerBound..<again.range.upperBound].string
          }
          end += 1
        }
      }
    }
    return nil
  }

  /// 不超过 is found as a whole in one list, and 超过 within it in another.
  private static func negated(_ match: WordFinder.Match, in text: [Unicode.Scalar]) -> Bool {
    text.has("不", before: match.range.lowerBound) && !match.word.hasPrefix("不")
  }
}
