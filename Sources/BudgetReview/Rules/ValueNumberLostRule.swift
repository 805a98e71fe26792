import BudgetModel

/// A value is more than its unit.
struct ValueNumberLostRule: Rule {
  static let description = RuleDescription(
    "value-number-lost", "指标值只剩单位", .warning,
    why: "值里只有“份”“家”一类的单位，数字丢了。",
    do: "核对原件，补上数字",
    passing: """
      指标 1 11 服务方案: 1份
      """,
    failing: """
      指标 1 11 服务方案: 份 | 1份
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.projects.flatMap(\.indicators).compactMap { indicator in
      let values = indicator.values.map(\.text) + Self.rawValues(indicator.indicator.raw)
      guard let unit = values.first(where: Measures.all.contains) else { return nil }
      return finding("\(indicator.title)的指标值只有“\(unit)”，数字丢失", at: indicator.indicator.source)
    }
  }

  /// What stands between a value's label and the next mark, in the indicator as found.
  private static func rawValues(_ raw: String) -> [String] {
    raw.split(whereSeparator: { "；;。".contains($0) }).compactMap { clause in
      guard let colon = clause.lastIndex(where: { ":：".contains($0) }), clause[..<colon].hasSuffix("指标值") else { return nil }
      return String(clause[clause.index(after: colon)...].filter { $0 != " " })
    }
  }
}
