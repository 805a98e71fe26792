import BudgetModel

extension Budget {
  /// The budget with every text masked, its places as they are.
  public func masked(by mask: Mask) -> Budget {
    if mask.isEmpty { return self }
    var budget = self
    budget.department = department.map(mask.masked)
    budget.unparsed = unparsed.map(mask.masked)
    budget.fundingSources = fundingSources.map(mask.masked)
    budget.total = total.masked(by: mask)
    budget.findings = findings.map { $0.masked(by: mask) }
    budget.units = units.map { $0.masked(by: mask) }
    budget.statutoryTables = statutoryTables.map { $0.masked(by: mask) }
    return budget
  }

  /// The budget with the names of its files masked in every place.
  public func withFileNamesMasked(by mask: Mask) -> Budget {
    if mask.isEmpty { return self }
    var budget = self
    budget.totalSource.file = mask.masked(totalSource.file)
    budget.statutoryTables = statutoryTables.map { $0.withFileNameMasked(by: mask) }
    for unit in units.indices {
      budget.units[unit].source.file = mask.masked(units[unit].source.file)
      for project in units[unit].projects.indices {
        budget.units[unit].projects[project].source.file = mask.masked(units[unit].projects[project].source.file)
        for indicator in units[unit].projects[project].indicators.indices {
          let file = units[unit].projects[project].indicators[indicator].source.file
          budget.units[unit].projects[project].indicators[indicator].source.file = mask.masked(file)
        }
      }
    }
    return budget
  }

  private var fileNames: [String] {
    var names: Set<String> = [totalSource.file]
    for unit in units { names.formUnion(unit.projects.map(\.source.file)) }
    names.formUnion(statutoryTables.map(\.source.file))
    return names.sorted()
  }

  /// The texts that belong to no row, and the names of the files.
  var outerTexts: [String] { [department].compactMap(\.self) + fundingSources + fileNames }
}

extension ReportSettings {
  /// The settings with every text that is published masked.
  public func masked(by mask: Mask) -> ReportSettings {
    var settings = self
    settings.department = department.map(mask.masked)
    settings.title = title.map(mask.masked)
    settings.codes = codes.masked(by: mask)
    settings.chapters = chapters.map { $0.masked(by: mask) }
    settings.sections = sections.map { $0.masked(by: mask) }
    return settings
  }

  var allTexts: [String] {
    [department, title].compactMap(\.self) + sections.compactMap(\.title)
      + chapters.flatMap { [$0.name, $0.title].compactMap(\.self) }
  }
}

extension CodeBook {
  /// Names as the published site has them.
  func masked(by mask: Mask) -> CodeBook {
    func masked(_ entry: Entry) -> Entry { Entry(code: entry.code, name: mask.masked(entry.name)) }
    return CodeBook(units: units.map { Unit(unit: masked($0.unit), projects: $0.projects.map(masked)) })
  }
}

extension Finding {
  func masked(by mask: Mask) -> Finding {
    var finding = self
    finding.message = mask.masked(message)
    finding.hint = hint.map(mask.masked)
    return finding
  }
}

extension BudgetUnit {
  fileprivate func masked(by mask: Mask) -> BudgetUnit {
    var unit = self
    unit.name = mask.masked(name)
    unit.funding = funding.masked(by: mask)
    unit.unparsed = unparsed.map(mask.masked)
    unit.projects = projects.map { $0.masked(by: mask) }
    return unit
  }
}

extension Project {
  fileprivate func masked(by mask: Mask) -> Project {
    var project = self
    project.name = mask.masked(name)
    project.funding = funding.masked(by: mask)
    project.goal = goal.map(mask.masked)
    project.unparsed = unparsed.map(mask.masked)
    project.attributes = attributes.map { ProjectAttribute(name: mask.masked($0.name), value: mask.masked($0.value)) }
    project.indicators = indicators.map { indicator in
      var indicator = indicator
      indicator.name = mask.masked(indicator.name)
      indicator.cycleValue = indicator.cycleValue.map(mask.masked)
      indicator.annualValue = indicator.annualValue.map(mask.masked)
      indicator.raw = mask.masked(indicator.raw)
      indicator.repairs = indicator.repairs.map(mask.masked)
      return indicator
    }
    return project
  }
}

extension Funding {
  fileprivate func masked(by mask: Mask) -> Funding {
    func masked(_ cell: FundingCell) -> FundingCell {
      if case .unreadable(let text) = cell { .unreadable(mask.masked(text)) } else { cell }
    }
    let sources = self.sources.map { Source(name: mask.masked($0.name), cell: masked($0.cell)) }
    return Funding(total: masked(total), sources: sources, isComputed: isComputed)
  }
}
