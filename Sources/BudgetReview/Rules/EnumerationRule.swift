import BudgetModel

/// An enumeration has as many members as it says.
struct EnumerationRule: LocalRule {
  static let description = RuleDescription(
    "enumeration-differs", "列举的个数与说的不符", .warning,
    why: "说“六方面”，列出五项，检查时一数就知道。",
    do: "核对原件：补上漏列的，或改正个数",
    passing: """
      目标 完成产业合作、劳务协作、人才支援、资金支持和消费帮扶五方面工作。
      """,
    failing: """
      目标 完成产业合作、劳务协作、人才支援、资金支持和消费帮扶六方面工作。
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.texts.compactMap { text in
      guard text.traits.isSuperset(of: [.numeral, .listMark]), text.field == .goal || text.field == .value else {
        return nil
      }
      return Enumeration.first(in: text.scalars) { $0.stated != $0.listed }.map {
        finding(
          "\(text.owner)说“\($0.words)”，前面列了 \($0.listed) 项：“\($0.list)”", at: text.source)
      }
    }
  }
}
