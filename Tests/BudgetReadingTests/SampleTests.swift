import BudgetModel
import BudgetReading
import Testing

/// What a person sees in the sample.
@Suite struct SampleTests {
  @Test func unitsAndProjectsAreFoundWithTheirFigures() throws {
    let budget = try Sample.budget()
    #expect(budget.department == "广州市花都区科技工业商务和信息化局")
    #expect(budget.year == 2024)
    #expect(budget.fundingSources == ["财政拨款", "财政专户拨款", "其他资金"])
    #expect(budget.units.map(\.name) == ["广州市花都区科技工业商务和信息化局", "广州市花都区口岸服务保障中心"])
    #expect(budget.units.map(\.projects.count) == [53, 9])
    #expect(budget.units.map(\.funding.total.amount?.wan) == ["27793.94", "1664.69"])
    #expect(budget.total.total.amount?.wan == "29458.63")
    #expect(budget.totalSource == SourceLocation(file: "budget.txt", line: 3, column: 1))
  }

  @Test func sumsCloseToTheFen() throws {
    let budget = try Sample.budget()
    #expect(try Sample.projects().compactMap(\.funding.total.amount).sum() == budget.total.total.amount)
    for project in try Sample.projects() {
      #expect(project.funding.total == project.funding.sources[0].cell)
      #expect(project.funding.sources[1...].allSatisfy { $0.cell == .blank })
    }
  }

  @Test func namesHaveNoWrapSpaces() throws {
    let projects = try Sample.projects()
    #expect(projects.allSatisfy { !$0.name.contains(" ") })
    #expect(projects.first?.name == "支持狮岭加快高质量发展打造全国皮革皮具产业智造新高地资金")
    #expect(projects.first { $0.source.line == 65 }?.name == "商业网点建设专题(商业功能区(街)示范)")
    #expect(projects.last?.name == "机构运行辅助经费")
  }

  /// Line → what is left of the goal, compared with the text by eye; every other goal is whole.
  @Test func goalsAreJudgedAsAPersonDoes() throws {
    let damaged: [GoalState: Set<Int>] = [
      .missing: [7, 15, 29, 34, 42, 80],
      .cutAtStart: [12, 24, 65],
      .cutAtEnd: [13, 16, 23, 33, 35, 40, 51, 53, 61, 64, 67],
      .cutAtBothEnds: [5, 10, 22, 28, 36, 41, 59, 63],
    ]
    for project in try Sample.projects() {
      let expected = damaged.first { $1.contains(project.source.line) }?.key ?? .complete
      #expect(project.goalState == expected, "line \(project.source.line)")
      #expect((project.goal == nil) == (expected == .missing), "line \(project.source.line)")
    }
  }

  @Test func readingFindsOnlyWhatIsDamaged() throws {
    let findings = try Sample.budget().findings.map {
      "\($0.source.line):\($0.source.column) \($0.severity) \($0.rule)"
    }
    #expect(
      findings == [
        "1:1 note heading-unparsed", "9:1 note columns-by-sums", "25:12 warning amount-stray-text", "30:301 warning indicator-stray-text",
        "58:135 warning indicator-stray-text", "60:198 warning indicator-values-differ",
        "72:392 warning indicator-text-unparsed", "75:149 warning indicator-text-unparsed",
        "75:176 warning indicator-text-unparsed",
      ])
  }

  @Test func aStrayCharacterBesideAConfirmedAmountIsSetAside() throws {
    let project = try #require(try Sample.projects().first { $0.source.line == 25 })
    #expect(project.funding.total.amount?.wan == "353.00")
    #expect(project.unparsed == ["专"])
  }

  @Test func theGarbledHeadingIsKept() throws {
    #expect(try Sample.budget().unparsed == ["部门名称: // 州市化都区科技工业", ". 间", "[1]", "甲位: 力兀"])
  }

  @Test func withoutReportFileItsTextsTellDepartmentYearAndUnit() throws {
    let input = try BudgetReader.read([Sample.table])
    #expect(input.budget.department == "广州市花都区科技工业商务和信息化局")
    #expect(input.budget.year == 2024)
    #expect(input.name == "budget")
    #expect(input.files.map(\.path) == ["budget.txt"])
    #expect(input.budget.total.total.amount?.wan == "29458.63")
    let notes = input.budget.findings.filter { $0.severity == .note }.map(\.rule)
    #expect(
      notes == [
        "heading-unparsed", "money-unit-inferred", "columns-by-sums", "department-inferred", "year-inferred",
        "date-missing",
      ])
  }

  @Test func filesAndNameAreReported() throws {
    let input = try Sample.input.get()
    #expect(input.name == "huadu-2024")
    #expect(
      input.files.map(\.path) == [
        "budget.txt", "report.yaml", "chapters/名词解释.md", "chapters/情况说明.md", "chapters/部门概况.md",
      ])
    #expect(input.settings.chapters.map(\.title) == ["名词解释", "情况说明", "部门概况"])
    #expect(input.settings.date?.iso8601 == "2024-02-05")
    #expect(input.settings.title == "2024年部门预算项目支出绩效目标")
  }

  @Test func readingTwiceGivesTheSameBytes() throws {
    let again = try BudgetReader.read([Sample.folder]).budget
    #expect(try BudgetFile(budget: again).json() == BudgetFile(budget: Sample.budget()).json())
  }
}
