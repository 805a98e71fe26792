import BudgetModel

/// Values are whole.
struct ValueCutRule: Rule {
  static let description = RuleDescription(
    "value-cut", "指标值缺尾", .warning,
    why: "值停在半个词或半个括号上，多是识别时丢了字。",
    do: "核对原件，补全指标值",
    passing: """
      指标 1 13 支付时间: 第三季度前完成支付
      """,
    failing: """
      指标 1 13 支付时间: 第三季度前完成支付
      指标 2 13 支付时间: 第三季度前完成支
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    let indicators = subject.indicators
    var whole: [String: Set<String>] = [:]
    for indicator in indicators {
      for value in indicator.values where Self.hasWords(value, atLeast: Self.shortest + 1) {
        whole[indicator.name.text, default: []].insert(value.text)
      }
    }
    return indicators.compactMap { indicator in
      for value in indicator.values {
        if let why = Self.doubt(value, among: { whole[indicator.name.text] ?? [] }) {
          return finding("\(indicator.title)的指标值“\(value.text)”疑似缺尾：\(why)", at: indicator.indicator.source)
        }
      }
      return nil
    }
  }

  /// One character shorter than another project's value of the same indicator, or ending where no value ends.
  private static func doubt(_ value: ReviewedText, among others: () -> Set<String>) -> String? {
    if let last = value.scalars.last, "，、,(（《“".unicodeScalars.contains(last) { return "末尾是“\(last)”" }
    let opened = value.scalars.count { $0 == "(" || $0 == "（" }
    if opened > value.scalars.count(where: { $0 == ")" || $0 == "）" }) { return "括号没有结束" }
    guard hasWords(value, atLeast: shortest) else { return nil }
    let longer = others().filter { other in
      let isOneLonger = other.unicodeScalars.count == value.scalars.count + 1
      return isOneLonger && other.hasPrefix(value.text) && other.unicodeScalars.last?.isHan == true
    }
    return longer.min().map { "别的项目写作“\($0)”" }
  }

  private static let shortest = 6

  /// Whether a value is long enough to be compared and ends in a word.
  private static func hasWords(_ value: ReviewedText, atLeast count: Int) -> Bool {
    value.scalars.count >= count && value.scalars.last?.isHan == true
  }
}
