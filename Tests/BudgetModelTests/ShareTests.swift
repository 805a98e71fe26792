import BudgetModel
import TestSupport
import Testing

@Suite struct ShareTests {
  private func percent(_ part: Int64, _ whole: Int64) -> String? {
    Share(of: Amount(fen: part), in: Amount(fen: whole))?.percent
  }

  @Test func isRoundedHalfAwayFromZero() {
    #expect(percent(1, 3) == "33.33%")
    #expect(percent(2, 3) == "66.67%")
    #expect(percent(1, 20_000) == "0.01%")
    #expect(percent(-1, 20_000) == "-0.01%")
    #expect(percent(1, 20_001) == "0.00%")
    #expect(percent(27_793_940_000, 29_458_630_000) == "94.35%")
    #expect(percent(5, 5) == "100.00%")
  }

  @Test func isAbsentWhenTheWholeIsZero() {
    #expect(percent(1, 0) == nil)
  }

  @Test func survivesTheLargestAmounts() {
    #expect(percent(.max, .max) == "100.00%")
    #expect(percent(.min, 1) != nil)
  }

  @Test func isWithinHalfAStepOfTheExactShare() throws {
    var random = SeededRandom()
    for _ in 0..<5_000 {
      let whole = Int64.random(in: 1...1_000_000_000_000_000, using: &random)
      let part = Int64.random(in: 0...whole, using: &random)
      let points = try #require(Share(of: Amount(fen: part), in: Amount(fen: whole))).basisPoints
      let distance = (Int128(part) * 10_000 - Int128(points) * Int128(whole)).magnitude
      #expect(distance * 2 <= whole.magnitude, "seed \(random.seed)")
    }
  }
}
