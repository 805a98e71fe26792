import BudgetModel
import Testing

@Suite struct BudgetJSONTests {
  private let place = SourceLocation(file: "a.txt", line: 1, column: 1)

  private func text(of budget: Budget) throws -> String {
    String(decoding: try BudgetFile(budget: budget).json(), as: UTF8.self)
  }

  @Test func absentValuesAreNullNotLeftOut() throws {
    let funding = Funding(total: .unreadable("壹佰"), sources: [.init(name: "财政拨款", cell: .blank)])
    let indicator = Indicator(
      number: nil, level1: nil, level2: nil, name: "n", cycleValue: nil, annualValue: nil, raw: "r", source: place)
    let project = Project(
      name: "p", funding: funding, goal: nil, goalState: .missing, indicators: [indicator], unparsed: [], source: place)
    let unit = BudgetUnit(name: "u", funding: funding, projects: [project], unparsed: [], source: place)
    let finding = Finding(rule: "r", severity: .note, message: "m", source: place)
    let json = try text(
      of: Budget(
        department: nil, year: nil, fundingSources: ["财政拨款"], total: funding, totalSource: place, units: [unit],
        unparsed: [], findings: [finding]))
    for key in [
      "department", "year", "total", "财政拨款", "goal", "number", "level1", "level2", "cycleValue", "annualValue", "hint",
      "sheet", "cell",
    ] {
      #expect(json.contains("\"\(key)\" : null"), "\(key)")
    }
    #expect(!json.contains("0.00"))
  }

  @Test func amountsAreStringsInWanWithoutCommas() throws {
    let funding = Funding(total: .amount(Amount(fen: 27_793_940_000)), sources: [])
    let json = try text(
      of: Budget(
        department: "局", year: 2024, fundingSources: [], total: funding, totalSource: place, units: [], unparsed: [],
        findings: []))
    #expect(json.contains("\"total\" : \"27793.94\""))
    #expect(json.hasSuffix("}\n"))
  }
}
