import BudgetModel

/// A year's days are the budget year's.
struct LeapYearRule: LocalRule {
  static let description = RuleDescription(
    "leap-year-days", "全年天数与年份不符", .warning,
    why: "闰年有 366 天，平年有 365 天；按错的天数算，比率就不对。",
    do: "核对原件，按预算年度的天数改正",
    passing: """
      年度 2023
      指标 1 22 保障率: 100%(保障天数/365天*100%)
      """,
    failing: """
      年度 2024
      指标 1 22 保障率: 100%(保障天数/365天*100%)
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    guard let year = part.year else { return [] }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let (wrong, right) = isLeap ? ("365", "366") : ("366", "365")
    let days = wrong + "天"
    var seen: Set<SourceLocation> = []
    return part.texts.compactMap { text in
      guard text.hasDigit, let place = text.scalars.position(of: days),
        place == 0 || !text.scalars[place - 1].isDigit, seen.insert(text.source).inserted
      else { return nil }
      return finding("\(text.owner)按 \(wrong) 天计算，\(year) 年有 \(right) 天", at: text.source)
    }
  }
}
