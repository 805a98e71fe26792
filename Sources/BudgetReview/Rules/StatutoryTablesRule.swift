import BudgetModel

/// A figure that two statutory tables state is the same in both.
struct StatutoryTablesRule: WholeRule {
  static let description = RuleDescription(
    "statutory-tables-differ", "两张公开表的同一个数不一致", .error, why: "同一个数在几张公开表里都有，必须相同，例如收入总表的合计等于收支总表的收入总计。",
    do: "核对原件：两张表中有一张的金额不符",
    passing: """
      公开表 收支总表: 项目 预算数 项目 预算数
      行 收入总计 30.00 支出总计 30.00
      公开表 收入总表: 科目 合计
      行 合计 30.00
      """,
    failing: """
      公开表 收支总表: 项目 预算数 项目 预算数
      行 收入总计 30.00 支出总计 30.00
      公开表 收入总表: 科目 合计
      行 合计 20.00
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.proofs.differing(.statutoryTables).compactMap { proof in
      proof.message.map { finding($0, at: proof.source, related: proof.partSources) }
    }
  }
}
