import BudgetModel

/// An amount in running text is one of the budget's.
struct ProseAmountRule: WholeRule {
  static let description = RuleDescription(
    "prose-amount-unknown", "文字里的金额不是表中的数", .warning,
    why: "文字里手写的金额按其位数取舍后，与表中任何一个金额都不同：可能抄错，也可能表改了而文字没有改。",
    do: "核对；表中有的数改用引用，例如 {{total.text}}；确是表外的数，在 report.yaml 中写明理由",
    passing: """
      合计 29458.63
      章 项目支出总计 29,458.63 万元，即 2.95 亿元。
      """,
    failing: """
      合计 29458.63
      章 项目支出总计 29,485.63 万元。
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    if subject.chapters.isEmpty { return [] }
    let known = KnownAmounts(of: subject)
    return subject.chapters.flatMap { chapter in
      ProsePiece.all(in: chapter).flatMap { piece in
        TypedAmount.all(in: piece.scalars).filter { known.meaning(of: $0, in: chapter) == nil }.map {
          finding("\(piece.owner)中的“\($0.text)”不是表中的金额", at: piece.source(at: $0.start))
        }
      }
    }
  }
}
