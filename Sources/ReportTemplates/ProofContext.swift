import BudgetModel
import BudgetReview

/// One identity of the budget: a printed figure against the sum of its parts.
struct ProofContext: TemplateContext {
  let proof: Proof

  private var isRow: Bool { proof.identity == .rowOfSources }

  static let contextName = "proof"
  static let fields = TemplateFields<Self>([
    .init("subject", "谁的数：合计、单位或项目的名称") { .text($0.proof.subject) },
    .init("unit", "项目所属的单位，不是项目的行则为空") { .optional($0.proof.unit) },
    .init("column", "哪一列：总计或资金来源的名称") { .text($0.proof.column) },
    .init("isTotal", "合计等于各单位之和") { .flag($0.proof.identity == .totalOfUnits) },
    .init("isUnit", "单位等于其各项目之和") { .flag($0.proof.identity == .unitOfProjects) },
    .init("isRow", "一行的总计等于其各资金来源之和") { .flag($0.isRow) },
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

  private func list(_ isIncluded: (Proof) -> Bool) -> TemplateValue {
    .list(proofs.all.filter { $0.outcome != .blank && isIncluded($0) }.map { ProofContext(proof: $0) })
  }
  private var rows: [Proof] { proofs.compared.filter { $0.identity == .rowOfSources } }

  static let contextName = "proofs"
  static let fields = TemplateFields<Self>([
    .init("count", "比较了多少组数") { .number($0.proofs.compared.count) },
    .init("differing", "不等的有多少组") { .number($0.proofs.differing.count) },
    .init("allHold", "全部相等") { .flag($0.proofs.differing.isEmpty) },
    .init("sums", "合计与单位、单位与项目，proof 的列表") { $0.list { $0.identity != .rowOfSources } },
    .init("rows", "各行的总计与资金来源，proof 的列表") { $0.list { $0.identity == .rowOfSources } },
    .init("hasRows", "有这样的行") { .flag(!$0.rows.isEmpty) },
    .init("rowCount", "这样的行数") { .number($0.rows.count) },
    .init("differingRows", "其中不相等或不能比较的行，proof 的列表") { proofs in
      proofs.list { $0.identity == .rowOfSources && $0.outcome != .holds }
    },
    .init("rowsHold", "各行全部相等") { .flag($0.rows.allSatisfy { $0.outcome == .holds }) },
  ])
}
