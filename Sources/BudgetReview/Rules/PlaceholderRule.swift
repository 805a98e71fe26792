import BudgetModel

/// No place holder is left.
struct PlaceholderRule: LocalRule {
  static let description = RuleDescription(
    "placeholder", "占位文字没有替换", .error,
    why: "“待填写”“XX项目” 一类的占位文字公开出去就是事故。",
    do: "填上真正的内容",
    passing: """
      目标 完成培训工作。
      """,
    failing: """
      目标 完成XX项目，待填写。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = .placeholder

  func findings(in part: ReviewPart) -> [Finding] {
    part.texts.filter { $0.traits.contains(.placeholder) }.compactMap { text in
      Placeholder.first(in: text.scalars).map { finding("\(text.owner)有占位文字“\($0)”", at: text.source) }
    }
  }
}
