import BudgetModel

/// Makes one budget of tables that complement each other.
///
/// The first budget table is the base. What another says beyond it is added; where two say different things the first
/// counts and a finding names both places. Nothing is dropped: what belongs to no project stays as raw text.
struct BudgetJoiner {
  private(set) var budget: Budget
  /// Units by name, and each unit's projects by name.
  private var units: [JoiningKey: Int] = [:]
  private var projects: [[JoiningKey: Int]] = []

  init(base: Budget) {
    budget = base
    index()
  }

  /// All tables as one budget; nil when none of them is a budget table.
  static func join(_ contents: [TableReading.Content]) -> Budget? {
    var budgets: [Budget] = []
    var performances: [PerformanceTable] = []
    for content in contents {
      switch content {
      case .budget(let budget): budgets.append(budget)
      case .performance(let table): performances.append(table)
      case .nothing: break
      }
    }
    guard let base = budgets.first else { return nil }
    if budgets.count == 1, performances.isEmpty { return base }
    var joiner = BudgetJoiner(base: base)
    for budget in budgets.dropFirst() { joiner.add(budget) }
    for performance in performances { joiner.add(performance) }
    return joiner.budget
  }

  private mutating func index() {
    (units, projects) = ([:], [])
    for (number, unit) in budget.units.enumerated() {
      if units[JoiningKey(unit.name)] == nil { units[JoiningKey(unit.name)] = number }
      let named = unit.projects.enumerated().map { (JoiningKey($1.name), $0) }
      projects.append(Dictionary(named, uniquingKeysWith: { first, _ in first }))
    }
  }

  // MARK: Another budget table

  mutating func add(_ other: Budget) {
    budget.findings += other.findings
    budget.unparsed += other.unparsed
    budget.department = budget.department ?? other.department
    noteDifferent(budget.year, other.year, "预算年度", at: other.totalSource)
    budget.year = budget.year ?? other.year
    let ownUnitsOnly = other.units.allSatisfy { units[JoiningKey($0.name)] == nil }
    let other = sharingSources(with: other)
    if ownUnitsOnly {
      budget.total = Self.sum(budget.total, other.total)
      budget.units += other.units
    } else {
      budget.total = complemented(budget.total, with: other.total, of: "合计", at: other.totalSource)
      for unit in other.units { add(unit) }
      addUpAgain()
    }
    index()
  }

  /// Sums that no table prints, now that projects and units have come in.
  private mutating func addUpAgain() {
    for unit in budget.units.indices where budget.units[unit].funding.isComputed {
      let parts = budget.units[unit].projects.map(\.funding)
      budget.units[unit].funding =
        SheetSum.funding(parts, names: budget.fundingSources) ?? budget.units[unit].funding
    }
    guard budget.total.isComputed else { return }
    budget.total = SheetSum.funding(budget.units.map(\.funding), names: budget.fundingSources) ?? budget.total
  }

  /// Gives both budgets the sources of both; returns the other one.
  private mutating func sharingSources(with other: Budget) -> Budget {
    let all = budget.fundingSources + other.fundingSources.filter { !budget.fundingSources.contains($0) }
    var other = other
    budget.takeSources(all)
    other.takeSources(all)
    return other
  }

  private mutating func add(_ unit: BudgetUnit) {
    guard let number = units[JoiningKey(unit.name)] else {
      warn("unit-in-one-table-only", "单位“\(unit.name)”只出现在其中一个表里", at: unit.source)
      budget.units.append(unit)
      return
    }
    budget.units[number].funding = complemented(
      budget.units[number].funding, with: unit.funding, of: "单位“\(unit.name)”", at: unit.source)
    budget.units[number].unparsed += unit.unparsed
    for project in unit.projects { add(project, toUnit: number) }
  }

  private mutating func add(_ project: Project, toUnit unit: Int) {
    guard let number = projects[unit][JoiningKey(project.name)] else {
      warn("project-in-one-table-only", "项目“\(project.name)”只出现在其中一个表里", at: project.source)
      budget.units[unit].projects.append(project)
      return
    }
    var known = budget.units[unit].projects[number]
    known.funding = complemented(known.funding, with: project.funding, of: "“\(project.name)”", at: project.source)
    take(goal: project.goal, state: project.goalState, into: &known, at: project.source)
    take(project.indicators, into: &known, at: project.source)
    known.unparsed += project.unparsed
    known.attributes += project.attributes.filter { !known.attributes.contains($0) }
    budget.units[unit].projects[number] = known
  }

  /// Fills blank cells; a figure that differs is reported, and one that was computed gives way to a printed one.
  private mutating func complemented(
    _ funding: Funding, with other: Funding, of name: String, at place: SourceLocation
  ) -> Funding {
    if other.isComputed { return funding }
    if funding.isComputed { return other }
    var funding = funding
    noteDifferent(funding.total.amount?.wanWithCommas, other.total.amount?.wanWithCommas, "\(name)的总计", at: place)
    if funding.total == .blank { funding.total = other.total }
    for (index, source) in other.sources.enumerated() where funding.sources.indices.contains(index) {
      let known = funding.sources[index].cell
      noteDifferent(
        known.amount?.wanWithCommas, source.cell.amount?.wanWithCommas, "\(name)的\(source.name)", at: place)
      if known == .blank { funding.sources[index].cell = source.cell }
    }
    return funding
  }

