import BudgetModel
import TestSupport

/// How many of something came out right.
struct Tally {
  var right = 0
  var all = 0
  var share: Double { all == 0 ? 1 : Double(right) / Double(all) }

  mutating func count(_ isRight: Bool) {
    all += 1
    if isRight { right += 1 }
  }
}

/// Judges a budget against what is to be expected of the damaged table that it was read from.
///
/// Projects are paired in order, by name and 总计. Counted are
/// - names: every unit's, and every project's together with its unit's;
/// - amounts: 总计 and each source of every row. Where a digit was misread as a letter, no figure is right as well;
/// - goals: the text, and apart from it the state;
/// - indicators: see `IndicatorComparison`.
///
/// A project that does not come out has everything wrong; one that stands for none counts as one more wrong name.
struct TableComparison {
  private(set) var names = Tally()
  private(set) var amounts = Tally()
  private(set) var goals = Tally()
  private(set) var goalStates = Tally()
  private(set) var misreads: [Misread] = []
  /// With the kinds of damage of the indicator, its row and the table.
  private(set) var indicators: [(damage: Set<TableDamageKind>, verdict: IndicatorComparison.Verdict)] = []

  private typealias ExpectedRow = (unit: String, project: ExpectedTable.Project)
  private typealias ActualRow = (unit: String, project: Project)
  private let table: DamagedTable

  init(_ table: DamagedTable, _ budget: Budget?) {
    self.table = table
    compareUnits(budget)
    let expected = table.expected.units.flatMap { unit in unit.projects.map { (unit.name, $0) } }
    let actual = (budget?.units ?? []).flatMap { unit in unit.projects.map { (unit.name, $0) } }
    let expectedNames = expected.map { TextFolding.fold($0.1.name) }
    let actualNames = actual.map { TextFolding.fold($0.1.name) }
    let alignment = Alignment(expected: expected.count, actual: actual.count) { left, right in
      let isSameTotal = expected[left].1.amounts.total == actual[right].1.funding.total.amount.map { Int($0.fen) }
      return (expectedNames[left] == actualNames[right] ? 10 : 0) + (isSameTotal ? 5 : 0)
    }
    for (position, row) in expected.enumerated() { compare(row, alignment.actual[position].map { actual[$0] }) }
    for surplus in alignment.surplus {
      names.count(false)
      note(.name, [], expected: "no such project", got: actual[surplus].1.name)
    }
  }

  private mutating func compareUnits(_ budget: Budget?) {
    compare(table.expected.amounts, budget?.total, [], "合计")
    let expected = table.expected.units
    let actual = budget?.units ?? []
    let alignment = Alignment(expected: expected.count, actual: actual.count) { left, right in
      TextFolding.fold(expected[left].name) == TextFolding.fold(actual[right].name) ? 1 : 0
    }
    for (position, unit) in expected.enumerated() {
      let found = alignment.actual[position].map { actual[$0] }
      names.count(found != nil)
      if found == nil { note(.name, [], expected: "unit " + unit.name, got: "none") }
      compare(unit.amounts, found?.funding, [], unit.name)
    }
  }

  private mutating func compare(_ expected: ExpectedRow, _ actual: ActualRow?) {
    let (project, damage) = (expected.project, expected.project.damage)
    let isNamed =
      actual.map {
        TextFolding.fold($0.project.name) == TextFolding.fold(project.name)
          && TextFolding.fold($0.unit) == TextFolding.fold(expected.unit)
      } ?? false
    names.count(isNamed)
    if !isNamed {
      note(
        .name, damage, expected: expected.unit + " / " + project.name,
        got: actual.map { $0.unit + " / " + $0.project.name } ?? "none")
    }
    compare(project.amounts, actual?.project.funding, damage, project.name)
    compareGoal(project, actual?.project)
    let comparison = IndicatorComparison(
      expected: project.indicators, actual: actual?.project.indicators ?? [])
    for verdict in comparison.verdicts {
      indicators.append((table.damage.union(damage).union(verdict.expected?.damage ?? []), verdict))
    }
  }

  private mutating func compareGoal(_ expected: ExpectedTable.Project, _ actual: Project?) {
    let isRight =
      actual.map { TextFolding.fold($0.goal ?? "") == TextFolding.fold(expected.goal ?? "") } ?? false
    goals.count(isRight)
    if !isRight { note(.goal, expected.damage, expected: expected.goal ?? "none", got: actual?.goal ?? "none") }
    let isSameState = actual?.goalState.rawValue == expected.goalState.rawValue
    goalStates.count(isSameState)
    if isRight, !isSameState {
      note(
        .goalState, expected.damage, expected: "\(expected.goalState): \(expected.goal ?? "none")",
        got: actual.map { "\($0.goalState)" } ?? "none")
    }
  }

  private mutating func compare(
    _ expected: ExpectedTable.Amounts, _ actual: Funding?, _ damage: Set<TableDamageKind>, _ name: String
  ) {
    let isInOrder = actual?.sources.count == table.expected.sources.count
    let cells = table.expected.sources.enumerated().map { position, source in
      isInOrder ? actual?.sources[position].cell : actual?.sources.first { $0.name == source }?.cell
    }
    let pairs = zip([expected.total] + expected.sources, [actual?.total] + cells)
    var isRight = true
    for (position, pair) in pairs.enumerated() {
      let isCellRight = Self.isRight(pair.1, pair.0, isUnsure: expected.unsure.contains(position))
      amounts.count(isCellRight)
      isRight = isRight && isCellRight
    }
    if !isRight {
      note(
        .amount, damage,
        expected: "\(name) \(([expected.total] + expected.sources).map { $0.map(String.init) ?? "-" })",
        got: "\(([actual?.total] + cells).map { $0.map { "\($0)" } ?? "none" })")
    }
  }

  private static func isRight(_ cell: FundingCell?, _ fen: Int?, isUnsure: Bool) -> Bool {
    guard let cell else { return false }
    if let fen { return cell.amount.map { Int($0.fen) == fen } ?? isUnsure }
    return cell == .blank
  }

  private mutating func note(_ what: Misread.What, _ damage: Set<TableDamageKind>, expected: String, got: String) {
    misreads.append(Misread(what: what, damage: table.damage.union(damage), expected: expected, got: got))
  }
}

/// Something that came out wrong, beside indicators.
struct Misread {
  enum What: String, CaseIterable { case name, amount, goal, goalState }

  var what: What
  var damage: Set<TableDamageKind>
  var expected: String
  var got: String
}
