import BudgetModel
import Testing

@testable import ReportTemplates

@Test func unitsAndProjectsHaveCodesAnchorsAndPages() throws {
  let template = """
    {{#units}}{{number}} {{code}} {{anchor}} {{path}}\n{{#projects}}{{number}} \
    {{code}} {{anchor}} {{path}}\n{{/projects}}{{/units}}
    """
  #expect(
    try rendered(template, document(smallBudget)) == """
      一 01 u01 units/01/index.html
      1 001 u01p001 units/01/projects/001/index.html
      2 002 u01p002 units/01/projects/002/index.html
      二 02 u02 units/02/index.html
      1 001 u02p001 units/02/projects/001/index.html

      """)
}

@Test func sharesAreOfTheUnitAndOfTheTotal() throws {
  let template = """
    {{#units}}{{#projects}}{{shareOfUnit.percent}} {{shareOfTotal.percent}} \
    {{bar}};{{/projects}}{{/units}}
    """
  #expect(
    try rendered(template, document(smallBudget))
      == "25.00% 16.67% 3333;75.00% 50.00% 10000;100.00% 33.33% 10000;")
}

@Test func neighboursStayWithinTheUnit() throws {
  let template = """
    {{#units}}{{#projects}}{{#previous}}<{{name}}{{/previous}}|{{#next}}{{name}}>\
    {{/next}} {{/projects}}{{/units}}
    """
  #expect(try rendered(template, document(smallBudget)) == "|架桥> <修路| | ")
}

@Test(arguments: [
  (GoalState.complete, "全"), (.missing, "无"), (.cutAtStart, "缺首"), (.cutAtEnd, "缺尾"), (.cutAtBothEnds, "缺两端"),
])
func aGoalsStateIsSaid(state: GoalState, text: String) throws {
  let one = budget(funding(1), [unit("甲", funding(1), [project("修路", funding(1), state: state)])])
  let template = """
    {{#units}}{{#projects}}{{#goalIsComplete}}全{{/goalIsComplete}}{{#goalIsMissing}}无{{/goalIsMissing}}\
    {{#goalIsCutAtStart}}缺首{{/goalIsCutAtStart}}{{#goalIsCutAtEnd}}缺尾{{/goalIsCutAtEnd}}\
    {{#goalIsCutAtBothEnds}}缺两端{{/goalIsCutAtBothEnds}}{{/projects}}{{/units}}
    """
  #expect(try rendered(template, document(one)) == text)
}

private func indicatorRows(_ indicators: [Indicator], _ template: String) throws -> String {
  let one = budget(funding(1), [unit("甲", funding(1), [project("修路", funding(1), indicators: indicators)])])
  return try rendered("{{#units}}{{#projects}}\(template){{/projects}}{{/units}}", document(one))
}

@Test func alikeClassesSpanTheirRows() throws {
  let text = try indicatorRows(
    [
      indicator("一", "产出", "数量"), indicator("二", "产出", "数量"), indicator("三", "产出", "质量"),
      indicator("四", "效益", "质量"), indicator("五", nil, nil), indicator("六", "产出", "数量"),
    ],
    """
    {{#indicators}}{{name}}{{#startsLevel1}} {{level1Span}}{{level1.name}}{{/startsLevel1}}\
    {{#startsLevel2}} {{level2Span}}{{level2.name}}{{/startsLevel2}};{{/indicators}}
    """)
  #expect(text == "一 3产出 2数量;二;三 1质量;四 1效益 1质量;五 1 1;六 1产出 1数量;")
}

@Test func oneColumnOfValuesIsEnoughWhenAllAreAlike() throws {
  let template = "{{#sameValues}}同{{/sameValues}}{{^sameValues}}异{{/sameValues}}"
  #expect(try indicatorRows([indicator("一", nil, nil), indicator("二", nil, nil)], template) == "同")
  #expect(try indicatorRows([indicator("一", nil, nil), indicator("二", nil, nil, annual: nil)], template) == "异")
}

@Test func theUnparsedTextAndThePlaceAreKept() throws {
  let odd = project("修路", funding(1), line: 7, unparsed: ["乱<码", "又"])
  let one = budget(funding(1), [unit("甲", funding(1), [odd])])
  let template = """
    {{#units}}{{#projects}}{{#unparsed}}{{name}};{{/unparsed}}{{source.file}} \
    {{source.line}} {{source.place}}{{/projects}}{{/units}}
    """
  #expect(try rendered(template, document(one)) == "乱&lt;码;又;budget.txt 7 budget.txt:7:1")
}

@Test func aChartsBarGoesLeftBelowZeroAndIsSeenUnlessZero() throws {
  let amounts: [Int64] = [1_000_000_000, 250_000_000, 1, -500_000_000, -1, 0]
  let whole = funding(amounts.reduce(0, +))
  let projects = amounts.map { project("项目", funding($0)) }
  let template = "{{#units}}{{#projects}}{{chartBar}} {{/projects}}{{/units}}"
  #expect(try rendered(template, document(budget(whole, [unit("甲", whole, projects)]))) == "10000 2500 1 -5000 -1 0 ")
}

@Test func aUnitsDocumentKnowsTheDepartmentsShare() throws {
  let template = "{{#units}}{{#projects}}{{shareOfTotal.percent}} {{shareOfDepartment.percent}},{{/projects}}{{/units}}"
  #expect(try rendered(template, document(smallBudget).restricted(toUnitAt: 1)) == "100.00% 33.33%,")
  #expect(try rendered(template, document(smallBudget)) == "16.67% 16.67%,50.00% 50.00%,33.33% 33.33%,")
}
