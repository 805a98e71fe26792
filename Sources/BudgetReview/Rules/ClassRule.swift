import BudgetModel

/// An indicator stands in the class that fits its name and value.
struct ClassRule: LocalRule {
  static let description = RuleDescription(
    "class-doubtful", "指标分类与名称不符", .warning,
    why: "比率写进数量指标、期限写进质量指标一类的错误，是绩效复核最常退回的。",
    do: "核对原件：改到合适的二级指标",
    passing: """
      指标 1 12 验收合格率: 100%
      """,
    failing: """
      指标 1 11 投诉处置率: 100%
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.compactMap { indicator in
      guard let level2 = indicator.indicator.level2, let doubt = Self.doubt(indicator, level2.code) else { return nil }
      return finding(
        "\(indicator.title)列在“\(level2.name)”，\(doubt.what)，一般列在“\(doubt.expected)”", at: indicator.indicator.source)
    }
  }

  private static func doubt(_ indicator: ReviewedIndicator, _ code: String) -> (what: String, expected: String)? {
    let nature = indicator.nature
    switch code {
    case "11":
      if nature.isTimely, nature.isRate { return ("名称是时效", "时效指标") }
      return nature.isRate ? ("名称是比率", "质量指标") : nil
    case "12":
      if nature.isNegative { return nil }
      if nature.isMoney { return ("值是金额", "数量指标或经济效益") }
      if nature.isCount { return ("名称是数量", "数量指标") }
      return nature.isDeadline ? ("值是期限", "时效指标") : nil
    case "13": return nature.isAccuracy && !nature.isTimely ? ("名称是质量", "质量指标") : nil
    case "21", "22", "23":
      if nature.isSatisfaction { return ("名称是满意度", "服务对象满意度") }
      if nature.isTimely { return ("名称是时效", "时效指标") }
      return nature.isLasting ? ("名称是可持续影响", "可持续影响") : nil
    case "31":
      if nature.isSatisfaction || nature.isNegative { return nil }
      if nature.isCount { return ("名称是数量", "数量指标") }
      return nature.hasFigure ? nil : ("名称和值都不是满意度", "产出或效益指标")
    default: return nil
    }
  }
}
