import BudgetModel

/// Every identity of the statutory tables: within each, and across them and the table of projects.
struct StatutoryProofs {
  let all: [Proof]

  init(of budget: Budget) {
    all = budget.statutoryTables.flatMap(Self.within) + StatutoryIdentities(budget).proofs
  }

  private static func within(_ table: StatutoryTable) -> [Proof] {
    (0..<table.partCount).flatMap { part in
      let amounts = table.amountColumns(ofPart: part)
      let rows = StatutoryRowSums(table, part: part).groups.flatMap { group in
        amounts.compactMap { rowProof(table, group, $0, part: part) }
      }
      let groups = StatutoryColumnSums(table, part: part).groups
      return rows
        + table.entries(ofPart: part).flatMap { entry in groups.map { columnProof(table, entry, $0) } }
    }
  }

  private static func rowProof(
    _ table: StatutoryTable, _ group: StatutoryRowSums.Group, _ column: Int, part: Int
  ) -> Proof? {
    let parts = group.parts.map { table.figure($0, column) }
    // Rows below one need not divide every column.
    if !group.isTotal, parts.allSatisfy({ $0 == .blank }) { return nil }
    let label = table.label(of: table.rows[group.whole], part: part)?.content.text ?? ""
    return Proof(
      .statutoryRows, label, table: table.title, column: table.name(ofColumn: column),
      printed: table.figure(group.whole, column), parts: parts, isComputed: false,
      source: table.place(group.whole, column), partSources: group.parts.map { table.place($0, column) })
  }

  private static func columnProof(
    _ table: StatutoryTable, _ entry: StatutoryTable.Entry, _ group: StatutoryColumnSums.Group
  ) -> Proof {
    Proof(
      .statutoryColumns, entry.label, table: table.title, column: table.name(ofColumn: group.whole),
      printed: table.figure(entry.row, group.whole), parts: group.parts.map { table.figure(entry.row, $0) },
      isComputed: false, source: table.place(entry.row, group.whole),
      partSources: group.parts.map { table.place(entry.row, $0) })
  }
}
