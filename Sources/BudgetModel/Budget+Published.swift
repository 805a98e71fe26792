extension Budget {
  /// The budget without findings and without text as found: what was not understood, indicators' raw text and repairs,
  /// and what unreadable cells hold, of which only that they are unreadable is said.
  public var withoutRawText: Budget {
    var budget = self
    budget.findings = []
    budget.unparsed = []
    budget.total = total.withoutRawText
    budget.statutoryTables = statutoryTables.map(\.withoutRawText)
    for unit in budget.units.indices {
      budget.units[unit].unparsed = []
      budget.units[unit].funding = units[unit].funding.withoutRawText
      for project in budget.units[unit].projects.indices {
        budget.units[unit].projects[project].unparsed = []
        budget.units[unit].projects[project].funding = units[unit].projects[project].funding.withoutRawText
        for indicator in budget.units[unit].projects[project].indicators.indices {
          budget.units[unit].projects[project].indicators[indicator].raw = ""
          budget.units[unit].projects[project].indicators[indicator].repairs = []
        }
      }
    }
    return budget
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
