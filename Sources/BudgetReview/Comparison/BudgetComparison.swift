import BudgetModel

/// Compares a budget with last year's (与上年对比).
public struct BudgetComparison: Sendable {
  /// With names as read, not masked.
  public let comparison: Comparison
  /// What a person should look at: names that were matched by likeness, statements that name nothing, a year that is
  /// not the one before.
  public let findings: [Finding]

  /// - Parameters:
  ///   - previous: last year's, its sources naming files that are told apart from the budget's.
  public init(of budget: Budget, with previous: Budget, settings: ComparisonSettings = ComparisonSettings()) {
    let (current, former) = (ComparedBudget(budget), ComparedBudget(previous))
    let units = UnitMatching(current, former, stated: settings.renamedUnits)
    let statements = StatedPairs(current, former, units: units.previous)
    var wrong = units.wrong
    let stated = Self.resolved(settings.renamed, statements, &wrong, once: true)
    let different = Self.resolved(settings.different, statements, &wrong, once: false)
    let projects = ProjectMatching(
      current, former, units: units.previous, stated: stated, different: different)
    comparison = Self.comparison(current, former, units.previous, projects)
    findings = ComparisonFindings(budget: budget, previous: previous, units: units, projects: projects).all(wrong: wrong)
  }

  private static func resolved(
    _ pairs: [ComparisonSettings.Pair], _ statements: StatedPairs, _ wrong: inout [(ComparisonSettings.Pair, String)],
    once: Bool
  ) -> [(ComparedBudget.Place, ComparedBudget.Place)] {
    var ones: Set<ComparedBudget.Place> = []
    var others: Set<ComparedBudget.Place> = []
    var resolved: [(ComparedBudget.Place, ComparedBudget.Place)] = []
    for pair in pairs {
      do throws(StatedPairs.Wrong) {
        let (one, other) = try statements.places(of: pair)
        if once, ones.contains(one) || others.contains(other) {
          throw StatedPairs.Wrong(reason: "“\(pair.from)”或“\(pair.to)”已与别的项目对应")
        }
        ones.insert(one)
        others.insert(other)
        resolved.append((one, other))
      } catch {
        wrong.append((pair, error.reason))
      }
    }
    return resolved
  }

  private static func comparison(
    _ current: ComparedBudget, _ former: ComparedBudget, _ units: [Int: Int], _ projects: ProjectMatching
  ) -> Comparison {
    func ended(_ unit: Int) -> [Comparison.Ended] {
      former.entries[unit].filter { !projects.taken.contains($0.place) }.map {
        Comparison.Ended(name: $0.project.name, cell: $0.project.funding.total)
      }
    }
    var movedAway: [Int: [Comparison.Ended]] = [:]
    for place in projects.matches.keys.sorted(by: ComparisonFindings.isBefore) {
      guard let other = projects.matches[place]?.previous, units[place.unit] != other.unit else { continue }
      let project = former.project(at: other)
      movedAway[other.unit, default: []].append(
        .init(name: project.name, cell: project.funding.total, newUnit: current.budget.units[place.unit].name))
    }
    let rows = current.entries.enumerated().map { unit, entries in
      let own = current.budget.units[unit]
      let other = units[unit].map { former.budget.units[$0] }
      let row = Comparison.Row(
        change: Change(previous: other?.funding.total, current: own.funding.total),
        formerName: other.flatMap { Self.formerName($0.name, own.name) })
      return Comparison.Unit(
        row: row, projects: entries.map { Self.row(of: $0, former, units, projects) },
        ended: units[unit].map(ended) ?? [], movedAway: units[unit].flatMap { movedAway[$0] } ?? [])
    }
    let going = Set(units.values)
    let endedUnits = former.budget.units.indices.filter { !going.contains($0) }.map { unit in
      Comparison.EndedUnit(
        unit: .init(name: former.budget.units[unit].name, cell: former.budget.units[unit].funding.total),
        projects: ended(unit))
    }
    return Comparison(
      year: former.budget.year,
      total: Change(previous: former.budget.total.total, current: current.budget.total.total), units: rows,
      endedUnits: endedUnits)
  }

  private static func row(
    of entry: ComparedBudget.Entry, _ former: ComparedBudget, _ units: [Int: Int], _ projects: ProjectMatching
  ) -> Comparison.Row {
    let amount = entry.project.funding.total
    guard let match = projects.matches[entry.place] else {
      return Comparison.Row(change: Change(previous: nil, current: amount))
    }
    let other = former.project(at: match.previous)
    let isHere = units[entry.place.unit] == match.previous.unit
    return Comparison.Row(
      change: Change(previous: other.funding.total, current: amount),
      formerName: formerName(other.name, entry.project.name),
      formerUnit: isHere ? nil : former.budget.units[match.previous.unit].name)
  }

  /// Nil where the names differ in marks or in the year only.
  private static func formerName(_ former: String, _ name: String) -> String? {
    ComparedName(former).undated == ComparedName(name).undated ? nil : former
  }
}
