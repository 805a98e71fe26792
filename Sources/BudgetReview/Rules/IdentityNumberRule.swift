import BudgetModel

/// No identity number.
struct IdentityNumberRule: LocalRule {
  static let description = RuleDescription(
    "personal-id-number", "出现身份证号码", .error,
    why: "身份证号码（校验位相符的）绝不能公开。",
    do: "删去或改写；暂不能改的，公开文件里已自动遮盖，在 report.yaml 中写明理由",
    passing: """
      目标 项目编号110101199003070012。
      """,
    failing: """
      目标 身份证号11010119900307002X。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    part.personalData.filter { $0.datum.kind == .identityNumber }.map { text, datum in
      finding("\(text.owner)中有身份证号码“\(datum.masked)”", at: text.source)
    }
  }
}
