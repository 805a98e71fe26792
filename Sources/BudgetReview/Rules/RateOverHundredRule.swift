import BudgetModel

/// A share of a whole is at most the whole.
struct RateOverHundredRule: LocalRule {
  static let description = RuleDescription(
    "rate-over-hundred", "比率超过 100%", .warning,
    why: "满意度、完成率一类的比率不会超过 100%。",
    do: "核对原件：数值或名称有误",
    passing: """
      指标 1 31 学员满意度: ≥95%
      """,
    failing: """
      指标 1 31 学员满意度: ≥950%
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.compactMap { indicator in
      let nature = indicator.nature
      let isShare = nature.isRate && !Self.growth.isIn(indicator.name.scalars)
      guard let value = indicator.annual, nature.isSatisfaction || isShare,
        let sign = value.scalars.firstIndex(where: { $0 == "%" || $0 == "％" })
      else { return nil }
      var start = sign
      while start > 0, value.scalars[start - 1].isDigit || value.scalars[start - 1] == "." { start -= 1 }
      guard let percent = Double(value.scalars[start..<sign].string), percent > 100 else { return nil }
      return finding("\(indicator.title)的年度指标值“\(value.text)”超过 100%", at: indicator.indicator.source)
    }
  }

  private static let growth = WordFinder(["增长", "增幅", "提高", "提升", "下降", "超额", "回报", "收益", "放大", "拨备", "周转", "产出"])
}
