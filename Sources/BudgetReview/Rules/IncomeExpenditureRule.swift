import BudgetModel

/// 收入总计 equals 支出总计.
struct IncomeExpenditureRule: WholeRule {
  static let description = RuleDescription(
    "income-expenditure-differ", "收入总计不等于支出总计", .error, why: "收支总表和财政拨款收支总表都要收支平衡。",
    do: "核对原件：收入总计或支出总计不符",
    passing: """
      公开表 收支总表: 项目 预算数 项目 预算数
      行 收入总计 30.00 支出总计 30.00
      """,
    failing: """
      公开表 收支总表: 项目 预算数 项目 预算数
      行 收入总计 30.00 支出总计 20.00
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.proofs.differing(.incomeIsExpenditure).compactMap { proof in
      proof.message.map { finding($0, at: proof.source, related: proof.partSources) }
    }
  }
}
