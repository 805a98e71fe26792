import TestSupport
import Testing

@testable import BudgetReading

@Suite struct UnitDividerTests {
  /// Builds tables of bare rows whose division is known, and finds it again.
  @Test func aTableOfBareRowsIsDividedByItsSums() {
    var random = SeededRandom()
    for _ in 0..<300 {
      var rows: [UnitDivider.Row] = []
      var units: [Int] = []
      for _ in 0...random.next(upTo: 5) {
        let amounts = (0...random.next(upTo: 6)).map { _ in Int64.random(in: 1...1_000_000_000_000, using: &random) }
        units.append(rows.count)
        rows.append(.init(name: "单位", isBare: true, amount: amounts.reduce(0, +)))
        rows += amounts.map { .init(name: "项目", isBare: true, amount: $0) }
      }
      let total = units.compactMap { rows[$0].amount }.reduce(0, +)
      let division = UnitDivider(rows: rows, total: total).divide()
      #expect(division == UnitDivision(units: units, isProven: true), "seed \(random.seed)")
    }
  }

  @Test func aZeroProjectBetweenUnitsBelongsToTheOneBefore() {
    let rows = [("甲局", 10), ("一", 10), ("二", 0), ("乙局", 5), ("三", 5)].map {
      UnitDivider.Row(name: $0.0, isBare: true, amount: Int64($0.1))
    }
    #expect(UnitDivider(rows: rows, total: 15).divide().units == [0, 3])
  }

  @Test func noRowsGiveNoUnits() {
    #expect(UnitDivider(rows: [], total: 0).divide().units == [])
  }
}