  // MARK: Goals and indicators

  mutating func add(_ table: PerformanceTable) {
    budget.findings += table.findings
    budget.unparsed += table.unparsed
    for entry in table.entries {
      guard let (unit, number) = place(of: entry) else { continue }
      var project = budget.units[unit].projects[number]
      take(goal: entry.goal?.unwrapped, state: nil, into: &project, at: entry.source)
      take(entry.indicators, into: &project, at: entry.source)
      project.unparsed += entry.unparsed
      project.attributes += entry.attributes.filter { !project.attributes.contains($0) }
      budget.units[unit].projects[number] = project
    }
  }

  /// The project an entry belongs to; nil, with a finding and its texts kept, when there is not exactly one.
  private mutating func place(of entry: PerformanceTable.Entry) -> (unit: Int, project: Int)? {
    let name = JoiningKey(entry.project)
    let among = entry.unit.map { unit in units[JoiningKey(unit)].map { [$0] } ?? [] } ?? Array(budget.units.indices)
    let found = among.compactMap { unit in projects[unit][name].map { (unit, $0) } }
    if found.count == 1 { return found[0] }
    let owner = entry.unit.map { "“\($0)”的" } ?? ""
    warn(
      "performance-unmatched",
      found.isEmpty
        ? "绩效表中\(owner)项目“\(entry.project)”在预算表中找不到" : "绩效表中的项目“\(entry.project)”没有写明单位，预算表中有 \(found.count) 个同名项目",
      at: entry.source)
    let texts = [entry.unit, entry.project, entry.goal].compactMap { $0 } + entry.indicators.map(\.raw) + entry.attributes.map(\.value)
    budget.unparsed += texts.filter { !$0.isEmpty } + entry.unparsed
    return nil
  }

  private mutating func take(
    goal: String?, state: GoalState?, into project: inout Project, at place: SourceLocation
  ) {
    guard let goal, !goal.isEmpty, goal != project.goal else { return }
    if project.goal == nil {
      (project.goal, project.goalState) = (goal, state ?? GoalReader.state(of: goal))
    } else {
      warn("tables-differ", "“\(project.name)”的绩效目标在两个表中不同，取先读到的；另一个是“\(goal)”", at: place)
      project.unparsed.append(goal)
    }
  }

  private mutating func take(_ indicators: [Indicator], into project: inout Project, at place: SourceLocation) {
    guard !indicators.isEmpty else { return }
    if project.indicators.isEmpty {
      project.indicators = indicators
      return
    }
    func fields(_ indicator: Indicator) -> [String?] {
      [indicator.level2?.code, indicator.name, indicator.cycleValue, indicator.annualValue]
    }
    guard project.indicators.map(fields) != indicators.map(fields) else { return }
    warn("tables-differ", "“\(project.name)”的绩效指标在两个表中不同，取先读到的 \(project.indicators.count) 个", at: place)
    project.unparsed += indicators.map(\.raw)
  }

  // MARK: Findings

  private mutating func noteDifferent<Value: Equatable>(
    _ first: Value?, _ second: Value?, _ name: String, at place: SourceLocation
  ) {
    guard let first, let second, first != second else { return }
    warn("tables-differ", "\(name)在两个表中不同：“\(first)”和“\(second)”，取先读到的", at: place)
  }

  private mutating func warn(_ rule: String, _ message: String, at place: SourceLocation) {
    budget.findings.append(Finding(rule: rule, severity: .warning, message: message, hint: "核对原件", source: place))
  }

  /// The sum of two tables' totals, cell by cell; blank where both are.
  private static func sum(_ first: Funding, _ second: Funding) -> Funding {
    func sum(_ one: FundingCell, _ other: FundingCell) -> FundingCell {
      switch (one, other) {
      case (.amount(let one), .amount(let other)): .amount(one + other)
      case (.unreadable, _), (_, .blank): one
      default: other
      }
    }
    return Funding(
      total: sum(first.total, second.total),
      sources: zip(first.sources, second.sources).map { .init(name: $0.name, cell: sum($0.cell, $1.cell)) },
      isComputed: true)
  }
}

extension Budget {
  /// Gives every row the named sources, blank where it has none.
  fileprivate mutating func takeSources(_ names: [String]) {
    guard names != fundingSources else { return }
    func widened(_ funding: Funding) -> Funding {
      var funding = funding
      let known = Dictionary(funding.sources.map { ($0.name, $0.cell) }, uniquingKeysWith: { first, _ in first })
      funding.sources = names.map { .init(name: $0, cell: known[$0] ?? .blank) }
      return funding
    }
    fundingSources = names
    total = widened(total)
    for unit in units.indices {
      units[unit].funding = widened(units[unit].funding)
      for project in units[unit].projects.indices {
        units[unit].projects[project].funding = widened(units[unit].projects[project].funding)
      }
    }
  }
}
