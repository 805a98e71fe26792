import BudgetModel

/// No mobile telephone.
struct PhoneRule: LocalRule {
  static let description = RuleDescription(
    "personal-phone", "出现手机号码", .error,
    why: "手机号码是个人信息，不得公开。",
    do: "删去或改写；暂不能改的，公开文件里已自动遮盖，在 report.yaml 中写明理由",
    passing: """
      目标 资金12345678901元。
      """,
    failing: """
      目标 联系电话13800001234。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    part.personalData.filter { $0.datum.kind == .mobilePhone }.map { text, datum in
      finding("\(text.owner)中有手机号码“\(datum.masked)”", at: text.source)
    }
  }
}
