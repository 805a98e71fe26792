import BudgetModel

/// A person is spoken of whose name is masked.
struct MaskedNameRule: LocalRule {
  static let description = RuleDescription(
    "name-masked", "姓名已遮盖", .note,
    why: "姓名虽已遮盖，连同事由仍可能认得出人。",
    do: "核对原件：能不写到个人的，改为概括的写法",
    passing: """
      目标 保障困难职工生活。
      """,
    failing: """
      目标 保障林××同志生活。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    var seen: Set<String> = []
    return part.personalData.compactMap { text, datum in
      guard datum.kind == .maskedName, seen.insert("\(text.owner)\(text.source)\(datum.masked)").inserted else {
        return nil
      }
      return finding("\(text.owner)中有已遮盖的姓名“\(datum.masked)”", at: text.source)
    }
  }
}
