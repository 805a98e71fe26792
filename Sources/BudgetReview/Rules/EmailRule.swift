import BudgetModel

/// No e-mail address.
struct EmailRule: LocalRule {
  static let description = RuleDescription(
    "personal-email", "出现电子邮箱", .error,
    why: "个人邮箱是个人信息，不得公开；单位公用邮箱可以写明理由后保留。",
    do: "删去或改写；暂不能改的，公开文件里已自动遮盖，在 report.yaml 中写明理由",
    passing: """
      目标 提高服务能力。
      """,
    failing: """
      目标 邮箱zhang@example.com。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    part.personalData.filter { $0.datum.kind == .email }.map { text, datum in
      finding("\(text.owner)中有电子邮箱“\(datum.masked)”", at: text.source)
    }
  }
}
