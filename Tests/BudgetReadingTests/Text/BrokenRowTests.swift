import BudgetModel
import Testing

@testable import BudgetReading

/// Rows whose cells were broken, merged or shifted.
@Suite struct BrokenRowTests {
  private static let indicators = TextTableReaderTests.indicators

  private func read(_ lines: [String]) throws -> Budget {
    try TextTableReader(file: "a.txt", path: "x/a.txt", statedUnit: .wan, statedDepartment: nil)
      .read(([TextTableReaderTests.header] + lines).joined(separator: "\n"))
  }

  private func rules(_ budget: Budget) -> [String] { budget.findings.map(\.rule) }
  private func names(_ budget: Budget) -> [String] { budget.units.flatMap { [$0.name] + $0.projects.map(\.name) } }
  private func sources(_ funding: Funding) -> [String?] { funding.sources.map { $0.cell.amount?.wan } }

  @Test(arguments: [
    ["临\u{200B}", "江市水务局\t3.00\t3.00\t\t\t\t"], ["临江市水务局", "3.00\t3.00\t\t\t\t"],
    ["临江市水务局 了 3.00\t3.00\t\t\t\t"], ["临江市水务局 于3.00\t3.00\t\t\t\t"],
  ])
  func aUnitsBrokenNameIsWhole(_ lines: [String]) throws {
    let budget = try read(["合计\t3.00\t3.00\t\t\t\t"] + lines + ["道路养护经费\t3.00\t3.00\t\t\t通过。\t\(Self.indicators)"])
    #expect(names(budget) == ["临江市水务局", "道路养护经费"])
    #expect(sources(budget.units[0].funding) == ["3.00", nil, nil])
  }

  @Test(arguments: [
    ("2024\n年粮食储备项目", "2024年粮食储备项目"), ("PM2\n.5监测项目", "PM2.5监测项目"), ("12345\n热线经费", "12345热线经费"),
    ("2\u{200B}024年粮食\u{AD}储备项目", "2024年粮食储备项目"), ("粮食储备项目(区本级 )", "粮食储备项目(区本级)"),
  ])
  func aProjectsBrokenNameIsWhole(_ printed: String, _ name: String) throws {
    let rows = ["合计\t3.00\t3.00", "甲局\t3.00\t3.00", "\(printed)\t3.00\t3.00\t\t\t通过。\t\(Self.indicators)"]
    #expect(names(try read(rows.joined(separator: "\n").split(separator: "\n").map(String.init))) == ["甲局", name])
  }

  /// A merged pair is parted when each is an amount; what may be one number with a space too many stays one.
  @Test(arguments: [("7. 62 7. 62", "7.62"), ("3.00 于3.00", "3.00"), ("16. 300. 00 0. 00", nil)] as [(String, String?)])
  func twoAmountsInOneCellAreParted(_ text: String, _ amount: String?) throws {
    let budget = try read(["甲局\t1.00\t1.00", "项目经费\t\(text)\t\t\t通过。\t\(Self.indicators)"])
    let funding = budget.units[0].projects[0].funding
    #expect(funding.total.amount?.wan == amount)
    #expect(funding.sources[0].cell.amount?.wan == amount)
  }

  /// `133.00` with most of its digits read as letters: by the sums or not at all.
  @Test func lettersCountAsDigitsOnlyWhenASumProvesThem() throws {
    let rows = ["甲局\t%\t133.00", "项目经费\tI33.OO万元\tI33.OO\t\t\t通过。\t\(Self.indicators)"]
    let proven = try read(rows.map { $0.replacing("%", with: "133.00") })
    #expect(sources(proven.units[0].projects[0].funding)[0] == "133.00")
    #expect(rules(proven).contains("amount-stray-text"))
    let open = try read(["项目经费\tI33.OO\t134.00\t\t\t通过。\t\(Self.indicators)"])
    #expect(open.units[0].projects[0].funding.total.amount == nil)
  }

  @Test func anAmountAndTheGoalInOneCellArePartedWhereTheRowCloses() throws {
    let row = "项目经费\t%\t1.00\t\t2.00 完善基础设施，提高效益。\t\(Self.indicators)"
    let budget = try read(["甲局\t3.00\t1.00\t\t2.00", row.replacing("%", with: "3.00")])
    #expect(sources(budget.units[0].projects[0].funding) == ["1.00", nil, "2.00"])
    #expect(budget.units[0].projects[0].goal == "完善基础设施，提高效益。")
    let open = try read(["甲局\t4.00\t1.00\t\t2.00", row.replacing("%", with: "4.00")])
    #expect(sources(open.units[0].projects[0].funding) == ["1.00", nil, nil])
  }

  /// The total's amounts stand in the first and the third source, so the page that lost one column and got another has
  /// two readings that close; the one that leaves the rows below the header as they are is taken, and the other named.
  @Test func theRowsBelowTheHeaderAreReadAsTheyStand() throws {
    let budget = try read([
      "合计\t6.00\t5.00\t\t1.00\t\t", "甲局\t6.00\t5.00\t\t1.00\t\t", "项目经费\t2.00\t2.00\t\t\t通过。\t\(Self.indicators)", "",
      "道路经费\t3.00\t\t3.00\t\t通过。\t\(Self.indicators)", "桥梁经费\t1.00\t\t\t1.00\t通过。\t\(Self.indicators)",
    ])
    #expect(sources(budget.total) == ["5.00", nil, "1.00"])
    #expect(budget.units[0].projects.map { sources($0.funding) } == [["2.00", nil, nil], ["3.00", nil, nil], [nil, nil, "1.00"]])
    #expect(rules(budget) == ["columns-unproven", "columns-by-sums"])
  }

  @Test func twoReadingsThatCloseAreReported() throws {
    let budget = try read([
      "合计\t3.00\t2.00\t1.00\t\t", "甲局\t3.00\t2.00\t1.00\t\t",
      "项目经费\t2.00\t2.00\t\t通过。\t\(Self.indicators)", "道路经费\t1.00\t\t1.00\t通过。\t\(Self.indicators)",
    ])
    #expect(rules(budget) == ["columns-unproven"])
  }

  @Test func aRowThatLostAColumnOfItsOwnIsFoundByTheSum() throws {
    let budget = try read([
      "合计\t6.00\t5.00\t\t1.00\t\t", "甲局\t3.00\t3.00\t\t\t\t", "项目经费\t3.00\t3.00\t\t\t通过。\t\(Self.indicators)",
      "乙所\t3.00\t2.00\t1.00", "道路经费\t2.00\t2.00\t\t\t通过。\t\(Self.indicators)",
      "桥梁经费\t1.00\t\t\t1.00\t通过。\t\(Self.indicators)",
    ])
    #expect(sources(budget.units[1].funding) == ["2.00", nil, "1.00"])
  }

  @Test func aPageShiftedByABlankColumnIsPutBack() throws {
    let budget = try read([
      "合计\t5.00\t5.00\t\t\t\t", "甲局\t5.00\t5.00\t\t\t\t", "项目经费\t2.00\t2.00\t\t\t通过。\t\(Self.indicators)", "",
      "道路经\t\t1.00\t1.00\t\t通过。\t\(Self.indicators)", "桥梁\t\t2.00\t2.00\t\t通过。\t\(Self.indicators)",
    ])
    #expect(budget.units[0].projects.map { $0.funding.total.amount?.wan } == ["2.00", "1.00", "2.00"])
    #expect(budget.units[0].projects.allSatisfy { sources($0.funding)[0] == $0.funding.total.amount?.wan })
  }
}
