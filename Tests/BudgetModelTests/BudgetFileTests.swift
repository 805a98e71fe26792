import BudgetModel
import Foundation
import TestSupport
import Testing

@Suite struct BudgetFileTests {
  @Test func whatIsWrittenIsReadBackAlike() throws {
    var random = SeededRandom()
    for _ in 0..<200 {
      let file = random.file()
      let json = try file.json()
      let again = try BudgetFile(json: json)
      #expect(again == file)
      #expect(try again.json() == json)
    }
  }

  @Test(arguments: [
    ("\"year\" : 2024", "\"year\" : \"2024\"", "year", "值的类型不对"),
    ("\"year\" : 2024", "\"years\" : 2024", "years", "不认识的键"),
    ("\"complete\"", "\"perfect\"", "units[0].projects[0].goalState", "没有这样的值"),
    ("\"total\" : \"1.50\"", "\"total\" : \"1.5\"", "units[0].projects[0].funding.total", "“1.5”不是以万元为单位、两到六位小数的金额"),
    ("\"total\" : \"1.50\"", "\"totals\" : \"1.50\"", "units[0].projects[0].funding.totals", "不认识的键"),
    ("budgetpress.budget/1", "budgetpress.budget/9", "schema", "应是“budgetpress.budget/1”，却是“budgetpress.budget/9”"),
    ("\"财政拨款\" : \"1.50\"", "\"其他\" : \"1.50\"", "fundingSources", "与各行的资金来源不一致"),
    ("\"2024-02-05\"", "\"2024-02-30\"", "date", "“2024-02-30”不是 年-月-日"),
    ("\"goal\" : \"目标。\",", "", "units[0].projects[0]", "缺少“goal”"),
    ("{", "", "", "不是完好的 JSON"),
  ])
  func aFaultIsNamedWithItsPlace(_ old: String, _ new: String, _ place: String, _ message: String) throws {
    let text = String(decoding: try Self.small.json(), as: UTF8.self)
    let range = try #require(text.range(of: old))
    let damaged = text.replacingCharacters(in: range, with: new)
    let error = #expect(throws: BudgetFileError.self) { try BudgetFile(json: Data(damaged.utf8)) }
    #expect(error?.place == place)
    #expect(error?.message == message)
  }

  private static let place = SourceLocation(file: "a.txt", line: 1, column: 1)
  static let small: BudgetFile = {
    func funding(_ fen: Int64) -> Funding {
      let cell = FundingCell.amount(Amount(fen: fen))
      return Funding(total: cell, sources: [.init(name: "财政拨款", cell: cell)])
    }
    let project = Project(
      name: "项目", funding: funding(1_500_000), goal: "目标。", goalState: .complete, indicators: [], unparsed: [],
      source: place)
    let unit = BudgetUnit(name: "局", funding: funding(1_600_000), projects: [project], unparsed: [], source: place)
    return BudgetFile(
      budget: Budget(
        department: "局", year: 2024, fundingSources: ["财政拨款"], total: funding(1_700_000), totalSource: place,
        units: [unit], unparsed: [], findings: []), title: "题", date: CalendarDate("2024-02-05"))
  }()
}

/// Budgets in which everything occurs that the form can hold.
extension SeededRandom {
  mutating func file() -> BudgetFile {
    let sources = Array(["财政拨款", "其他资金", "a\"b\\/c", ""].prefix(next(upTo: 4)))
    let budget = Budget(
      department: maybe { $0.text() }, year: maybe { $0.next(upTo: 3000) }, fundingSources: sources,
      total: funding(sources), totalSource: place(),
      units: list { random in
        BudgetUnit(
          name: random.text(), funding: random.funding(sources), projects: random.list { $0.project(sources) },
          unparsed: random.list { $0.text() }, source: random.place())
      }, unparsed: list { $0.text() },
      findings: list { random in
        Finding(
          rule: random.text(), severity: Finding.Severity.allCases.randomElement(using: &random) ?? .note,
          message: random.text(), hint: random.maybe { $0.text() }, source: random.place())
      })
    return BudgetFile(
      budget: budget, title: maybe { $0.text() },
      date: maybe { CalendarDate(year: 2000 + $0.next(upTo: 50), month: 1 + $0.next(upTo: 11), day: 28) } ?? nil)
  }

  private mutating func project(_ sources: [String]) -> Project {
    Project(
      name: text(), funding: funding(sources), goal: maybe { $0.text() },
      goalState: GoalState.allCases.randomElement(using: &self) ?? .missing, indicators: list { $0.indicator() },
      attributes: list { ProjectAttribute(name: $0.text(), value: $0.text()) }, unparsed: list { $0.text() },
      source: place())
  }

  private mutating func indicator() -> Indicator {
    Indicator(
      number: maybe { $0.next(upTo: 99) }, level1: maybe { IndicatorClass(code: $0.text(), name: $0.text()) },
      level2: maybe { IndicatorClass(code: $0.text(), name: $0.text()) }, name: text(),
      cycleValue: maybe { $0.text() }, annualValue: maybe { $0.text() },
      repairs: list { $0.text() }, raw: text(), source: place())
  }

  private mutating func funding(_ sources: [String]) -> Funding {
    Funding(
      total: cell(), sources: sources.map { Funding.Source(name: $0, cell: cell()) }, isComputed: next(upTo: 3) == 0)
  }

  private mutating func cell() -> FundingCell {
    switch next(upTo: 3) {
    case 0: .blank
    case 1: .unreadable(text())
    default: .amount(Amount(fen: Int64(next(upTo: 2_000_000_000)) - 1_000_000_000))
    }
  }

  private mutating func place() -> BudgetModel.SourceLocation {
    BudgetModel.SourceLocation(
      file: text(), line: next(upTo: 9), column: next(upTo: 9), sheet: maybe { $0.text() }, cell: maybe { $0.text() })
  }

  private mutating func text() -> String {
    String((0..<next(upTo: 6)).map { _ in "局目标19\"\\/\n\t\u{0}\u{202E}\u{2028}😀𠮷é，".randomElement(using: &self) ?? " " })
  }

  private mutating func maybe<Value>(_ make: (inout SeededRandom) -> Value) -> Value? {
    next(upTo: 3) == 0 ? nil : make(&self)
  }

  private mutating func list<Value>(_ make: (inout SeededRandom) -> Value) -> [Value] {
    (0..<next(upTo: 3)).map { _ in make(&self) }
  }
}
