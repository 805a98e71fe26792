import BudgetModel

/// No person is named.
struct PersonalNameRule: LocalRule {
  static let description = RuleDescription(
    "personal-name", "出现个人姓名", .error,
    why: "预算公开不得泄露个人信息；公开文件里会自动遮盖成“王×”。",
    do: "删去或改写；暂不能改的，公开文件里已自动遮盖，在 report.yaml 中写明理由",
    passing: """
      目标 慰问困难职工，落实王强调的要求。
      """,
    failing: """
      目标 保障王强同志的生活费用。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    part.personalData.filter { $0.datum.kind == .name }.map { text, datum in
      finding("\(text.owner)中有个人姓名“\(datum.masked)”", at: text.source)
    }
  }
}
