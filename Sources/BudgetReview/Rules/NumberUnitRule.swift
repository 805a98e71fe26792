import BudgetModel

/// A number has a unit, in the value or in brackets at the end of the name.
struct NumberUnitRule: LocalRule {
  static let description = RuleDescription(
    "number-without-unit", "数字没有单位", .warning,
    why: "“≥60” 不知是家还是人，年底无法评价。",
    do: "核对原件，补上计量单位",
    passing: """
      指标 1 11 培训场次: ≥2场
      指标 2 11 参展数量(家): ≥20
      """,
    failing: """
      指标 1 11 培训企业数量: ≥60
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.compactMap { indicator in
      guard let value = indicator.annual, Self.lacksUnit(value.scalars),
        indicator.name.scalars.last != ")", indicator.name.scalars.last != "）"
      else { return nil }
      return finding("\(indicator.title)的年度指标值“\(value.text)”没有计量单位", at: indicator.indicator.source)
    }
  }

  /// A bare number with a bound before it at most, or one that ends in 万 or 亿.
  private static func lacksUnit(_ value: [Unicode.Scalar]) -> Bool {
    var end = value.count
    while end > 0, "。；;，,".unicodeScalars.contains(value[end - 1]) { end -= 1 }
    guard end > 0 else { return false }
    if value[end - 1] == "万" || value[end - 1] == "亿" { return end > 1 && value[end - 2].isDigit }
    let text = value[..<end]
    let start = text.firstIndex(where: \.isDigit) ?? end
    guard start < end, text[start...].allSatisfy({ $0.isDigit || $0 == "." || $0 == "," }) else { return false }
    return bounds.contains(text[..<start].string)
  }

  private static let bounds: Set<String> = [
    "", "≥", "≧", ">", "＞", "≤", "≦", "<", "＜", "=", "＝", "不少于", "不低于", "不高于", "不超过", "大于", "小于", "超过", "约",
    "至少", "达到", "完成",
  ]
}
