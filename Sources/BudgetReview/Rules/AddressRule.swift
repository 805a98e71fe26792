import BudgetModel

/// No home address.
struct AddressRule: LocalRule {
  static let description = RuleDescription(
    "personal-address", "出现住址", .error,
    why: "写到门牌和房间的住址是个人信息，不得公开。",
    do: "删去或改写；暂不能改的，公开文件里已自动遮盖，在 report.yaml 中写明理由",
    passing: """
      目标 办公楼在花城路12号。
      """,
    failing: """
      目标 修缮花城路12号3栋501房。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    part.personalData.filter { $0.datum.kind == .address }.map { text, datum in
      finding("\(text.owner)中有住址“\(datum.masked)”", at: text.source)
    }
  }
}
