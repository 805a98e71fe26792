import BudgetModel
import BudgetReview

/// One identity of the budget: a printed figure against the sum of its parts.
struct ProofContext: TemplateContext {
  let proofs: [Proof]
  let index: Int

  private var proof: Proof { proofs[index] }
  private var isRow: Bool { proof.identity == .rowOfSources }

  static let contextName = "proof"
  static let fields = TemplateFields<Self>([
    .init("subject", "谁的数：合计、单位或项目的名称") { .text($0.proof.subject) },
    .init("unit", "项目所属的单位，不是项目的行则为空") { .optional($0.proof.unit) },
    .init("column", "哪一列：总计或资金来源的名称") { .text($0.proof.column) },
    .init("isTotal", "合计等于各单位之和") { .flag($0.proof.identity == .totalOfUnits) },
    .init("isUnit", "单位等于其各项目之和") { .flag($0.proof.identity == .unitOfProjects) },
    .init("isRow", "一行的总计等于其各资金来源之和") { .flag($0.isRow) },
    .init("table", "所在的法定预算公开表，不在其中则为空") { .optional($0.proof.table) },
    .init("other", "与哪一个数比较；与各行或各列之和比较则为空") { .optional($0.proof.other) },
    .init("isStatutoryRows", "公开表的合计行等于各行之和") { .flag($0.proof.identity == .statutoryRows) },
    .init("isStatutoryColumns", "公开表的合计列等于各列之和") { .flag($0.proof.identity == .statutoryColumns) },
    .init("partCount", "相加的个数") { .number($0.proof.partCount) },
    .init("printed", "原件印出的数，amount") { .object(AmountContext($0.proof.printed)) },
    .init("sum", "相加得出的数，amount") { .object(AmountContext($0.proof.sum)) },
    .init("difference", "印出的数减去相加的数，amount；不能比较则为空格") { .object(AmountContext($0.proof.difference)) },
    .init("holds", "相等") { .flag($0.proof.outcome == .holds) },
    .init("differs", "不等") { .flag($0.proof.outcome == .differs) },
    .init("isUnreadable", "有金额无法识别，不能比较") { .flag($0.proof.outcome == .unreadable) },
    .init("isComputed", "原件没有印出，由程序相加，无可比较") { .flag($0.proof.outcome == .computed) },
    .init("source", "印出的数在原件里的位置，source") { .object(SourceContext(source: $0.proof.source)) },
  ])
}

/// All identities of a document's budget.
struct ProofsContext: TemplateContext {
  let proofs: Proofs
  let counts: ProofCounts

  private func list(_ isIncluded: (Proof) -> Bool) -> TemplateValue {
    let all = proofs.all
    return .list(
      all.indices.filter { all[$0].outcome != .blank && isIncluded(all[$0]) }.map { ProofContext(proofs: all, index: $0) })
  }

  private var statutory: [Proof] { proofs.all.filter { $0.table != nil && $0.difference != nil } }

  static let contextName = "proofs"
  static let fields = TemplateFields<Self>([
    .init("count", "比较了多少组数") { .number($0.counts.compared) },
    .init("differing", "不等的有多少组") { .number($0.counts.differing) },
    .init("allHold", "全部相等") { .flag($0.counts.differing == 0) },
    .init("sums", "合计与单位、单位与项目，proof 的列表") {
      $0.list { [.totalOfUnits, .unitOfProjects].contains($0.identity) }
    },
    .init("rows", "各行的总计与资金来源，proof 的列表") { proofs in
      .list(proofs.counts.rows.map { ProofContext(proofs: proofs.proofs.all, index: $0) })
    },
    .init("hasRows", "有这样的行") { .flag($0.counts.comparedRows > 0) },
    .init("rowCount", "这样的行数") { .number($0.counts.comparedRows) },
    .init("differingRows", "其中不相等或不能比较的行，proof 的列表") { proofs in
      proofs.list { $0.identity == .rowOfSources && $0.outcome != .holds }
    },
    .init("agreements", "公开表之间、公开表与项目表之间的同一个数，proof 的列表") { $0.list { $0.other != nil } },
    .init("hasStatutory", "有法定预算公开表可以核对") { .flag(!$0.statutory.isEmpty) },
    .init("statutoryCount", "各公开表内部比较了多少组数") { .number($0.statutory.count { $0.other == nil }) },
    .init("statutorySumsHold", "各公开表内部全部相等") {
      .flag($0.statutory.allSatisfy { $0.other != nil || $0.outcome == .holds })
    },
    .init("differingStatutory", "各公开表内部不相等或不能比较的数，proof 的列表") { proofs in
      proofs.list { $0.table != nil && $0.other == nil && $0.outcome != .holds }
    },
    .init("rowsHold", "各行全部相等") { .flag($0.counts.rowsHold) },
  ])
}
