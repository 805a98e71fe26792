import BudgetModel

/// 项目支出 of 支出总表 equals 总计 of the projects.
struct StatutoryProjectsRule: WholeRule {
  static let description = RuleDescription(
    "statutory-projects-differ", "项目支出不等于项目表的总计", .error, why: "支出总表的项目支出要等于项目支出绩效目标表的总计，否则有项目漏报或多报。",
    do: "核对原件：支出总表或项目表的金额不符",
    passing: """
      合计 20.00
      单位 甲中心 20.00
      项目 甲 20.00
      公开表 支出总表: 科目 合计 基本支出 项目支出
      行 合计 30.00 10.00 20.00
      """,
    failing: """
      合计 19.00
      单位 甲中心 19.00
      项目 甲 19.00
      公开表 支出总表: 科目 合计 基本支出 项目支出
      行 合计 30.00 10.00 20.00
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.proofs.differing(.statutoryProjects).compactMap { proof in
      proof.message.map { finding($0, at: proof.source, related: proof.partSources) }
    }
  }
}
