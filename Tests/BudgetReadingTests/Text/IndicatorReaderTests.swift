import BudgetModel
import TestSupport
import Testing

@testable import BudgetReading

@Suite struct IndicatorReaderTests {
  private func read(_ text: String) -> IndicatorCell {
    IndicatorReader(file: "a.txt").read(TextCell(text: text, line: 3, column: 10))
  }

  private func summary(_ indicator: Indicator) -> String {
    [
      indicator.number.map(String.init), indicator.level1?.code, indicator.level2?.code, indicator.name,
      indicator.cycleValue, indicator.annualValue,
    ].map { $0 ?? "-" }.joined(separator: "|")
  }

  @Test(arguments: [
    ("1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2; 年度指标值:2。", "1|1|11|场次|2|2"),
    ("1、1一产出指标: 11-数量指标, 场次: 实施周期指标 值:≥6, 年度指 标值:≥6: 年度指标值:≥6。", "1|1|11|场次|≥6|≥6"),
    ("12、2-效益指标; 24-可持续影响; 发展。; 实施周期指标值:好。; 年度指标值:好。", "12|2|24|发展|好|好"),
    ("3、3-满意度指标; 31-服务对象满意度;率; 实施周期指标值:95%。", "3|3|31|率|95%|-"),
    ("1、1-产出指标; 13-时效指标; 时间; 实施周期指标值:1:30; 2、3; 年度指标值:1:30; 2、3。", "1|1|13|时间|1:30;2、3|1:30;2、3"),
    ("1、4-成本指标; 41-经济成本指标; 成本; 年度指标值:≤5万元", "1|4|41|成本|-|≤5万元"),
  ])
  func regularAndDamagedFormsAreRead(_ text: String, _ expected: String) {
    let cell = read(text)
    #expect(cell.indicators.map(summary) == [expected])
    #expect(cell.indicators.map(\.raw) == [text])
    #expect(cell.unparsed == [] && cell.findings.isEmpty)
  }

  @Test func differentValuesAreNotChosenFrom() {
    let cell = read("1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2; 年度指标值:2; 年度指标值:3。")
    #expect(cell.indicators.map(summary) == ["1|1|11|场次|2|-"])
    #expect(cell.findings.map(\.rule) == ["indicator-values-differ"])
    #expect(cell.findings[0].message == "指标 1“场次”有不同的年度指标值：“2”、“3”")
  }

  @Test func aStrayDigitBeforeALabelIsNoPartOfTheValue() {
    let cell = read("1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:1份。4年度指标值:1份。")
    #expect(cell.indicators.map(summary) == ["1|1|11|场次|1份|1份"])
    #expect(cell.findings.map(\.rule) == ["indicator-stray-text"])
  }

  @Test func aMisreadLabelEndsTheIndicator() {
    let cell = read("1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2; 年度指标值:2; 车度指标值:3; 实施周期指标值:0。")
    #expect(cell.indicators.map(summary) == ["1|1|11|场次|2|2"])
    #expect(cell.unparsed == ["车度指标值:3; 实施周期指标值:0。"])
  }

  @Test func aSwallowedIndicatorIsNotMixedIn() {
    let cell = read("1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2; 年度指标值:2上次数; 实施周期指标值:0; 年度指标值:0。")
    #expect(cell.indicators.map(summary) == ["1|1|11|场次|2|-"])
    #expect(cell.unparsed == ["年度指标值:2上次数; 实施周期指标值:0; 年度指标值:0。"])
  }

  @Test func textBeforeTheFirstIndicatorIsKeptWithItsPlace() {
    let cell = read("值:100%。 5、1-产出指标; 11-数量指标; 场次; 年度指标值:2")
    #expect(cell.unparsed == ["值:100%。"])
    #expect(cell.findings.map(\.source.column) == [10])
    #expect(cell.indicators.map(\.source.column) == [18])
  }

  @Test func anUnreadableSecondClassIsReported() {
    let cell = read("1、1-产出指标; 数量; 年度指标值:2")
    #expect(cell.indicators.map(summary) == ["1|1|-|数量|-|2"])
    #expect(cell.findings.map(\.rule) == ["indicator-class-unreadable"])
  }

  /// Cells made of random scraps: whatever they hold, every character is kept once.
  @Test func nothingIsLostWhateverTheDamage() {
    let scraps = [
      "1、1-产出指标", "; ", ":", "11-数量指标", "场次", "实施周期指标值", "年度指标值", "车度指标值:", "2", "。", "、", " ", "12、2一效益指标", "100%",
      "A B",
    ]
    var random = SeededRandom()
    for _ in 0..<3_000 {
      let text = (0...random.next(upTo: 25)).map { _ in scraps[random.next(upTo: scraps.count - 1)] }.joined()
      let cell = read(text)
      let kept = (cell.indicators.map(\.raw) + cell.unparsed).joined().squeezed.unicodeScalars.sorted()
      #expect(kept == text.squeezed.unicodeScalars.sorted(), "seed \(random.seed): \(text)")
    }
  }
}
