import BudgetModel

/// Totals, subtotals and upper rows of a statutory table equal the sums of their rows.
struct StatutoryRowsRule: WholeRule {
  static let description = RuleDescription(
    "statutory-rows-differ", "公开表的合计行不等于各行之和", .error, why: "公开表里的合计、小计和上级科目，要等于所属各行之和；按分比较，不留误差。",
    do: "核对原件：合计行或其中一行的金额不符",
    passing: """
      公开表 支出总表: 科目 合计
      行 合计 30.00
      行 科学技术支出 10.00
      行 住房保障支出 20.00
      """,
    failing: """
      公开表 支出总表: 科目 合计
      行 合计 30.01
      行 科学技术支出 10.00
      行 住房保障支出 20.00
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.proofs.differing(.statutoryRows).compactMap { proof in
      proof.message.map { finding($0, at: proof.source, related: proof.partSources) }
    }
  }
}
