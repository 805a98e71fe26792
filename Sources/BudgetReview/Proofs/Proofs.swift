import BudgetModel
import ParallelWork

/// Every identity of a budget, evaluated: 合计 = its units and each unit = its projects, for 总计 and each source, and
/// each row's 总计 = its sources; then those of the statutory tables. In whole 分, without tolerance.
public struct Proofs: Sendable {
  /// In the order of the source: 合计, then each unit with its projects.
  public let all: [Proof]

  public init(of budget: Budget) {
    var all = Self.columns(
      .totalOfUnits, "合计", budget.total, budget.units.map(\.funding), at: budget.totalSource,
      parts: budget.units.map(\.source))
    Self.addRow("合计", unit: nil, budget.total, at: budget.totalSource, to: &all)
    all += inParallel(budget.units) { Self.proofs(of: $0) }.joined()
    all += StatutoryProofs(of: budget).all
    self.all = all
  }

  private static func proofs(of unit: BudgetUnit) -> [Proof] {
    var all = columns(
      .unitOfProjects, unit.name, unit.funding, unit.projects.map(\.funding), at: unit.source,
      parts: unit.projects.map(\.source))
    addRow(unit.name, unit: nil, unit.funding, at: unit.source, to: &all)
    for project in unit.projects {
      addRow(project.name, unit: unit.name, project.funding, at: project.source, to: &all)
    }
    return all
  }

  /// Those that compare two figures.
  public var compared: [Proof] { all.filter { $0.difference != nil } }
  public var differing: [Proof] { all.filter { $0.outcome == .differs } }

  /// Those of one kind that differ. Few of many: the others are not copied.
  func differing(_ identity: Proof.Identity) -> [Proof] {
    all.indices.filter { all[$0].identity == identity && all[$0].outcome == .differs }.map { all[$0] }
  }

  /// A table without the row prints nothing to compare; the reader has reported that.
  private static func columns(
    _ identity: Proof.Identity, _ subject: String, _ whole: Funding, _ parts: [Funding], at source: SourceLocation,
    parts places: [SourceLocation]
  ) -> [Proof] {
    let isPrinted = ([whole.total] + whole.sources.map(\.cell)).contains { $0 != .blank }
    guard isPrinted || identity == .unitOfProjects else { return [] }
    func proof(_ column: String, _ printed: FundingCell, _ cells: [FundingCell]) -> Proof {
      Proof(
        identity, subject, column: column, printed: printed, parts: cells, isComputed: whole.isComputed,
        source: source, partSources: places)
    }
    return [proof("总计", whole.total, parts.map(\.total))]
      + whole.sources.map { source in
        proof(source.name, source.cell, parts.map { $0.cell(of: source.name) })
      }
  }

  /// A row that states no source has nothing to compare.
  private static func addRow(
    _ subject: String, unit: String?, _ funding: Funding, at source: SourceLocation, to all: inout [Proof]
  ) {
    guard funding.sources.contains(where: { $0.cell != .blank }) else { return }
    all.append(
      Proof(
        .rowOfSources, subject, unit: unit, column: "总计", printed: funding.total, parts: funding.sources.map(\.cell),
        isComputed: funding.isComputed, source: source, partSources: []))
  }
}

extension Funding {
  fileprivate func cell(of source: String) -> FundingCell { sources.first { $0.name == source }?.cell ?? .blank }
}
