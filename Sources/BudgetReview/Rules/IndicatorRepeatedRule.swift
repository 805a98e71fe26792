import BudgetModel

/// Within a project an indicator occurs once.
struct IndicatorRepeatedRule: LocalRule {
  static let description = RuleDescription(
    "indicator-repeated", "同一指标重复", .warning,
    why: "同一项目里名称和分类相同的指标写了两次，不知以哪个为准。",
    do: "核对原件：只留一个，或写清两者的区别",
    passing: """
      指标 1 11 培训场次: ≥2场
      指标 2 11 培训人数: ≥60人
      """,
    failing: """
      指标 1 13 完成时间: 12月底前
      指标 2 13 完成时间: 6月底前
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.projects.flatMap { project -> [Finding] in
      if Self.allDiffer(project.indicators) { return [] }
      var first: [String: SourceLocation] = [:]
      return project.indicators.compactMap { indicator -> Finding? in
        guard !indicator.indicator.name.isEmpty else { return nil }
        let key = "\(indicator.level2 ?? "")\(indicator.indicator.name)"
        guard let earlier = first[key] else {
          first[key] = indicator.indicator.source
          return nil
        }
        return finding(
          "\(indicator.title)在同一项目里出现了两次", at: indicator.indicator.source, related: [earlier])
      }
    }
  }

  /// Whether the indicators are all different, as it is in nearly all projects; false also where that cannot be told
  /// from their characters alone.
  private static func allDiffer(_ indicators: [ReviewedIndicator]) -> Bool {
    var seen: [UInt64] = []
    for indicator in indicators {
      guard let value = indicator.plainHash, !seen.contains(value) else { return false }
      seen.append(value)
    }
    return true
  }
}

extension ReviewedIndicator {
  /// The same for two indicators of one class and name, and hardly ever for others; nil when the name holds characters
  /// that Unicode writes in several ways.
  fileprivate var plainHash: UInt64? {
    var hash = ScalarHash()
    return hash.addPlain((level2 ?? "").unicodeScalars) && hash.addPlain(name.scalars) ? hash.value : nil
  }
}
