import BudgetModel

/// A unit's figures equal the sums of its projects'.
struct UnitTotalRule: WholeRule {
  static let description = RuleDescription(
    "unit-total-differs", "单位总计不等于各项目之和", .error, why: "单位小计与所属项目之和对不上，是检查时最先看到的错误；按分比较，不留误差。",
    do: "核对原件：单位小计或某个项目的金额不符",
    passing: """
      单位 甲中心 30.00
      项目 甲 10.00
      项目 乙 20.00
      """,
    failing: """
      单位 甲中心 30.01
      项目 甲 10.00
      项目 乙 20.00
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.proofs.differing(.unitOfProjects).compactMap { proof in
      proof.message.map { finding($0, at: proof.source) }
    }
  }
}
