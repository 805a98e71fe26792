import BudgetModel
import Testing

@testable import BudgetReading

/// What the fuzzer found, at its smallest.
@Suite struct FuzzFindingTests {
  /// A class without a code as a cell's last words: its label was looked for beyond the cell's end.
  @Test(arguments: ["1、1-产出指标; 数量指标", "1、1-产出指标; 数量指标;"])
  func aCellMayEndInAClassWithoutCode(_ text: String) {
    let cell = IndicatorReader(file: "a").read(TextCell(text: text, line: 1, column: 1))
    #expect((cell.indicators.map(\.raw) + cell.unparsed).joined() == text)
  }
}
