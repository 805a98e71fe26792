import BudgetModel

/// What a document is compared with.
public struct PreviousYear: Sendable {
  /// One unit and row for each of the document's budget.
  public var comparison: Comparison
  /// The files that last year's budget was read from.
  public var files: [SourceFile]

  public init(comparison: Comparison, files: [SourceFile]) {
    self.comparison = comparison
    self.files = files
  }

  func restricted(toUnit index: Int) -> PreviousYear {
    PreviousYear(comparison: comparison.restricted(toUnit: index), files: files)
  }

  /// What chosen projects are compared with: each unit's sum, and the total, are theirs; what ended is not chosen.
  ///
  /// - Parameter units: the units that are kept, by their index.
  func restricted(to chosen: Set<ProjectPlace>, of units: [Int]) -> PreviousYear {
    let kept = units.map { index in
      let rows = comparison.units[index].projects.enumerated().filter { place, _ in
        chosen.contains(ProjectPlace(unit: index, project: place))
      }.map(\.element)
      var row = comparison.units[index].row
      row.change = rows.map(\.change).sum()
      return Comparison.Unit(row: row, projects: rows, ended: [])
    }
    let total = kept.map(\.row.change).sum()
    return PreviousYear(
      comparison: Comparison(year: comparison.year, total: total, units: kept, endedUnits: []), files: files)
  }
}

extension Figures {
  /// The units of these indices together; nil without last year's file.
  func change(ofUnits indices: [Int]) -> ChangeContext? {
    previous.map { previous in
      ChangeContext(indices.map { previous.comparison.units[$0].row.change }.sum(), label: previousLabel)
    }
  }

  /// What last year is called.
  var previousLabel: String {
    guard let own = settings.year ?? budget.year, let year = previous?.comparison.year, year != own - 1 else {
      return "上年"
    }
    return "\(year) 年"
  }
}

extension DocumentContext {
  /// The document's budget beside last year's; nil without last year's file.
  public var comparison: Comparison? { figures.previous?.comparison }
}

extension UnitContext {
  var change: ChangeContext? {
    figures.previous.map { ChangeContext($0.comparison.units[index].row, label: figures.previousLabel) }
  }

  var endedProjects: [ProjectChangeContext] {
    guard let comparison = figures.previous?.comparison else { return [] }
    let unit = comparison.units[index]
    return (unit.ended + unit.movedAway).map { .init($0, unit: self.unit.name, label: figures.previousLabel) }
  }
}

extension ProjectContext {
  /// The project beside last year's; nil without last year's file.
  public var comparison: Comparison.Row? { figures.previous?.comparison.units[unit].projects[index] }

  var change: ChangeContext? { comparison.map { ChangeContext($0, label: figures.previousLabel) } }
}
