import BudgetModel
import TestSupport
import Testing

@Suite struct AmountTests {
  @Test(arguments: [
    (0, "0.00"), (1, "0.000001"), (10_000, "0.01"), (100_000, "0.10"), (1_000_000, "1.00"),
    (27_793_940_000, "27793.94"),
    (123_456_789, "123.456789"), (-353_000_000, "-353.00"), (Int64.min, "-9223372036854.775808"),
  ])
  func isPrintedInWanExactly(_ fen: Int64, _ text: String) {
    #expect(Amount(fen: fen).wan == text)
  }

  @Test(arguments: [
    (0, "0.00"), (999_000_000, "999.00"), (1_000_000_000, "1,000.00"), (27_793_940_000, "27,793.94"),
    (-1_234_567_000_000, "-1,234,567.00"), (-100_000_000, "-100.00"),
  ])
  func hasCommasAtTheThousands(_ fen: Int64, _ text: String) {
    #expect(Amount(fen: fen).wanWithCommas == text)
  }

  /// Reads back what `wan` prints, without the product's own reader.
  private func fen(_ text: String) -> Int64? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, (2...6).contains(parts[1].count) else { return nil }
    return Int64(parts[0] + parts[1] + String(repeating: "0", count: 6 - parts[1].count))
  }

  @Test func printedAmountsReadBackAlike() {
    var random = SeededRandom()
    for _ in 0..<5_000 {
      let bound = Int64(1) << random.next(upTo: 62)
      let amount = Amount(fen: Int64.random(in: -bound...bound, using: &random))
      #expect(fen(amount.wan) == amount.fen, "seed \(random.seed)")
      #expect(amount.wanWithCommas.filter { $0 != "," } == amount.wan, "seed \(random.seed)")
    }
  }

  @Test func addingBeyondTheRangeStopsAtTheBound() {
    let most = Amount(fen: .max)
    #expect(most + Amount(fen: 1) == most)
    #expect(Amount(fen: .min) - Amount(fen: 1) == Amount(fen: .min))
    #expect(Amount(fen: .min) + Amount(fen: -1) == Amount(fen: .min))
    #expect([Amount(fen: 3), Amount(fen: -5)].sum() == Amount(fen: -2))
  }
}
