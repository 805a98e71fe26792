import BudgetModel
import Testing

@testable import BudgetReading

/// What is mended, and how it is recorded.
@Suite struct IndicatorRepairTests {
  private func read(_ text: String) -> IndicatorCell {
    IndicatorReader(file: "a.txt").read(TextCell(text: text, line: 1, column: 1))
  }

  private func summary(_ indicator: Indicator) -> String {
    [
      indicator.number.map(String.init), indicator.level1.map { $0.code + $0.name },
      indicator.level2.map { $0.code + $0.name }, indicator.name, indicator.cycleValue, indicator.annualValue,
    ].map { $0 ?? "-" }.joined(separator: "|")
  }

  private static let clean = "1|1产出指标|11数量指标|场次|2场|2场"

  @Test(arguments: [
    ("1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", []),
    // Separators.
    ("1、1-产出指标，11-数量指标。场次：实施周期指标值;2场,年度指标值。2场", []),
    ("1、1-产出指标；；11-数量指标; :场次;,实施周期指标值::2场；；年度指标值：2场。。", []),
    ("1、1-产出指标11-数量指标场次; 实施周期指标值2场; 年度指标值2场。", []),
    // Dashes.
    ("1、1—产出指标; 11–数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", []),
    ("1、1一产出指标; 11~数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["dash"]),
    ("1、1产出指标; 11数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["dash"]),
    // Numbers.
    ("l、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["number:l"]),
    ("1.1-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["number-mark"]),
    ("1,1-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["number-mark"]),
    ("1 1-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["number-mark"]),
    ("１、１－产出指标；１１－数量指标；场次；实施周期指标值：2场；年度指标值：２场。", []),
    // Classes.
    ("1、1-产岀指标; 11-数置指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["class:产岀指标", "class:数置指标"]),
    ("1、l-产出指标; 1I-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["code:l", "code:1I"]),
    ("1、1-产 出指标; 1 1-数量 指标; 场次; 实施周期 指标值:2场; 年度指 标值:2场。", ["code:1 1"]),
    ("1、产出指标; 数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["code-missing"]),
    ("1、2-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["code:2"]),
    // Labels.
    (
      "1、1-产出指标; 11-数量指标; 场次; 实施周其指标值:2场; 车度指标值:2场。", ["label:实施周其指标值", "label:车度指标值"]
    ),
    (
      "1、1-产出指标; 11-数量指标; 场次; 实施周期指栉值:2场; 度指标值:2场。", ["label:实施周期指栉值", "label:度指标值"]
    ),
    // Clauses printed again.
    (
      "1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2 场; 年度指标值:２场; 年度指标值:2场。",
      ["doubled-clause"]
    ),
    (
      "1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场; 实施周期指标值:2场; 年度指标值:2场。",
      ["doubled-clause"]
    ),
    ("1、1-产出指标; 1-产出指标; 11-数量指标; 11-数量指标; 场次; 场次; 实施周期指标值:2场; 年度指标值:2场。", ["doubled-clause"]),
  ])
  func whatIsCertainIsMendedAndRecorded(_ text: String, _ repairs: [String]) {
    let cell = read(text)
    #expect(cell.indicators.map(summary).map { $0.replacing("２", with: "2") } == [Self.clean])
    #expect(cell.indicators.map(\.repairs) == [repairs])
    #expect(cell.unparsed == [] && cell.findings.map(\.message) == [])
  }

  @Test(arguments: [
    // Newer and older classes, with and without 指标.
    ("2、4-成本指标; 41-经济成本指标; 单价; 年度指标值:5元", "2|4成本指标|41经济成本指标|单价|-|5元"),
    ("2、4-成本指标; 43-生态环境成本指标; 单价; 年度指标值:5元", "2|4成本指标|43生态环境成本指标|单价|-|5元"),
    ("2、1-产出指标; 14-成本指标; 单价; 年度指标值:5元", "2|1产出指标|14成本指标|单价|-|5元"),
    ("2、2-效益指标; 21-经济效益指标; 税收; 年度指标值:5元", "2|2效益指标|21经济效益指标|税收|-|5元"),
    ("2、3-满意度指标; 31-服务对象满意度; 服务对象满意度; 年度指标值:9%", "2|3满意度指标|31服务对象满意度|服务对象满意度|-|9%"),
    // One unknown to the taxonomy is kept as printed.
    ("2、1-产出指标; 19-环保指标; 树; 年度指标值:5棵", "2|1产出指标|19环保指标|树|-|5棵"),
    // Values that hold marks, digits and the words of labels.
    ("2、1-产出指标; 11-数量指标; 表; 年度指标值:1:30; 2、3。4、5", "2|1产出指标|11数量指标|表|-|1:30; 2、3。4、5"),
    ("2、1-产出指标; 11-数量指标; 表; 年度指标值:达到年度指标值的90%", "2|1产出指标|11数量指标|表|-|达到年度指标值的90%"),
    // Other layouts.
    ("2、1-产出指标; 11-数量指标; 表; 指标值:5张。", "2|1产出指标|11数量指标|表|-|5张"),
    ("2、1-产出指标; 11-数量指标; 表; 年度目标值:5张。", "2|1产出指标|11数量指标|表|-|5张"),
    // A name that looks like a label.
    ("2、1-产出指标; 12-质量指标; 温度指标值; 实施周期指标值:5度; 年度指标值:5度", "2|1产出指标|12质量指标|温度指标值|5度|5度"),
  ])
  func formsOfClassesValuesAndLabels(_ text: String, _ expected: String) {
    let cell = read(text)
    #expect(cell.indicators.map(summary) == [expected.squeezed])
    #expect(cell.unparsed == [] && cell.findings.map(\.message) == [])
  }

  @Test func aNumberThatRunsIntoAValueIsDividedByTheSequence() {
    let cell = read("1、1-产出指标; 11-数量指标; 场次; 年度指标值:502、1-产出指标; 12-质量指标; 率; 年度指标值:9%")
    #expect(cell.indicators.map(\.annualValue) == ["50", "9%"])
    #expect(cell.indicators.map(\.number) == [1, 2])
    #expect(cell.indicators.map(\.repairs) == [[], ["number-divided:502"]])
    #expect(cell.findings.map(\.rule) == ["indicator-number-divided"])
  }

  @Test func withoutASequenceNeitherFigureIsGuessed() {
    let cell = read("7、1-产出指标; 11-数量指标; 场次; 年度指标值:502、1-产出指标; 12-质量指标; 率; 年度指标值:9%")
    #expect(cell.indicators.map(\.annualValue) == [nil, "9%"])
    #expect(cell.indicators.map(\.number) == [7, nil])
    #expect(cell.findings.map(\.rule) == ["indicator-value-doubtful"])
  }

  @Test func aFigurePrintedTwiceIsNotDivided() {
    let cell = read(
      "2、1-产出指标; 11-数量指标; 场次; 实施周期指标值:57.3; 年度指标值:57.3。1-产出指标; 12-质量指标; 率; 年度指标值:9%")
    #expect(cell.indicators.map(\.annualValue) == ["57.3", "9%"])
    #expect(cell.indicators.map(\.number) == [2, nil])
  }

  @Test func codesAndNamesThatDisagreeAreKeptAndReported() {
    let cell = read("1、1-产出指标; 12-数量指标; 场次; 年度指标值:2")
    #expect(cell.indicators.map(summary) == ["1|1产出指标|12数量指标|场次|-|2"])
    #expect(cell.findings.map(\.rule) == ["indicator-class-differs"])
    #expect(cell.findings[0].message == "指标 1“场次”的分类代码 12 与名称“数量指标”（11）不一致")
  }

  @Test func aSwallowedBeginningLendsNoValue() {
    let cell = read(
      "1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场; 实施周期指标值:8%; 年度指标值:8%。3、2-效益指标; 22-社会效益; 人; 年度指标值:1")
    #expect(cell.indicators.map(\.annualValue) == ["2场", "1"])
    #expect(cell.unparsed == ["实施周期指标值:8%; 年度指标值:8%。"])
  }

  @Test func aTornValueIsNone() {
    let cell = read("1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:50出指标; 12-质量指标; 率; 年度指标值:9%")
    #expect(cell.indicators.map(\.cycleValue) == [nil, nil])
    #expect(cell.indicators.map(\.annualValue) == [nil, "9%"])
    #expect(cell.findings.map(\.rule) == ["indicator-value-doubtful", "indicator-class-unreadable"])
  }

  @Test func whatTheCellsEndCutIsNoPartOfAValue() {
    #expect(read("1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2; 年度指").indicators.map(\.cycleValue) == ["2"])
    let next = read("1、1-产出指标; 11-数量指标; 场次; 年度指标值:2。2、1-产")
    #expect(next.indicators.map(\.annualValue) == ["2"])
    #expect(next.unparsed == ["2、1-产"])
  }

  @Test func valuesWithoutANameAreKept() {
    let cell = read("1、1-产出指标; 11-数量指标; 实施周期指标值:2; 年度指标值:2。")
    #expect(cell.indicators.map(summary) == ["1|1产出指标|11数量指标||2|2"])
    #expect(cell.findings.map(\.rule) == ["indicator-name-missing"])
  }

  @Test func workGrowsWithTheText() {
    let clause = "1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2场; 年度指标值:2场。"
    for text in [clause, "年度指标值:", "1-", "、", "11、", "产出指标;", "5"] {
      let cell = read(String(repeating: text, count: 4_000))
      #expect(!cell.indicators.isEmpty || !cell.unparsed.isEmpty)
    }
  }
}
