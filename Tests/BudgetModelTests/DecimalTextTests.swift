import BudgetModel
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    (UInt64(0), UInt64(0), 2, false, false, "0.00"), (1234, 5, 2, true, true, "-1,234.05"), (123, 500_000, 6, false, true, "123.500000"),
    (UInt64.max, 99, 2, true, true, "-18,446,744,073,709,551,615.99"), (1_000_000, 7, 1, false, false, "1000000.7"),
    (0, 999_999_999_999_999_999, 18, false, true, "0.999999999999999999"),
  ])
  func everyDigitStands(
    whole: UInt64, fraction: UInt64, decimals: Int, isNegative: Bool, hasCommas: Bool, text: String
  ) {
    #expect(
      DecimalText.text(whole, fraction: fraction, decimals: decimals, isNegative: isNegative, hasCommas: hasCommas) == text)
  }
}
