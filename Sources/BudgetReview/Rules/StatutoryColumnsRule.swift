import BudgetModel

/// Columns of totals of a statutory table equal the sums of their columns.
struct StatutoryColumnsRule: WholeRule {
  static let description = RuleDescription(
    "statutory-columns-differ", "公开表的合计列不等于各列之和", .error, why: "每一行的合计要等于各列之和，例如支出等于基本支出加项目支出；按分比较，不留误差。",
    do: "核对原件：合计列或其中一列的金额不符",
    passing: """
      公开表 支出总表: 科目 合计 基本支出 项目支出
      行 合计 30.00 10.00 20.00
      """,
    failing: """
      公开表 支出总表: 科目 合计 基本支出 项目支出
      行 合计 30.00 10.00 19.00
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.proofs.differing(.statutoryColumns).compactMap { proof in
      proof.message.map { finding($0, at: proof.source, related: proof.partSources) }
    }
  }
}
