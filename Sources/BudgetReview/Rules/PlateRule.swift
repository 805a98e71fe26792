import BudgetModel

/// No number plate.
struct PlateRule: LocalRule {
  static let description = RuleDescription(
    "personal-plate", "出现车牌号码", .error,
    why: "车牌号码能找到个人，不得公开。",
    do: "删去或改写；暂不能改的，公开文件里已自动遮盖，在 report.yaml 中写明理由",
    passing: """
      目标 更新公务用车。
      """,
    failing: """
      目标 更新粤A12F45公务用车。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    part.personalData.filter { $0.datum.kind == .plate }.map { text, datum in
      finding("\(text.owner)中有车牌号码“\(datum.masked)”", at: text.source)
    }
  }
}
