/// Makes damaged tables: the same seed, group and rate give the same table.
///
/// Seeds below 100,000 are for development; those from 400,000 on are for the tests that judge, and nobody looks at them.
public enum DamagedTableMaker {
  public static func table(seed: UInt64, rates: TableDamageRates) -> DamagedTable {
    let truth = TableTruthMaker.truth(seed: seed, group: rates.group)
    var random = SeededRandom(seed: seed &* 2 &+ 1)
    var style = rates.group == .all ? TableStyle.random(&random) : .sample
    style.isPiped = random.chance(rates.probability(.pipes))
    var damage = TableDamage(random: random, rates: rates, style: style)
    return damage.table(truth)
  }
}

extension TableDamage {
  mutating func table(_ truth: TableTruth) -> DamagedTable {
    var damage: Set<TableDamageKind> = style.isPiped ? [.pipes] : []
    var kinds: Set<TableDamageKind> = []
    let (totalAmounts, totalTexts) = amounts(truth.amounts, &kinds)
    var expected = ExpectedTable(sources: truth.sources, amounts: totalAmounts, units: [])
    var rows = [PlacedRow(row: DamagedRow(name: style.totalName, amounts: totalTexts))]
    for unit in truth.units {
      let (unitAmounts, unitTexts) = amounts(unit.amounts, &kinds)
      rows.append(PlacedRow(row: DamagedRow(name: spoiled(style.printed(unit.name)).0, amounts: unitTexts)))
      expected.units.append(.init(name: unit.name, amounts: unitAmounts, projects: []))
      for project in unit.projects {
        let (row, expectedProject) = self.project(project)
        let place = (expected.units.count - 1, expected.units[expected.units.count - 1].projects.count)
        rows.append(PlacedRow(row: row, project: place))
        expected.units[place.0].projects.append(expectedProject)
      }
    }
    let header = header(truth)
    var lines = heading(truth, damage: &damage)
    lines += self.lines(of: rows, truth: truth, header: header, expected: &expected)
    if !style.isPiped, happens(.markdownRule) {
      lines.append(rule(header.count))
      damage.insert(.markdownRule)
    }
    return DamagedTable(text: text(lines, &damage), truth: truth, expected: expected, damage: damage)
  }

  private mutating func text(_ lines: [String], _ damage: inout Set<TableDamageKind>) -> String {
    var text = lines.joined(separator: "\n") + "\n"
    if happens(.carriageReturn) {
      text = text.replacing("\n", with: "\r\n")
      damage.insert(.carriageReturn)
    }
    if happens(.byteOrderMark) {
      text = "\u{FEFF}" + text
      damage.insert(.byteOrderMark)
    }
    return text
  }

  private mutating func project(_ truth: TableTruth.Project) -> (DamagedRow, ExpectedTable.Project) {
    var kinds: Set<TableDamageKind> = []
    let (expectedAmounts, texts) = amounts(truth.amounts, &kinds)
    let goal = goal(truth.goal)
    let (goalText, goalKinds) = spoiled(goal.text)
    let indicators = indicators(truth.indicators)
    let (name, nameKinds) = spoiled(style.printed(truth.name))
    let row = DamagedRow(name: name, amounts: texts, goal: goalText, indicators: indicators.text)
    let expected = ExpectedTable.Project(
      name: truth.name, amounts: expectedAmounts, goal: goal.text.isEmpty ? nil : goal.text, goalState: goal.state,
      indicators: indicators.expected, damage: kinds.union(goal.damage).union(goalKinds).union(nameKinds))
    return (row, expected)
  }

  private mutating func amounts(_ truth: [Int?], _ kinds: inout Set<TableDamageKind>)
    -> (ExpectedTable.Amounts, [String])
  {
    let total = TableTruth.total(of: truth)
    var unsure: Set<Int> = []
    let stray = random.number(0...truth.count)
    let texts = ([total] + truth).enumerated().map { position, fen in
      amount(fen, position: position, mayBeStray: position == stray, unsure: &unsure, damage: &kinds)
    }
    return (ExpectedTable.Amounts(total: total, sources: truth, unsure: unsure), texts)
  }
}
