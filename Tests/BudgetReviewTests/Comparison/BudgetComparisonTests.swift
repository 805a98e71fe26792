import BudgetModel
import Testing

@testable import BudgetReview

@Suite struct BudgetComparisonTests {
  private func compare(
    _ now: [(name: String, projects: [Draft])], _ before: [(name: String, projects: [Draft])],
    settings: ComparisonSettings = ComparisonSettings(), year: Int = 2023
  ) -> (told: [[String]], findings: [Finding], comparison: Comparison) {
    let budget = Budget.made(2024, now)
    let result = BudgetComparison(of: budget, with: .made(year, before, file: "上年/b.txt"), settings: settings)
    return (told(result, budget), result.findings, result.comparison)
  }

  private func pair(_ from: String, _ to: String, unit: String? = nil, line: Int = 3) -> ComparisonSettings.Pair {
    .init(from: from, to: to, unit: unit, source: SourceLocation(file: "report.yaml", line: line, column: 1))
  }

  @Test func projectsGoOnUnderTheirNames() {
    let (told, findings, comparison) = compare(
      [("甲局", [Draft(name: "修路经费", fen: 300), Draft(name: "架桥经费", fen: 50)])],
      [("甲局", [Draft(name: "架桥 经费", fen: 40), Draft(name: "植树经费", fen: 7), Draft(name: "修路经费", fen: 300)])])
    #expect(told == [["修路经费", "架桥经费", "无 植树经费"]])
    #expect(findings.isEmpty)
    #expect(comparison.year == 2023)
    #expect(comparison.total.difference == Amount(fen: 3))
    #expect(comparison.units[0].projects.map(\.change.difference?.fen) == [0, 10])
  }

  @Test func theSameNameInTwoUnitsIsTwoProjects() {
    let (told, _, comparison) = compare(
      [("甲局", [Draft(name: "运行经费", fen: 1)]), ("乙中心", [Draft(name: "运行经费", fen: 2)])],
      [("乙中心", [Draft(name: "运行经费", fen: 20)]), ("甲局", [Draft(name: "运行经费", fen: 10)])])
    #expect(told == [["运行经费"], ["运行经费"]])
    #expect(comparison.units.map { $0.projects[0].change.difference?.fen } == [-9, -18])
  }

  @Test func aNameThatOnlySaysAnotherYearIsTheSame() {
    let (told, _, _) = compare(
      [("甲局", [Draft(name: "2024年帮扶资金", fen: 9), Draft(name: "帮扶资金", fen: 8)])],
      [("甲局", [Draft(name: "帮扶资金", fen: 7), Draft(name: "2023年帮扶资金", fen: 6)])])
    #expect(told == [["2024年帮扶资金", "帮扶资金"]])
  }

  @Test func aProjectMovesToAnotherUnitUnlessItsNameIsCommon() {
    let (told, findings, comparison) = compare(
      [("甲局", [Draft(name: "修路经费")]), ("乙中心", [Draft(name: "文明口岸活动经费"), Draft(name: "运行经费")])],
      [("甲局", [Draft(name: "修路经费"), Draft(name: "文明口岸活动经费", fen: 5), Draft(name: "运行经费")]), ("乙中心", [])])
    #expect(told == [["修路经费"], ["文明口岸活动经费 ← 甲局 ", "运行经费 ← 甲局 "]])
    #expect(findings.map(\.rule) == ["project-moved-likely", "project-moved-likely"])
    #expect(comparison.units[0].movedAway.map(\.newUnit) == ["乙中心", "乙中心"])
    let common = compare(
      [("甲局", [Draft(name: "运行经费")]), ("乙中心", [Draft(name: "运行经费")])], [("甲局", [Draft(name: "运行经费")]), ("丙站", [])])
    #expect(common.told == [["运行经费"], ["新 运行经费"], ["无 丙站"]])
  }

  @Test func aChangedNameIsFoundAndSaid() {
    let (told, findings, _) = compare(
      [("甲局", [Draft(name: "科技项目管理经费"), Draft(name: "招商工作经费")])],
      [("甲局", [Draft(name: "科技项目管理工作经费"), Draft(name: "科普工作经费")])])
    #expect(told == [["科技项目管理经费 ← 科技项目管理工作经费", "新 招商工作经费", "无 科普工作经费"]])
    #expect(findings.map(\.rule) == ["project-renamed-likely"])
    #expect(findings[0].message.contains("“科技项目管理经费”按名称相近"))
    #expect(findings[0].severity == .note)
    #expect(findings[0].source.file == "a.txt")
  }

