import BudgetModel
import BudgetReview
import ParallelWork

/// A project's place in a budget: the unit's, and within it the project's, from 0.
public typealias ProjectPlace = ProjectRows.Place

extension DocumentContext {
  /// The document of chosen projects alone: units keep those of theirs, sums are the chosen ones', and only findings in
  /// their rows count.
  public func restricted(to places: some Collection<ProjectPlace>) -> DocumentContext {
    let chosen = Set(places)
    var budget = figures.budget
    let kept = budget.units.indices.filter { unit in chosen.contains { $0.unit == unit } }
    budget.units = kept.map { index in
      var unit = budget.units[index]
      unit.projects = unit.projects.indices.filter { chosen.contains(ProjectPlace(unit: index, project: $0)) }
        .map { unit.projects[$0] }
      unit.funding = Self.sum(of: unit.projects.map(\.funding), columns: figures.columns)
      return unit
    }
    budget.total = Self.sum(of: budget.units.map(\.funding), columns: figures.columns)
    budget.unparsed = []
    var codes = figures.codes(ofUnits: kept)
    for (place, index) in kept.enumerated() {
      codes.projects[place] = codes.projects[place].indices.filter { chosen.contains(ProjectPlace(unit: index, project: $0)) }
        .map { codes.projects[place][$0] }
    }
    budget.statutoryTables = []
    let findings = Deferred { [figures] in
      zip(figures.findings, figures.findingPlaces).filter { _, place in place.map(chosen.contains) ?? false }.map(\.0)
    }
    return DocumentContext(
      figures: Figures(
        budget: budget, settings: figures.settings, findings: findings, files: figures.files, isDraft: figures.isDraft,
        previous: figures.previous?.restricted(to: chosen, of: kept), codes: codes, onlyUnit: figures.onlyUnit,
        whole: figures.whole ?? figures.budget.total.total, selectedFrom: figures.projectCount))
  }

  /// The rows' sums by column; a cell is blank where none of them has an amount.
  private static func sum(of rows: [Funding], columns: [String]) -> Funding {
    func sum(_ cells: [FundingCell]) -> FundingCell {
      let known = cells.compactMap(\.amount)
      return known.isEmpty ? .blank : .amount(known.sum())
    }
    let cells = rows.map { FundingContext($0, columns: columns).cells }
    return Funding(
      total: sum(rows.map(\.total)),
      sources: columns.indices.map { column in
        Funding.Source(name: columns[column], cell: sum(cells.map { $0[column] }))
      }, isComputed: true)
  }
}
