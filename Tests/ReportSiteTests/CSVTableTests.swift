import BudgetModel
import Testing

@testable import ReportSite

private func csv(_ cells: [CSVTable.Cell]) -> String {
  var table = CSVTable([])
  table.append(cells)
  return String(decoding: table.whole().dropFirst(2), as: UTF8.self)
}

@Test func cellsAreQuotedWhereNeededAndRecordsEndInCRLF() {
  let cells: [CSVTable.Cell] = [.text("甲"), .empty, .text("a,b"), .text("说\"话\""), .text("行\n行")]
  #expect(csv(cells) == "甲,,\"a,b\",\"说\"\"话\"\"\",\"行\n行\"\r\n")
  #expect(csv([.code("007"), .plain("-5.00"), .number(nil), .number(3)]) == "\"007\",-5.00,,3\r\n")
}

@Test(arguments: ["=1+1", "+1", "-1", "@a", "＝1"])
func formulasAreMadeHarmless(text: String) {
  #expect(csv([.text(text)]) == "'\(text)\r\n")
}

@Test func aTabInFrontIsMadeHarmlessToo() {
  #expect(csv([.text("\t=1")]) == "' =1\r\n")
}

@Test func controlCharactersAreReplaced() {
  #expect(csv([.text("a\u{0}\u{1B}b")]) == "a\u{FFFD}\u{FFFD}b\r\n")
}

@Test func projectsAreListedWithExactAmounts() throws {
  let odd = project("糊", funding([.unreadable("=l2"), .amount(Amount(fen: 1)), .blank]), goal: nil, state: .missing)
  let text = try site(of: budget(funding(1), [unit("甲", funding(1), [odd])]))["2024/data/projects.csv"]
  #expect(
    text == """
      单位代码,单位,项目代码,项目,总计（万元）,总计（元）,财政拨款（万元）,财政拨款（元）,财政专户拨款（万元）,财政专户拨款（元）,\
      其他资金（万元）,其他资金（元）,绩效目标,绩效目标状态,绩效指标数,原件,行,页面\r
      "01",甲,"001",糊,0.000001,0.01,无法识别,无法识别,0.000001,0.01,,,,missing,0,budget.txt,7,units/01/projects/001/index.html\r

      """)
}

@Test func indicatorsAreListed() throws {
  let one = project("修路", funding(1), indicators: [indicator("里程", value: "≥5"), indicator("好", value: nil)])
  let text = try site(of: budget(funding(1), [unit("甲", funding(1), [one])]))["2024/data/indicators.csv"]
  #expect(
    text == """
      单位代码,单位,项目代码,项目,序号,一级指标代码,一级指标,二级指标代码,二级指标,三级指标,实施周期指标值,年度指标值,原件,行\r
      "01",甲,"001",修路,1,"1",产出指标,"11",数量指标,里程,≥5,≥5,budget.txt,7\r
      "01",甲,"001",修路,1,"1",产出指标,"11",数量指标,好,,,budget.txt,7\r

      """)
}