  @Test func theGoalSupportsANameThatIsHalfAlike() {
    let goal = "完成两个试点园区的建设并通过验收，带动企业入驻。"
    let now = [("甲局", [Draft(name: "智慧园区平台建设经费", goal: goal)])]
    #expect(compare(now, [("甲局", [Draft(name: "数字园区平台升级经费", goal: goal)])]).told[0].count == 1)
    #expect(compare(now, [("甲局", [Draft(name: "数字园区平台升级经费", goal: "与此无关的别的目标，一年四次。")])]).told[0].count == 2)
  }

  @Test func twoThatAreAsNearAreLeftToThePerson() {
    let (told, findings, _) = compare(
      [("甲局", [Draft(name: "人才引进服务专项")])], [("甲局", [Draft(name: "人才引进服务专项一"), Draft(name: "人才引进服务专项二")])])
    #expect(told == [["新 人才引进服务专项", "无 人才引进服务专项一", "无 人才引进服务专项二"]])
    #expect(findings.map(\.rule) == ["project-renamed-doubtful"])
    #expect(findings[0].message.contains("“人才引进服务专项一”或“人才引进服务专项二”"))
  }

  @Test func theOfficeHasTheLastWord() {
    let now = [("甲局", [Draft(name: "商务行政管理"), Draft(name: "科技项目管理经费")])]
    let before = [("甲局", [Draft(name: "行业指导经费"), Draft(name: "科技项目管理工作经费")])]
    let settings = ComparisonSettings(
      renamed: [pair("行业指导经费", "商务行政管理")], different: [pair("科技项目管理工作经费", "科技项目管理经费")])
    let (told, findings, _) = compare(now, before, settings: settings)
    #expect(told == [["商务行政管理 ← 行业指导经费", "新 科技项目管理经费", "无 科技项目管理工作经费"]])
    #expect(findings.isEmpty)
  }

  @Test func aWrongNameInReportYamlIsAFindingWithItsLine() {
    let now = [("甲局", [Draft(name: "修路")]), ("乙中心", [Draft(name: "修路")])]
    let before = [("甲局", [Draft(name: "养路")])]
    let settings = ComparisonSettings(
      renamed: [pair("养路", "造路", line: 4), pair("养路", "修路", line: 6), pair("造桥", "修路", unit: "甲局", line: 8)],
      renamedUnits: [pair("丙站", "甲局", line: 12)])
    let findings = compare(now, before, settings: settings).findings.filter { $0.rule == "comparison-name-unknown" }
    #expect(findings.map(\.source.line) == [12, 4, 6, 8])
    #expect(findings[0].message.hasSuffix("上年没有单位“丙站”"))
    #expect(findings[1].message.hasSuffix("本年没有项目“造路”"))
    #expect(findings[2].message.hasSuffix("本年有 2 个项目“修路”，请用 unit 写明单位"))
    #expect(findings[3].message.hasSuffix("上年没有项目“造桥”"))
  }

  @Test func aUnitThatIsRenamedGoesOn() {
    let (told, findings, comparison) = compare(
      [("口岸服务保障中心", [Draft(name: "水电费")]), ("新区管委会", [Draft(name: "绿化"), Draft(name: "保洁")])],
      [("口岸服务中心", [Draft(name: "水电费")]), ("旧城办", [Draft(name: "拆迁")])])
    #expect(told == [["水电费"], ["新 绿化", "新 保洁"], ["无 旧城办", "无 拆迁"]])
    #expect(comparison.units.map(\.row.status) == [.renamed, .new])
    #expect(findings.map(\.rule) == ["unit-renamed-likely"])
    let stated = ComparisonSettings(renamedUnits: [pair("旧城办", "新区管委会")])
    let now = [("新区管委会", [Draft(name: "绿化")])]
    #expect(compare(now, [("旧城办", [Draft(name: "绿化")])], settings: stated).told == [["绿化"]])
  }

  @Test func aYearThatIsNotTheOneBeforeIsSaid() {
    let units = [("甲局", [Draft(name: "修路")])]
    #expect(compare(units, units, year: 2021).findings.map(\.rule) == ["previous-year-gap"])
    #expect(compare(units, units, year: 2021).findings[0].source.file == "上年/b.txt")
  }

  @Test func lastYearsPersonalDataIsMaskedInBothYears() {
    let budget = Budget.made(2024, [("甲局", [Draft(name: "林小明补助"), Draft(name: "修路")])])
    let former = Budget.made(2023, [("甲局", [Draft(name: "修路"), Draft(name: "慰问林小明同志经费")])])
    let review = Review(of: budget, previous: former)
    #expect(review.comparison?.units[0].ended.map(\.name) == ["慰问林××同志经费"])
    #expect(budget.masked(by: review.mask).units[0].projects[0].name == "林××补助")
    #expect(throws: LeakAudit.Leak.self) { try LeakAudit(review.mask).check("林小明", place: "x") }
    #expect(Review(of: budget).mask.isEmpty)
  }
}
