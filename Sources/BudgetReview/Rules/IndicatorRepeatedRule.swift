import BudgetModel

/// Within a project an indicator occurs once.
struct IndicatorRepeatedRule: Rule {
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

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.projects.flatMap { project in
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
}
