import BudgetModel
import Testing

@testable import BudgetReading

@Suite struct TextTableReaderTests {
  static let header = "项目名称(资金使用单位)\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标"
  static let indicators = "1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:2; 年度指标值:2。"

  private func read(_ lines: [String], unit: MoneyUnit? = .wan, department: String? = nil) throws -> Budget {
    try TextTableReader(file: "a.txt", path: "x/a.txt", statedUnit: unit, statedDepartment: department)
      .read(([Self.header] + lines).joined(separator: "\n"))
  }

  private func rules(_ budget: Budget) -> [String] { budget.findings.map(\.rule) }
  private func names(_ budget: Budget) -> [[String]] { budget.units.map { [$0.name] + $0.projects.map(\.name) } }
  private func sources(_ funding: Funding) -> [String?] { funding.sources.map { $0.cell.amount?.wan } }

  @Test func aUnitIsFollowedByItsProjects() throws {
    let budget = try read([
      "合计\t3\t3\t\t\t\t", "甲局\t3\t3\t\t\t\t", "项目一\t1\t1\t\t\t通过。\t", "项目二\t2\t2\t\t\t\t\(Self.indicators)",
    ])
    #expect(names(budget) == [["甲局", "项目一", "项目二"]])
    #expect(budget.units[0].projects[1].indicators.map(\.annualValue) == ["2"])
    #expect(rules(budget) == [])
  }

  @Test func aProjectWithoutGoalAndIndicatorsIsNoUnitWhenTheSumsSaySo() throws {
    let budget = try read([
      "合计\t6\t6\t\t\t\t", "甲局\t6\t6\t\t\t\t", "项目一\t1\t1\t\t\t\t", "项目二\t2\t2\t\t\t通过。\t", "项目三\t3\t3\t\t\t\t",
    ])
    #expect(names(budget) == [["甲局", "项目一", "项目二", "项目三"]])
    #expect(rules(budget) == [])
  }

  @Test func allProjectsMayBeBare() throws {
    let budget = try read(["合计\t7\t7", "甲局\t3\t3", "项目一\t1\t1", "项目二\t2\t2", "乙所\t4\t4", "项目三\t4\t4"])
    #expect(names(budget) == [["甲局", "项目一", "项目二"], ["乙所", "项目三"]])
  }

  @Test func theTotalProvesUnitsWhenAProjectIsMisread() throws {
    let rows = ["合计\t7\t7", "某某甲局\t3\t3", "项目一\t1\t1", "项目二\t9\t9\t\t\t通过。\t", "某某乙所\t4\t4", "项目三\t4\t4"]
    let budget = try read(rows)
    #expect(names(budget) == [["某某甲局", "项目一", "项目二"], ["某某乙所", "项目三"]])
    #expect(rules(budget) == [])
  }

  @Test func namesDecideWhenNoSumCloses() throws {
    let budget = try read(["合计\t70\t70", "广州某某局\t3\t3", "项目一\t1\t1", "项目二\t9\t9\t\t\t通过。\t"])
    #expect(names(budget) == [["广州某某局", "项目一", "项目二"]])
    #expect(rules(budget) == ["units-unproven"])
  }

  @Test func projectsWithoutAnyUnitRowGetOne() throws {
    let budget = try read(["合计\t3\t3", "项目一\t3\t3\t\t\t通过。\t"], department: "甲局")
    #expect(names(budget) == [["甲局", "项目一"]])
    #expect(budget.units[0].funding.total.amount?.wan == "3.00")
    #expect(rules(budget) == ["unit-row-missing"])
  }

  @Test func aMissingTotalRowIsReported() throws {
    let budget = try read(["甲局\t3\t3", "项目一\t3\t3\t\t\t通过。\t"])
    #expect(budget.total.total == .blank)
    #expect(budget.totalSource.line == 1)
    #expect(rules(budget) == ["total-row-missing"])
  }

  @Test func sumsTellWhichColumnAShortRowLost() throws {
    let full = ["合计\t7\t4\t\t3\t\t", "甲局\t7\t4\t\t3\t\t"]
    let budget = try read(full + ["项目一\t7\t4\t3\t通过。\t\(Self.indicators)"])
    #expect(sources(budget.units[0].projects[0].funding) == ["4.00", nil, "3.00"])
    #expect(budget.units[0].projects[0].goal == "通过。")
    #expect(rules(budget) == ["columns-by-sums"])
    #expect(budget.findings[0].message.hasSuffix("读作“财政拨款”、“其他资金”"))
  }

