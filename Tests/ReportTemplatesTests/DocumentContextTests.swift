import BudgetModel
import Testing

@testable import ReportTemplates

@Test func aDocumentKnowsItsFigures() throws {
  let template = """
    {{department}} {{year}} {{unitCount}} {{projectCount}} {{total.wan}} {{total.wanExact}} {{total.fen}} \
    {{share.percent}}
    """
  #expect(try rendered(template, document(smallBudget)) == "花都局 2024 2 3 300.00 300.00 300000000 100.00%")
}

@Test func theOfficesSettingsPrevail() throws {
  let settings = ReportSettings(
    department: "某局", year: 2025, title: "标题", date: CalendarDate(year: 2025, month: 2, day: 5))
  let context = DocumentContext(budget: smallBudget, settings: settings, findings: [], files: [
    SourceFile(path: "a.txt", sha256: "00ff")
  ])
  let template = """
    {{department}} {{year}} {{title}} {{#date}}{{iso}} {{year}}-{{month}}-{{day}}\
    {{/date}} {{#files}}{{path}}={{sha256}}{{/files}}
    """
  #expect(try rendered(template, context) == "某局 2025 标题 2025-02-05 2025-2-5 a.txt=00ff")
}

@Test func whatIsAbsentIsEmptyAndHidesTheNameFurtherOut() throws {
  let bare = budget(funding(1), [unit("甲", funding(1), [project("修路", funding(1), goal: nil, state: .missing)])])
  #expect(try rendered("[{{title}}{{#date}}x{{/date}}{{^date}}无{{/date}}]", document(bare)) == "[无]")
  let template = "{{#units}}{{#projects}}[{{goal}}{{^goal}}无{{/goal}}{{#rank}}x{{/rank}}]{{/projects}}{{/units}}"
  #expect(try rendered(template, document(bare)) == "[无]")
}

@Test func aProjectsTotalIsItsOwn() throws {
  let template = """
    {{#units}}{{#total}}{{wan}}{{/total}}:{{#projects}}{{#total}}{{wan}}\
    {{/total}},{{/projects}} {{/units}}
    """
  #expect(try rendered(template, document(smallBudget)) == "200.00:50.00,150.00, 100.00:100.00, ")
}

@Test func theLargestProjectsComeFirstAndEqualOnesInTheirOrder() throws {
  let projects = (1...12).map { project("P\($0)", funding(5_000_000)) }
  let largest = project("大", funding(20_000_000))
  let context = document(budget(funding(80_000_000), [unit("甲", funding(80_000_000), projects + [largest])]))
  let text = try rendered("{{#topProjects}}{{rank}}{{name}}/{{bar}} {{/topProjects}}", context)
  #expect(text.hasPrefix("1大/10000 2P1/2500 3P2/2500 "))
  #expect(text.hasSuffix(" 10P9/2500 "))
  #expect(
    try rendered("{{topCount}} {{topAmount.wan}} {{topShare.percent}} {{top3Share.percent}}", context)
      == "10 65.00 81.25% 37.50%")
}

@Test func aProjectWithoutAReadableTotalIsNotAmongTheLargest() throws {
  let unreadable = project("糊", funding([.blank, .blank, .blank], total: .unreadable("x")))
  let context = document(budget(funding(1), [unit("甲", funding(1), [unreadable])]))
  #expect(
    try rendered("{{^hasTopProjects}}无{{/hasTopProjects}}{{#topAmount}}{{#blank}}—{{/blank}}{{/topAmount}}", context)
      == "无—")
}

@Test func aSingleSourceIsSaid() throws {
  let template = """
    {{#singleSource}}{{name}} {{share.percent}}{{/singleSource}};{{#emptySources}}\
    {{name}}{{^isLast}}、{{/isLast}}{{/emptySources}}
    """
  #expect(try rendered(template, document(smallBudget)) == "财政拨款 100.00%;财政专户拨款、其他资金")
}

@Test func twoSourcesAreDividedAndNoneIsSingle() throws {
  let row = funding([.amount(Amount(fen: 75)), .amount(Amount(fen: 25)), .blank])
  let template = """
    {{#singleSource}}x{{/singleSource}}{{#sources}}{{name}} {{share.percent}} \
    {{share.basisPoints}} {{bar}};{{/sources}}
    """
  #expect(
    try rendered(template, document(budget(row, [])))
      == "财政拨款 75.00% 7500 7500;财政专户拨款 25.00% 2500 2500;其他资金   0;")
}

@Test func aSourceThatOnlyOneProjectHasIsNotEmpty() throws {
  let odd = project("修路", funding([.blank, .amount(.zero), .blank]))
  let context = document(budget(funding(1), [unit("甲", funding(1), [odd]), unit("乙", funding(1), [])]))
  #expect(try rendered("{{#emptySources}}{{name}} {{/emptySources}}", context) == "其他资金 ")
  #expect(
    try rendered("{{#units}}{{#emptySources}}{{name}} {{/emptySources}};{{/units}}", context)
      == "其他资金 ;财政专户拨款 其他资金 ;")
}

