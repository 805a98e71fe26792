import BudgetModel

/// No bank card.
struct BankCardRule: LocalRule {
  static let description = RuleDescription(
    "personal-bank-card", "出现银行卡号", .error,
    why: "银行卡号（校验位相符的）绝不能公开。",
    do: "删去或改写；暂不能改的，公开文件里已自动遮盖，在 report.yaml 中写明理由",
    passing: """
      目标 账号6222021234567890122。
      """,
    failing: """
      目标 卡号6222021234567890128。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    part.personalData.filter { $0.datum.kind == .bankCard }.map { text, datum in
      finding("\(text.owner)中有银行卡号“\(datum.masked)”", at: text.source)
    }
  }
}
