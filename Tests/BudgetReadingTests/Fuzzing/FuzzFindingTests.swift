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

  /// A line with fewer cells than stand before the name, going on with a row.
  @Test func aContinuationMayEndBeforeTheNameColumn() throws {
    let text = """
      序号\t科目\t项目名称\t总计\t财政拨款\t绩效目标\t绩效指标
      1\t\t项目一\t1\t1\t完成甲
      \t续
      """
    let reader = TextTableReader(file: "a", path: "a", statedUnit: .wan, statedDepartment: nil)
    let budget = try reader.read(text)
    #expect(budget.units.flatMap(\.projects).map(\.name) == ["项目一"])
  }
}
