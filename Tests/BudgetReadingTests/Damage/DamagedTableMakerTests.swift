import BudgetModel
import BudgetReading
import TestSupport
import Testing

/// The generator itself: that it does what it says, at the rates that it says.
@Suite struct DamagedTableMakerTests {
  private func tables(_ group: TableDamageKind.Group, rate: Double, _ count: UInt64) -> [DamagedTable] {
    (0..<count).map { DamagedTableMaker.table(seed: $0, rates: TableDamageRates(group: group, rate: rate)) }
  }

  private func indicators(_ table: DamagedTable) -> [ExpectedTable.Indicator] {
    table.expected.units.flatMap { $0.projects.flatMap(\.indicators) }
  }

  @Test func theSameSeedGivesTheSameTable() {
    let rates = TableDamageRates(group: .all, rate: 2)
    #expect(
      DamagedTableMaker.table(seed: 5, rates: rates).text == DamagedTableMaker.table(seed: 5, rates: rates).text)
    #expect(
      DamagedTableMaker.table(seed: 5, rates: rates).text != DamagedTableMaker.table(seed: 6, rates: rates).text)
  }

  @Test func amountsAddUp() {
    for table in tables(.all, rate: 1, 30) {
      let truth = table.truth
      for source in truth.sources.indices {
        let projects = truth.units.flatMap(\.projects).compactMap { $0.amounts[source] }
        #expect(projects.reduce(0, +) == truth.amounts[source] ?? 0)
        #expect(truth.units.compactMap { $0.amounts[source] }.reduce(0, +) == truth.amounts[source] ?? 0)
      }
    }
  }

  /// Without damage nothing less than the truth is expected, and a table in the sample's style is read without a slip.
  @Test func anUndamagedTableIsReadWholly() throws {
    for table in tables(.likeTheSample, rate: 0, 20) {
      let truths = table.truth.units.flatMap { $0.projects.flatMap(\.indicators) }
      #expect(indicators(table).map(\.name) == truths.map { [$0.name] })
      #expect(indicators(table).allSatisfy { !$0.mayBeMissing && $0.damage.isEmpty })
    }
    let report = try DamageReport(group: .likeTheSample, rate: 0, seeds: 0..<20)
    for tally in [report.indicators, report.names, report.amounts, report.goals] { #expect(tally.share == 1) }
  }

  @Test func everyKindHappensAndOnlyThoseOfItsGroup() {
    func kinds(_ group: TableDamageKind.Group) -> Set<TableDamageKind> {
      tables(group, rate: 4, 60).reduce(into: []) { kinds, table in
        kinds.formUnion(table.damage)
        for project in table.expected.units.flatMap(\.projects) {
          kinds.formUnion(project.damage)
          for indicator in project.indicators { kinds.formUnion(indicator.damage) }
        }
      }
    }
    // These leave no mark on a project: they are lines between projects.
    let unmarked: Set<TableDamageKind> = [.blankLine, .pageNumber, .headerRepeated, .headerMisread, .noiseLine]
    #expect(kinds(.all) == Set(TableDamageKind.allCases).subtracting(unmarked))
    #expect(kinds(.likeTheSample) == Set(TableDamageKind.allCases.filter(\.isLikeTheSample)).subtracting(unmarked))
  }

  /// Shares of indicators hit at rate 1, against the sample's counts.
  @Test(arguments: [
    (TableDamageKind.clauseMissing, 0.03, 0.05), (.clauseRepeated, 0.018, 0.032), (.misnumbered, 0.014, 0.026),
    (.strayDigit, 0.006, 0.014), (.swallowed, 0.01, 0.03), (.labelMisread, 0.002, 0.007), (.dashMisread, 0.002, 0.007),
    (.separatorSwapped, 0.09, 0.22),
  ])
  func damageIsAsFrequentAsInTheSample(_ kind: TableDamageKind, _ low: Double, _ high: Double) {
    let all = tables(.likeTheSample, rate: 1, 120).flatMap(indicators)
    let share = Double(all.count { $0.damage.contains(kind) }) / Double(all.count)
    #expect((low...high).contains(share), "\(kind) \(share)")
  }

  @Test func foldingTakesBackOnlyWhatPrintingDecides() {
    #expect(TextFolding.fold("≥９０％（含\u{200B} 90％）。") == "≥90%(含90%)")
    #expect(TextFolding.fold("“专精特新”企业") == TextFolding.fold("\"专精特新\"企业"))
    #expect(TextFolding.fold("1:30") != TextFolding.fold("1.30"))
    #expect(TextFolding.fold("≤5") != TextFolding.fold("≥5"))
    #expect(TextFolding.fold("10") != TextFolding.fold("1O"))
  }
}
