import BudgetModel

/// The figures that several statutory tables state, each against the other. Of a kind the first table counts.
struct StatutoryIdentities {
  private typealias Figure = StatutoryTable.Figure

  private let budget: Budget

  init(_ budget: Budget) { self.budget = budget }

  private func table(_ kind: StatutoryTableKind) -> StatutoryTable? { budget.statutoryTables.first { $0.kind == kind } }

  var proofs: [Proof] { balances + totals + fiscalParts + basic + projects }

  private static let income = ["收入总计", "收入合计"]
  private static let expenditure = ["支出总计", "支出合计"]
  private static let expenditureOfYear = ["本年支出合计", "本年支出", "支出合计", "支出总计"]

  /// 收入总计 = 支出总计.
  private var balances: [Proof] {
    [StatutoryTableKind.overview, .fiscalOverview].compactMap { kind in
      guard let table = table(kind) else { return nil }
      return proof(
        .incomeIsExpenditure, table, table.figure(rowWith: Self.income), table,
        table.figure(rowWith: Self.expenditure))
    }
  }

  /// 收入总表 and 支出总表 = 收支总表.
  private var totals: [Proof] {
    let overview = table(.overview)
    var proofs: [Proof?] = []
    if let income = table(.income) {
      // With what is carried over, where the table has a column of it.
      let hasRest = income.columns.contains { $0.titles.contains { $0.contains("结转") } }
      let words = hasRest ? Self.income : ["本年收入合计"] + Self.income
      proofs.append(
        proof(.statutoryTables, income, income.total(), overview, overview?.figure(rowWith: words)))
    }
    if let expenditure = table(.expenditure) {
      let words = Self.expenditureOfYear
      proofs.append(
        proof(.statutoryTables, expenditure, expenditure.total(), overview, overview?.figure(rowWith: words)))
    }
    return proofs.compactMap(\.self)
  }

  /// Each of the three budgets = its column of 财政拨款收支总表.
  private var fiscalParts: [Proof] {
    guard let fiscal = table(.fiscalOverview) else { return [] }
    let kinds: [(StatutoryTableKind, String)] = [
      (.generalExpenditure, "一般公共预算"), (.governmentFund, "政府性基金"), (.stateCapital, "国有资本"),
    ]
    return kinds.compactMap { kind, column in
      guard let table = table(kind) else { return nil }
      return proof(
        .statutoryTables, table, table.total(), fiscal,
        fiscal.figure(rowWith: Self.expenditureOfYear, column: column))
    }
  }

  /// 基本支出表 = 基本支出 of 一般公共预算支出表, or of 支出总表.
  private var basic: [Proof] {
    guard let basic = table(.basicExpenditure) else { return [] }
    let other = table(.generalExpenditure) ?? table(.expenditure)
    return [proof(.statutoryTables, basic, basic.total(), other, other?.total(column: "基本支出"))].compactMap(\.self)
  }

  /// 项目支出 of 支出总表 = 项目支出表 and 总计 of the projects.
  private var projects: [Proof] {
    let expenditure = table(.expenditure)
    let stated = expenditure?.total(column: "项目支出")
    var proofs: [Proof?] = []
    if let list = table(.projects) { proofs.append(proof(.statutoryTables, list, list.total(), expenditure, stated)) }
    if let expenditure, let stated, budget.total.total != .blank {
      proofs.append(
        Proof(
          .statutoryProjects, stated.row, table: expenditure.title, other: "项目支出绩效目标表的总计", column: stated.column,
          printed: stated.cell, parts: [budget.total.total], isComputed: false, source: stated.source,
          partSources: [budget.totalSource]))
    }
    return proofs.compactMap(\.self)
  }

  private func proof(
    _ identity: Proof.Identity, _ table: StatutoryTable, _ figure: Figure?, _ other: StatutoryTable?,
    _ otherFigure: Figure?
  ) -> Proof? {
    guard let figure, let other, let otherFigure else { return nil }
    let name = "“\(other.title)”中“\(otherFigure.row)”的“\(otherFigure.column)”"
    return Proof(
      identity, figure.row, table: table.title, other: name, column: figure.column, printed: figure.cell,
      parts: [otherFigure.cell], isComputed: false, source: figure.source, partSources: [otherFigure.source])
  }
}
