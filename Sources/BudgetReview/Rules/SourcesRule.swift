import BudgetModel

/// A row's 总计 equals the sum of its sources, where any source is given.
struct SourcesRule: WholeRule {
  static let description = RuleDescription(
    "sources-differ", "总计不等于各资金来源之和", .error, why: "每一行的总计应等于各资金来源之和；按分比较，不留误差。",
    do: "核对原件：总计或某个资金来源的金额不符",
    passing: """
      项目 甲 10.00 财政拨款=9.50 其他资金=0.50
      """,
    failing: """
      项目 甲 10.00 财政拨款=9.00 其他资金=0.50
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.proofs.differing(.rowOfSources).compactMap { proof in
      proof.message.map { finding($0, at: proof.source) }
    }
  }
}
