import BudgetModel

/// The 合计 row's figures equal the sums of the units'. A table without that row has been reported by the reader.
struct TotalRule: WholeRule {
  static let description = RuleDescription(
    "total-differs", "合计不等于各单位之和", .error, why: "合计与各单位之和对不上，全表都不可信；按分比较，不留误差。",
    do: "核对原件：合计或某个单位的金额不符",
    passing: """
      合计 10.00
      单位 甲中心 10.00
      项目 甲 10.00
      """,
    failing: """
      合计 30.00
      单位 甲中心 10.00
      项目 甲 10.00
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.proofs.differing(.totalOfUnits).compactMap { proof in
      proof.message.map { finding($0, at: proof.source) }
    }
  }
}