  @Test func aLostColumnThatNoSumProvesIsReported() throws {
    let budget = try read(["合计\t7\t4\t\t3\t\t", "甲局\t7\t4\t\t3\t\t", "项目一\t7\t5\t2\t通过。\t\(Self.indicators)"])
    #expect(sources(budget.units[0].projects[0].funding) == ["5.00", nil, "2.00"])
    #expect(rules(budget) == ["columns-unproven"])
  }

  @Test func aMisreadAmountDoesNotMoveTheColumns() throws {
    let rows = ["项目一\t4\t4\t\t通过。\t", "项目二\t9\t9\t\t通过。\t"]
    let budget = try read(["合计\t7\t7\t\t\t\t", "某某甲局\t7\t7\t\t\t\t"] + rows)
    #expect(budget.units[0].projects.map { sources($0.funding) } == [["4.00", nil, nil], ["9.00", nil, nil]])
    #expect(rules(budget) == ["columns-unproven"])
  }

  @Test func amountsThatAreNoNumbersAreErrorsNotRefusals() throws {
    let budget = try read(["合计\t3\t3", "甲局\t3\t3", "项目一\t叁\t3\t\t\t通过。\t", "项目二\t专4\t5\t\t\t通过。\t"])
    let projects = budget.units[0].projects
    #expect(projects.map(\.funding.total) == [.unreadable("叁"), .unreadable("专4")])
    #expect(projects.map(\.unparsed) == [["叁"], ["专4"]])
    let errors = budget.findings.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == ["amount-unreadable", "amount-unreadable"])
    #expect(errors.map(\.source.column) == [5, 5])
  }

  @Test func aConfirmedAmountCountsForTheUnit() throws {
    let budget = try read(["合计\t5\t5", "甲局\t5\t5", "项目一\t专5\t5\t\t\t通过。\t"])
    #expect(budget.units[0].projects[0].funding.total == .amount(Amount(fen: 5_000_000)))
    #expect(rules(budget) == ["amount-stray-text"])
  }

  @Test func linesThatAreNoRowsAreKept() throws {
    let budget = try read(["（续表）", "合计\t1\t1", "甲局\t1\t1", "项目一\t1\t1\t\t\t通过。\t", "— 3 —", "---\t---", Self.header])
    #expect(budget.unparsed == ["（续表）"])
    #expect(budget.units[0].unparsed == [])
    #expect(rules(budget) == ["row-unparsed"])
  }

  @Test func cellsBeyondTheHeaderAreKept() throws {
    let budget = try read(["合计\t1\t1", "甲局\t1\t1", "项目一\t1\t1\t\t\t通过。\t\(Self.indicators)\t备注"])
    #expect(budget.units[0].projects[0].unparsed == ["备注"])
    #expect(rules(budget) == ["cell-unparsed"])
  }

  @Test func linesEndInAnyWayAndSpacesOfWrappingGo() throws {
    let text = Self.header + "\r\n合计\t1\t1\r甲局\t1\t1\n项目 一 of A B\t1\t1\t\t\t通 过 5 G。\t"
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: .wan, statedDepartment: nil).read(text)
    #expect(budget.units[0].projects[0].name == "项目一of A B")
    #expect(budget.units[0].projects[0].goal == "通过5 G。")
    #expect(budget.units[0].projects[0].source.line == 4)
  }

  @Test func theHeadingTellsDepartmentAndUnit() throws {
    let text = "部门名称: 广州市某某局\t\t单位：元\n" + Self.header + "\n合计\t100\t100\n广州市某某局\t100\t100\n项目\t100\t100\t\t\t通过。"
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: .wan, statedDepartment: nil).read(text)
    #expect(budget.department == "广州市某某局")
    #expect(budget.total.total == .amount(Amount(fen: 100_000_000)))
    #expect(rules(budget) == ["money-unit-differs"])
  }

  @Test(arguments: ["部门名称: // 州市某局", "部门名称: 广州市某某", "部门名称: 广州市某某局\t. 间"])
  func aDamagedDepartmentIsNotGuessed(_ line: String) throws {
    let text = line + "\n" + Self.header + "\n合计\t1\t1\n甲局\t1\t1\n项目\t1\t1\t\t\t通过。"
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: nil, statedDepartment: nil).read(text)
    #expect(budget.department == nil)
    #expect(budget.unparsed.first == line.split(separator: "\t").first.map(String.init))
    #expect(rules(budget) == ["heading-unparsed", "money-unit-assumed"])
  }

  @Test func aGarbledHeadingIsInferredFromTheTable() throws {
    let text =
      "部门名称: // 市东湖区社会福\t. 间\t甲位: 力兀\n" + Self.header + "\n合计\t1\t1\n海州市东湖区社会福利院\t1\t1\n项目\t1\t1\t\t\t通过。"
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: nil, statedDepartment: nil).read(text)
    #expect(budget.department == "海州市东湖区社会福利院")
    #expect(budget.total.total == .amount(Amount(fen: 1_000_000)))
    #expect(rules(budget) == ["heading-unparsed", "money-unit-inferred", "department-inferred"])
    #expect(budget.unparsed == ["部门名称: // 市东湖区社会福", ". 间", "甲位: 力兀"])
  }

  @Test func theTitleTellsDepartmentAndYear() throws {
    let text = "海州市某某局2025年部门预算项目表\n" + Self.header + "\n合计\t1\t1\n甲局\t1\t1\n项目\t1\t1\t\t\t通过。"
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: .wan, statedDepartment: nil).read(text)
    #expect(budget.department == "海州市某某局")
    #expect(budget.year == 2025)
    #expect(rules(budget) == ["year-inferred", "department-inferred"])
  }

  @Test(arguments: [(["2025年6月", "2025年7月", "2025年8月底前"], 2025), (["2025年6月", "2025年7月"], nil), (["2024年1月", "2025年6月", "2025年7月", "2025年8月"], 2025), (["2024年1月", "2024年2月", "2025年6月", "2025年7月", "2025年8月"], nil), (["2025年度", "2025年", "2025年第6条"], nil)])
  func mostDatesTellTheYear(_ dates: [String], _ year: Int?) throws {
    let indicators = dates.enumerated().map {
      "\($0.offset + 1)、1-产出指标; 13-时效指标; 完成时间\($0.offset); 实施周期指标值:\($0.element); 年度指标值:。"
    }
    let text =
      Self.header + "\n合计\t1\t1\n甲局\t1\t1\n项目\t1\t1\t\t\t通过。\t" + indicators.joined()
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: .wan, statedDepartment: nil).read(text)
    #expect(budget.year == year)
    #expect(rules(budget).contains("year-inferred") == (year != nil))
  }

  @Test func amountsBeyondAnyBudgetAreYuan() throws {
    let text = Self.header + "\n合计\t12,000,000,000.00\t12,000,000,000.00\n甲局\t12,000,000,000\t12,000,000,000\n项目\t12,000,000,000\t12,000,000,000\t\t\t通过。"
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: nil, statedDepartment: nil).read(text)
    #expect(budget.total.total == .amount(Amount(fen: 1_200_000_000_000)))
    #expect(rules(budget) == ["money-unit-inferred"])
  }

  @Test func anAmountInDoubtIsProvenByTheUnitsSum() throws {
    func read(_ doubtful: String) throws -> Budget {
      let text =
        Self.header + "\n合计\t30\t30\n甲局\t30\t30\n项目一\t\(doubtful)\t\t\t\t通过。\n项目二\t10\t10\t\t\t通过。"
      return try TextTableReader(file: "a", path: "a", statedUnit: .wan, statedDepartment: nil).read(text)
    }
    let proven = try read("2 0.00")
    #expect(proven.units[0].projects[0].funding.total == .amount(Amount(fen: 20_000_000)))
    #expect(rules(proven).contains("amount-stray-text"))
    let unproven = try read("2 1.00")
    #expect(unproven.units[0].projects[0].funding.total == .unreadable("2 1.00"))
    #expect(rules(unproven).contains("amount-unreadable"))
  }

  /// Each page may lose another column; the unit's and the total's sums tell which.
  @Test func eachPagesLostColumnIsFoundByTheSums() throws {
    let text = [
      Self.header, "合计\t60\t10\t40\t10", "甲局\t60\t10\t40\t10", "一\t30\t10\t20\t\t通过。\t", "",
      "二\t20\t\t20\t通过。\t", "", "三\t10\t\t10\t通过。\t",
    ].joined(separator: "\n")
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: .wan, statedDepartment: nil).read(text)
    let sources = budget.units[0].projects.map { $0.funding.sources.map { $0.cell.amount?.wan } }
    #expect(sources == [["10.00", "20.00", nil], [nil, "20.00", nil], [nil, nil, "10.00"]])
    #expect(rules(budget) == ["columns-by-sums", "columns-by-sums"])
  }

  @Test func aTextWithoutTheHeaderIsRefusedWithTheExpectedOne() throws {
    let reader = TextTableReader(file: "a", path: "x/a", statedUnit: nil, statedDepartment: nil)
    let error = #expect(throws: ReadingError.self) { try reader.read("名称\t金额\n甲\t1") }
    #expect(error?.description.hasPrefix("x/a: 没有找到项目支出绩效目标表的表头。表头应依次是：项目名称(资金使用单位)、总计") == true)
  }

  @Test func twoSourcesOfOneNameAreRefused() throws {
    let reader = TextTableReader(file: "a", path: "x/a", statedUnit: nil, statedDepartment: nil)
    let text = "\n项目名称\t总计\t其他\t其他\t绩效目标\t绩效指标"
    let error = #expect(throws: ReadingError.self) { try reader.read(text) }
    #expect(error?.line == 2)
    #expect(error?.message == "表头有两列都叫“其他”")
  }

  // MARK: What pages and copies leave

  private static let pipes =
    "| 项目名称(资金使用单位) | 总计 | 财政拨款 | 财政专户拨款 | 其他资金 | 绩效目标 | 绩效指标 |\n|---|---|---|---|---|---|---|\n"

  @Test func aTableWithPipesIsRead() throws {
    let text = Self.pipes + "| 合计 | 3 | 3 | | | | |\n| 甲局 | 3 | 3 | | | | |\n| 项目\\|一 | 3 | 3 | | | 通过。 | \(Self.indicators) |"
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: .wan, statedDepartment: nil).read(text)
    #expect(names(budget) == [["甲局", "项目|一"]])
    #expect(budget.units[0].projects[0].indicators.map(\.name) == ["场次"])
    #expect(budget.units[0].projects[0].source.column == 2)
    #expect(rules(budget) == [])
  }

  @Test(arguments: ["第 3 页 共 7 页", "- 3 -", "— 3 —", "3", "\t3/7", "Page 3 of 7", "扫描全能王 创建"])
  func aPageMarkBetweenRowsIsPassedOver(_ mark: String) throws {
    let budget = try read(["合计\t1\t1", "甲局\t1\t1", mark, Self.header, "项目一\t1\t1\t\t\t通过。\t"])
    #expect(names(budget) == [["甲局", "项目一"]])
    #expect(rules(budget) == [])
  }

  @Test func aNumberWithAMarkInACellOfARowThatGoesOnIsNoPageMark() throws {
    let budget = try read(["合计\t1\t1", "甲局\t1\t1", "项目一\t1\t1\t\t\t覆盖人数\t", "\t\t\t\t\t13-\t"])
    #expect(budget.units[0].projects[0].goal == "覆盖人数13-")
  }

  @Test func twoNumbersWithAHyphenAreNoPageMark() throws {
    let budget = try read(["合计\t1\t1", "甲局\t1\t1", "项目一\t1\t1\t\t\t覆盖村数\t", "3-3"])
    let project = budget.units[0].projects[0]
    #expect([project.name, project.goal ?? ""] == ["项目一", "覆盖村数3-3"])
  }

  @Test(arguments: [
    ["项目一\t1\t1\t\t\t通过甲，\t\(indicators)", "\t\t\t\t\t加强乙。\t"], ["项目一\t1\t1\t\t\t通过甲，", "加强乙。\t\(indicators)"],
    ["项目一\t1\t1\t\t\t通过甲，", "- 3 -", header, "加强乙。\t\(indicators)"],
  ])
  func aRowCutInTwoLinesIsJoined(_ lines: [String]) throws {
    let budget = try read(["合计\t1\t1", "甲局\t1\t1"] + lines)
    #expect(names(budget) == [["甲局", "项目一"]])
    #expect(budget.units[0].projects[0].goal == "通过甲，加强乙。")
    #expect(budget.units[0].projects[0].indicators.map(\.name) == ["场次"])
    #expect(rules(budget) == [])
  }

  @Test func aGarbledHeaderIsKnown() throws {
    let text = "顶目名称（资金使用单位）\t总 计\t财政拨款\t绩放目标\t绩效指栎\n合计\t1\t1\n甲局\t1\t1\n项目\t1\t1\t通过。"
    let budget = try TextTableReader(file: "a", path: "a", statedUnit: .wan, statedDepartment: nil).read(text)
    #expect(names(budget) == [["甲局", "项目"]])
  }

  @Test func invisibleMarksAndControlCharactersAreNoPartOfNames() throws {
    let budget = try read(["合计\t1\t1", "甲\u{200B}局\t1\t1", "项\u{202E}目\u{0}一\t1\t\u{FEFF}1\t\t\t通过。\t"])
    #expect(names(budget) == [["甲局", "项目一"]])
  }
}
