import BudgetModel
import Foundation
import Testing

@testable import ReportTemplates

/// The disclosure's sections and the office's chapters in them.
@Suite struct SectionTests {
  private let place = SourceLocation(file: "chapters/甲.md", line: 1, column: 1)

  private func chapter(_ name: String, title: String? = nil, _ blocks: [ProseBlock] = []) -> Chapter {
    Chapter(name: name, title: title, blocks: blocks, source: place)
  }

  private func block(_ kind: ProseBlock.Kind, _ text: String) -> ProseBlock {
    ProseBlock(kind, runs: [ProseRun(.text(text), source: place)], source: place)
  }

  private func document(_ chapters: [Chapter], _ sections: [DocumentSection]? = nil) -> DocumentContext {
    var settings = ReportSettings()
    settings.chapters = chapters
    settings.sections = sections ?? DocumentSection.usual(with: chapters)
    return DocumentContext(budget: smallBudget, settings: settings, findings: [], files: [])
  }

  private let titles = "{{#disclosureSections}}{{numeral}}{{heading}} {{/disclosureSections}}"

  @Test func usualSectionsAreNumberedWithoutThoseThatAreNot() throws {
    #expect(
      try rendered(titles, document([])) == "一预算总览 二各单位项目支出 三项目绩效目标 四勾稽核对 五编制说明 ")
    #expect(
      try rendered(titles, document(["名词解释", "部门概况", "附则", "情况说明"].map { chapter($0) })) == """
        一部门概况 二预算总览 三各单位项目支出 四项目绩效目标 五情况说明 六附则 七名词解释 八勾稽核对 九编制说明\u{20}
        """)
  }

  @Test func orderAndTitlesAreReportYamls() throws {
    let sections = [
      DocumentSection(name: "编制说明"), DocumentSection(name: "甲", title: "三、职责"), DocumentSection(name: "乙"),
      DocumentSection(name: "预算总览", title: "总体情况"),
    ]
    let document = document([chapter("甲"), chapter("乙", title: "（二）机构")], sections)
    // Numbers that were typed go: the order gives them.
    #expect(try rendered(titles, document) == "一编制说明 二职责 三机构 四总体情况 ")
    #expect(try rendered("{{#hasProjectSection}}有{{/hasProjectSection}}", document) == "")
  }

  @Test func aUnitsDocumentIsWithoutTheDepartmentsProse() throws {
    #expect(
      try rendered(titles, document([chapter("部门概况")]).restricted(toUnitAt: 1))
        == "一预算总览 二各单位项目支出 三项目绩效目标 四勾稽核对 五编制说明 ")
  }

  @Test func aUnitsDocumentHasItsOwnProseInTheSameOrder() throws {
    var own = ["附则", "部门概况"].map { chapter($0, title: "本单位\($0)") }
    own[0].unit = 1
    own[1].unit = 1
    let document = document([chapter("部门概况"), chapter("名词解释")] + own)
    #expect(try rendered(titles, document) == "一部门概况 二预算总览 三各单位项目支出 四项目绩效目标 五名词解释 六勾稽核对 七编制说明 ")
    #expect(
      try rendered(titles, document.restricted(toUnitAt: 1))
        == "一本单位部门概况 二预算总览 三各单位项目支出 四项目绩效目标 五本单位附则 六勾稽核对 七编制说明 ")
    #expect(
      try rendered(titles, document.restricted(toUnitAt: 0)) == "一预算总览 二各单位项目支出 三项目绩效目标 四勾稽核对 五编制说明 ")
  }

  @Test func aUnitsReferencesAreLookedUpInItsOwnDocument() throws {
    let names = ["total.wan", "unitName", "units.01.name"]
    let runs = names.map { ProseRun(.reference($0), source: place) }
    var own = chapter("甲", [ProseBlock(.paragraph, runs: runs, source: place)])
    own.unit = 1
    let document = document([own])
    let unit = smallBudget.units[1]
    let text = "{{#disclosureSections}}{{#chapter}}{{#blocks}}{{#runs}}{{text}} {{/runs}}{{/blocks}}{{/chapter}}{{/disclosureSections}}"
    let total = try rendered("{{#total}}{{wan}}{{/total}}", document.restricted(toUnitAt: 1))
    #expect(total != (try rendered("{{#total}}{{wan}}{{/total}}", document)))
    #expect(try rendered(text, document.restricted(toUnitAt: 1)) == "\(total) \(unit.name) {{units.01.name}} ")
    // The first unit is not in the second's document.
    #expect(document.referenceFindings.map(\.message) == ["没有引用的“{{units.01.name}}”：“01”不认识"])
  }

  @Test func headingsAreNumberedInTheirOrder() throws {
    let chapter = chapter("甲", [
      block(.heading(level: 2), "职责"), block(.heading(level: 3), "其一"), block(.heading(level: 3), "2. 其二"),
      block(.heading(level: 2), "（五）机构"), block(.heading(level: 3), "其三"),
    ])
    let template = "{{#disclosureSections}}{{#chapter}}{{#blocks}}{{label}}{{#runs}}{{text}}{{/runs}} {{/blocks}}{{/chapter}}{{/disclosureSections}}"
    #expect(
      try rendered(template, document([chapter], [DocumentSection(name: "甲")])) == "（一）职责 1. 其一 2. 其二 （二）机构 1. 其三 ")
  }

  @Test(arguments: [
    ("一、概况", "概况"), ("（二）机构", "机构"), ("(3) 人员", "人员"), ("4. 其他", "其他"), ("十二、附则", "附则"), ("2024年预算", "2024年预算"),
    ("一般公共预算", "一般公共预算"), ("3.5%的增幅", "3.5%的增幅"), ("三、", "三、"),
  ])
  func typedNumbersAreTakenOff(text: String, plain: String) {
    #expect(HeadingNumber.stripped(text) == plain)
  }

  /// A project called `**粗**<b>` stays what it is called.
  @Test func anInsertedValueIsNeverReadAsMarkdown() throws {
    let name = "**粗** <b>&{{total}}"
    let runs = [ProseRun(.reference("units.01.name"), source: place)]
    var settings = ReportSettings()
    settings.chapters = [chapter("甲", [ProseBlock(.paragraph, runs: runs, source: place)])]
    settings.sections = [DocumentSection(name: "甲")]
    let document = DocumentContext(
      budget: budget(funding(1), [unit(name, funding(1), [])]), settings: settings, findings: [], files: [])
    #expect(
      try rendered("{{#disclosureSections}}{{#chapter}}{{#blocks}}{{#runs}}{{text}}{{/runs}}{{/blocks}}{{/chapter}}{{/disclosureSections}}", document)
        == "**粗** &lt;b&gt;&amp;{{total}}")
  }

  /// Lists as the print templates mark them up, without white space and classes.
  private func markup(_ items: [(number: Int?, depth: Int, text: String)]) throws -> String {
    let chapter = chapter("甲", items.map { block(.item(number: $0.number, depth: $0.depth), $0.text) })
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Templates").path
    let templates = try TemplateLibrary(folder: folder, contexts: TemplateContract.contexts)
    let whole = try templates.markup(for: .disclosure, of: document([chapter], [DocumentSection(name: "甲")]))
    let list = whole.components(separatedBy: "</h1>").last?.components(separatedBy: "</report>").first ?? ""
    return list.replacing("\n", with: "").replacing(" class=\"prose\"", with: "")
  }

  @Test func entriesInARowAreOneListAndDeeperOnesListsInThem() throws {
    #expect(try markup([(nil, 1, "甲"), (nil, 2, "乙"), (nil, 1, "丙")]) == "<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>")
    #expect(
      try markup([(3, 1, "甲"), (1, 2, "乙"), (2, 2, "丙"), (nil, 3, "丁"), (4, 1, "戊")])
        == "<ol start=\"3\"><li>甲<ol start=\"1\"><li>乙</li><li>丙<ul><li>丁</li></ul></li></ol></li><li>戊</li></ol>")
  }

  @Test func anotherMarkOrNumberBeginsAnotherList() throws {
    #expect(
      try markup([(1, 1, "甲"), (nil, 1, "乙"), (7, 1, "丙"), (1, 1, "丁")])
        == "<ol start=\"1\"><li>甲</li></ol><ul><li>乙</li></ul><ol start=\"7\"><li>丙</li></ol><ol start=\"1\"><li>丁</li></ol>")
    // An entry without one that it stands in.
    #expect(try markup([(nil, 2, "甲"), (nil, 1, "乙")]) == "<ul><li>甲</li></ul><ul><li>乙</li></ul>")
  }

  @Test func whatIsDeeperThanThreeStandsInTheThird() throws {
    #expect(
      try markup((1...5).map { (nil, $0, "\($0)") })
        == "<ul><li>1<ul><li>2<ul><li>3</li><li>4</li><li>5</li></ul></li></ul></li></ul>")
  }

  @Test func concentrationIsTheFewestThatReachFourFifths() throws {
    func text(_ amounts: [Int64], total: Int64? = nil) throws -> String {
      let projects = amounts.enumerated().map { project("项目\($0)", funding($1)) }
      let sum = funding(total ?? amounts.reduce(0, +))
      return try rendered(
        "{{#concentration}}{{count}} {{share}} {{otherCount}} {{otherShare}}{{/concentration}}",
        DocumentContext(
          budget: budget(sum, [unit("甲", sum, projects)]), settings: ReportSettings(), findings: [], files: []))
    }
    #expect(try text([80, 10, 10]) == "1 80.00% 2 20.00%")
    #expect(try text([10, 79, 11]) == "2 90.00% 1 10.00%")
    #expect(try text([50, 50]) == "2 100.00% 0 0.00%")
    #expect(try text([100]) == "")
    #expect(try text([0, 0]) == "")
    #expect(try text([10, 10], total: 100) == "")
    #expect(try text([120, -20]) == "1 120.00% 1 -20.00%")
  }
}
