import BudgetModel
import Testing

private func change(_ previous: Int64?, _ current: Int64?) -> Change {
  Change(
    previous: previous.map { .amount(Amount(fen: $0)) }, current: current.map { .amount(Amount(fen: $0)) })
}

@Test(arguments: [
  (10_000, 10_321, 321, "3.21%"), (10_000, 9_679, -321, "-3.21%"), (300, 301, 1, "0.33%"), (300, 302, 2, "0.67%"),
  (20_000, 20_001, 1, "0.01%"), (20_001, 20_002, 1, "0.00%"), (100, -50, -150, "-150.00%"), (100, 100, 0, "0.00%"),
])
func aChangeIsExactAndItsPercentRoundedHalfUp(previous: Int64, current: Int64, difference: Int64, percent: String) {
  let change = change(previous, current)
  #expect(change.difference == Amount(fen: difference))
  #expect(change.percent?.percent == percent)
}

@Test func aBaseOfZeroOrBelowHasNoPercent() {
  #expect(change(0, 500).base == .zero)
  #expect(change(0, 500).difference == Amount(fen: 500))
  #expect(change(0, 0).base == .bothZero)
  #expect(change(-100, 50).base == .negative)
  #expect(change(-100, 50).difference == Amount(fen: 150))
}

@Test func whatIsNewOrEndedCountsWhole() {
  #expect(change(nil, 500).base == .new)
  #expect(change(nil, 500).difference == Amount(fen: 500))
  #expect(change(500, nil).base == .ended)
  #expect(change(500, nil).difference == Amount(fen: -500))
}

@Test func aBlankOrUnreadableCellIsNoNumber() {
  for cell in [FundingCell.blank, .unreadable("3?")] {
    let amount = FundingCell.amount(Amount(fen: 1))
    for change in [Change(previous: cell, current: amount), Change(previous: amount, current: cell)] {
      #expect(change.base == .unknown)
      #expect(change.difference == nil)
      #expect(change.percent == nil)
    }
  }
}

@Test func theComparisonIsWrittenBesideTheBudgetAndPassedOverInReading() throws {
  let funding = Funding(total: .amount(Amount(fen: 103_000_000)), sources: [])
  let place = SourceLocation(file: "a.txt", line: 1, column: 1)
  let unit = BudgetUnit(name: "甲局", funding: funding, projects: [], unparsed: [], source: place)
  let budget = Budget(
    department: "甲局", year: 2024, fundingSources: [], total: funding, totalSource: place, units: [unit], unparsed: [],
    findings: [])
  let row = Change(previous: .amount(Amount(fen: 100_000_000)), current: funding.total)
  let comparison = Comparison(
    year: 2023, total: row,
    units: [
      .init(
        row: .init(change: row, formerName: "乙局"), projects: [],
        ended: [.init(name: "修路", cell: .amount(Amount(fen: 5_000_000)))])
    ], endedUnits: [])
  let data = try BudgetFile(budget: budget, comparison: comparison).json()
  let text = String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
  #expect(text.contains(#""total":{"difference":"3.00","percent":"3.00","previous":"100.00"}"#), "\(text)")
  #expect(text.contains(#""formerName":"乙局","formerUnit":null,"movedAway":[],"#))
  #expect(text.contains(#"{"difference":"-5.00","name":"修路","percent":null,"previous":"5.00","status":"ended"}"#))
  let read = try BudgetFile(json: data)
  #expect(read == BudgetFile(budget: budget))
}
