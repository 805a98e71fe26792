import BudgetModel

extension Comparison {
  /// The comparison with every name of last year's masked.
  func masked(by mask: Mask) -> Comparison {
    if mask.isEmpty { return self }
    var comparison = self
    comparison.total = total.masked(by: mask)
    comparison.units = units.map { unit in
      Unit(
        row: unit.row.masked(by: mask), projects: unit.projects.map { $0.masked(by: mask) },
        ended: unit.ended.map { $0.masked(by: mask) }, movedAway: unit.movedAway.map { $0.masked(by: mask) })
    }
    comparison.endedUnits = endedUnits.map {
      EndedUnit(unit: $0.unit.masked(by: mask), projects: $0.projects.map { $0.masked(by: mask) })
    }
    return comparison
  }
}

extension Comparison.Row {
  fileprivate func masked(by mask: Mask) -> Comparison.Row {
    Comparison.Row(
      change: change.masked(by: mask), formerName: formerName.map(mask.masked), formerUnit: formerUnit.map(mask.masked))
  }
}

extension Comparison.Ended {
  fileprivate func masked(by mask: Mask) -> Comparison.Ended {
    Comparison.Ended(name: mask.masked(name), cell: cell.masked(by: mask), newUnit: newUnit.map(mask.masked))
  }
}

extension Change {
  fileprivate func masked(by mask: Mask) -> Change {
    Change(previous: previous?.masked(by: mask), current: current?.masked(by: mask))
  }
}

extension FundingCell {
  /// What cannot be read may hold a name.
  fileprivate func masked(by mask: Mask) -> FundingCell {
    if case .unreadable(let text) = self { .unreadable(mask.masked(text)) } else { self }
  }
}
