extension Budget {
  /// The budget without findings and without text as found: what was not understood, indicators' raw text and repairs,
  /// and what unreadable cells hold, of which only that they are unreadable is said.
  public var withoutRawText: Budget {
    var budget = self
    budget.findings = []
    budget.unparsed = []
    budget.total = total.withoutRawText
    budget.statutoryTables = statutoryTables.map(\.withoutRawText)
    budget.units = units.map(\.withoutRawText)
    return budget
  }
}

extension BudgetUnit {
  fileprivate var withoutRawText: BudgetUnit {
    BudgetUnit(
      name: name, funding: funding.withoutRawText, projects: projects.map(\.withoutRawText), unparsed: [], source: source)
  }
}

extension Project {
  fileprivate var withoutRawText: Project {
    Project(
      name: name, funding: funding.withoutRawText, goal: goal, goalState: goalState,
      indicators: indicators.map(\.withoutRawText), attributes: attributes, unparsed: [], source: source)
  }
}

extension Indicator {
  fileprivate var withoutRawText: Indicator {
    Indicator(
      number: number, level1: level1, level2: level2, name: name, cycleValue: cycleValue, annualValue: annualValue,
      raw: "", source: source)
  }
}

extension Funding {
  fileprivate var withoutRawText: Funding {
    func plain(_ cell: FundingCell) -> FundingCell {
      if case .unreadable = cell { .unreadable("无法识别") } else { cell }
    }
    return Funding(
      total: plain(total), sources: sources.map { Source(name: $0.name, cell: plain($0.cell)) }, isComputed: isComputed)
  }
}

extension StatutoryTable {
  fileprivate var withoutRawText: StatutoryTable {
    var table = self
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        if case .unreadable = rows[row].cells[cell].content { table.rows[row].cells[cell].content = .unreadable("无法识别") }
      }
    }
    return table
  }
}
