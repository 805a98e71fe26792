import BudgetModel

/// A landline is an office's or a home's.
struct OfficePhoneRule: LocalRule {
  static let description = RuleDescription(
    "landline-phone", "出现固定电话", .note,
    why: "办公电话可以公开，住宅电话不可以。",
    do: "核对原件：是办公电话可以保留，是住宅电话请删去",
    passing: """
      目标 提高服务能力。
      """,
    failing: """
      目标 咨询电话020-12345678。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    part.personalData.filter { $0.datum.kind == .landline }.map { text, datum in
      finding("\(text.owner)中有固定电话“\(datum.masked)”", at: text.source)
    }
  }
}
