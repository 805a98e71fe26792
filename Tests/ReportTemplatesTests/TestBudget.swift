import BudgetModel

@testable import ReportTemplates

let sourceNames = ["财政拨款", "财政专户拨款", "其他资金"]

func place(_ line: Int) -> SourceLocation { SourceLocation(file: "budget.txt", line: line, column: 1) }

/// A row whose first source gives all.
func funding(_ fen: Int64) -> Funding { funding([.amount(Amount(fen: fen)), .blank, .blank]) }

func funding(_ cells: [FundingCell], total: FundingCell? = nil) -> Funding {
  Funding(
    total: total ?? .amount(cells.compactMap(\.amount).sum()),
    sources: zip(sourceNames, cells).map { Funding.Source(name: $0, cell: $1) })
}

func project(
  _ name: String, _ funding: Funding, goal: String? = "目标", state: GoalState = .complete, line: Int = 1,
  indicators: [Indicator] = [], unparsed: [String] = []
) -> Project {
  Project(
    name: name, funding: funding, goal: goal, goalState: state, indicators: indicators, unparsed: unparsed,
    source: place(line))
}

func unit(_ name: String, _ funding: Funding, line: Int = 1, _ projects: [Project]) -> BudgetUnit {
  BudgetUnit(name: name, funding: funding, projects: projects, unparsed: [], source: place(line))
}

func budget(_ total: Funding, _ units: [BudgetUnit]) -> Budget {
  Budget(
    department: "花都局", year: 2024, fundingSources: sourceNames, total: total, totalSource: place(3), units: units,
    unparsed: [], findings: [])
}

func indicator(
  _ name: String, _ level1: String?, _ level2: String?, cycle: String? = "1", annual: String? = "1"
) -> Indicator {
  Indicator(
    number: 1, level1: level1.map { IndicatorClass(code: "1", name: $0) },
    level2: level2.map { IndicatorClass(code: "11", name: $0) }, name: name, cycleValue: cycle, annualValue: annual,
    raw: name, source: place(1))
}

/// Two units with two projects and one: 300.00 = 200.00 + 100.00.
let smallBudget = budget(
  funding(300_000_000),
  [
    unit("甲局", funding(200_000_000), line: 4, [
      project("修路", funding(50_000_000), line: 5), project("架桥", funding(150_000_000), line: 6),
    ]),
    unit("乙中心", funding(100_000_000), line: 7, [project("植树", funding(100_000_000), line: 8)]),
  ])

func document(_ budget: Budget, findings: [Finding] = []) -> DocumentContext {
  DocumentContext(budget: budget, settings: ReportSettings(), findings: findings, files: [])
}

/// The template's text for the document, without the final line feed.
func rendered(_ template: String, _ document: DocumentContext) throws -> String {
  let library = try TemplateLibrary(texts: ["print/test": template])
  return String(try library.page("print/test", of: document).dropLast())
}