@Test func everyRowHasTheSameColumns() throws {
  let short = Funding(total: .blank, sources: [.init(name: "其他资金", cell: .amount(Amount(fen: 10_000)))])
  let extra = Funding(total: .blank, sources: [.init(name: "上年结转", cell: .amount(Amount(fen: 20_000)))])
  let context = document(budget(funding(1), [unit("甲", short, []), unit("乙", extra, [])]))
  #expect(try rendered("{{#fundingSources}}{{name}} {{/fundingSources}}", context) == "财政拨款 财政专户拨款 其他资金 上年结转 ")
  let template = "{{#units}}{{#sources}}[{{amount.wan}}]{{/sources}};{{/units}}"
  #expect(try rendered(template, context) == "[][][0.01][];[][][][0.02];")
}

@Test func withoutATotalNoShareIsKnown() throws {
  var bare = smallBudget
  bare.total = funding([.blank, .blank, .blank], total: .blank)
  let template = "{{#units}}{{#share}}{{percent}}{{^known}}—{{/known}}{{bar}}{{/share}} {{/units}}"
  #expect(try rendered(template, document(bare)) == "—0 —0 ")
}

@Test func aUnitsDocumentHasThatUnitAlone() throws {
  let findings = [3, 4, 6, 7, 8].map {
    Finding(rule: "goal-missing", severity: .warning, message: "\($0)", source: place($0))
  }
  let library = try TemplateLibrary(texts: [
    "print/memo": """
    {{#isUnitDocument}}{{unitName}}{{/isUnitDocument}} {{total.wan}} {{unitCount}} {{projectCount}} \
    {{#units}}{{number}}{{code}}{{anchor}} {{share.percent}}{{/units}} {{#findings}}{{message}},{{/findings}}
    """
  ])
  let context = document(smallBudget, findings: findings)
  #expect(try library.markup(for: .memo, of: context.restricted(toUnitAt: 1)) == "乙中心 100.00 1 1 一02u02 100.00% 7,8,\n")
  #expect(try library.markup(for: .memo, of: context.restricted(toUnitAt: 0)) == "甲局 200.00 1 2 一01u01 100.00% 4,6,\n")
}

@Test func aDocumentOfChosenProjectsSumsThemAndKeepsTheirUnits() throws {
  let findings = [6, 7, 8].map { Finding(rule: "goal-missing", severity: .warning, message: "\($0)", source: place($0)) }
  let chosen = document(smallBudget, findings: findings).restricted(to: [ProjectPlace(unit: 1, project: 0)])
  let template = """
    {{#isSelection}}{{total.wan}} {{departmentTotal.wan}} {{shareOfDepartment.percent}} {{unitCount}} {{projectCount}} \
    {{#units}}{{code}}{{name}}{{/units}} {{#findings}}{{message}}{{/findings}}{{/isSelection}}
    """
  #expect(try rendered(template, chosen) == "100.00 300.00 33.33% 1 1 02乙中心 8")
  #expect(try rendered("{{#isSelection}}x{{/isSelection}}{{departmentTotal}}", document(smallBudget)) == "")
}

@Test func unitsThatAShortListLeavesOutAreSummed() throws {
  let units = (1...12).map { unit("单位\($0)", funding(Int64($0) * 1_000_000), [project("项目", funding(1))]) }
  let template = "{{#largestUnits}}{{name}},{{/largestUnits}}{{#otherUnits}}{{count}} {{projectCount}} {{total.wan}} {{share.percent}}{{/otherUnits}}"
  let named = (3...12).map { "单位\($0)," }.joined()
  #expect(try rendered(template, document(budget(funding(78_000_000), units))) == named + "2 2 3.00 3.85%")
  #expect(try rendered("{{#otherUnits}}x{{/otherUnits}}", document(smallBudget)) == "")
}

@Test func amountsInRunningTextAreInYiFromOneYiOn() throws {
  func said(_ fen: Int64) throws -> String { try rendered("{{total.prose}}", document(budget(funding(fen), []))) }
  #expect(try said(29_458_630_000) == "2.95 亿元")
  #expect(try said(10_000_000_000) == "1.00 亿元")
  #expect(try said(9_999_999_999) == "10,000.00 万元")
  #expect(try said(-29_458_630_000) == "-2.95 亿元")
}

@Test func aLongNameIsCutForListsOfOnePage() throws {
  let long = String(repeating: "长", count: 37)
  let units = [unit(long, funding(1), []), unit(String(long.dropLast()), funding(1), [])]
  #expect(
    try rendered("{{#units}}{{shortName}},{{/units}}", document(budget(funding(2), units)))
      == String(repeating: "长", count: 35) + "…," + long.dropLast() + ",")
}

@Test func aBigBudgetIsRenderedInLinearTime() throws {
  let projects = (1...62_000).map { project("项目\($0)", funding(Int64($0) * 10_000), line: $0) }
  let big = budget(funding(1_000_000), [unit("甲", funding(1_000_000), projects)])
  let findings = (1...62_000).map {
    Finding(rule: "goal-missing", severity: .warning, message: "", source: place($0))
  }
  let template = "{{#findingGroups}}{{projectCount}}{{/findingGroups}}{{#units}}{{#projects}}.{{/projects}}{{/units}}"
  #expect(try rendered(template, document(big, findings: findings)).utf8.count == 62_005)
}
