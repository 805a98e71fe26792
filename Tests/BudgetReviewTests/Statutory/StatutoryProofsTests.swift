import BudgetModel
import Testing

@testable import BudgetReview

/// Which sums of a statutory table are looked at.
@Suite struct StatutoryProofsTests {
  /// `subject = parts` of the rows' proofs that compare, `!` before those that differ.
  private func rows(_ text: String, levels: [Int] = []) -> [String] {
    var budget = RuleExample(text).budget
    for (row, level) in levels.enumerated() { budget.statutoryTables[0].rows[row].cells[0].level = level }
    return StatutoryProofs(of: budget).all.filter { $0.identity == .statutoryRows && $0.difference != nil }.map {
      "\($0.outcome == .differs ? "!" : "")\($0.subject) = \($0.partSources.map(\.line).map(String.init).joined(separator: "+"))"
    }
  }

  @Test func aTotalAboveIsTheSumOfAllRows() {
    #expect(rows("公开表 表: 项目 数\n行 合计 3.00\n行 甲 1.00\n行 乙 2.00") == ["合计 = 3+4"])
  }

  @Test func aTotalBelowTakesTheOneBeforeIt() {
    let text = "公开表 表: 项目 数\n行 甲 1.00\n行 乙 2.00\n行 本年收入合计 3.00\n行 上年结转 4.00\n行 收入总计 7.00"
    #expect(rows(text) == ["本年收入合计 = 2+3", "收入总计 = 4+5"])
    #expect(rows(text.replacing("结转 4.00", with: "结转 5.00")) == ["本年收入合计 = 2+3", "!收入总计 = 4+5"])
  }

  @Test func subtotalsStandForTheirRows() {
    #expect(
      rows("公开表 表: 项目 数\n行 甲 1.00\n行 小计 1.00\n行 乙 2.00\n行 丙 3.00\n行 小计 5.00\n行 总计 6.00") == [
        "小计 = 2", "小计 = 4+5", "总计 = 3+6",
      ])
    #expect(
      rows("公开表 表: 项目 数\n行 合计 6.00\n行 小计 1.00\n行 甲 1.00\n行 小计 5.00\n行 乙 2.00\n行 丙 3.00") == [
        "小计 = 4", "小计 = 6+7", "合计 = 3+5",
      ])
  }

  @Test func upperRowsAreTheSumsOfTheNextLevel() {
    let text = "公开表 表: 项目 数\n行 合计 3.00\n行 甲 3.00\n行 乙 1.00\n行 丙 2.00\n行 丁 2.00"
    #expect(rows(text, levels: [0, 0, 1, 1, 2]) == ["合计 = 3", "甲 = 4+5", "丙 = 6"])
  }

  @Test func partsOfARowNeedNotBeAllOfIt() {
    let text = "公开表 表: 项目 数\n行 合计 3.00\n行 甲 3.00\n行 其中：乙 1.00"
    #expect(rows(text, levels: [0, 0, 1]) == ["合计 = 3"])
  }

  @Test func aHeadingWithoutFiguresGivesItsRows() {
    let text = "公开表 表: 项目 数\n行 甲 -\n行 乙 1.00\n行 丙 2.00\n行 合计 3.00"
    #expect(rows(text, levels: [0, 1, 1, 0]) == ["合计 = 3+4"])
  }

  // MARK: Columns

  private func columns(_ titles: [[String]], _ amounts: [String]) -> [String] {
    var budget = RuleExample("公开表 表: 项目 \(titles.map { _ in "数" }.joined(separator: " "))").budget
    budget.statutoryTables[0].append(["甲"] + amounts, at: SourceLocation(file: "例", line: 1, column: 1))
    for (column, titles) in titles.enumerated() { budget.statutoryTables[0].columns[column + 1].titles = titles }
    return StatutoryProofs(of: budget).all.filter { $0.identity == .statutoryColumns && $0.difference != nil }.map {
      "\($0.column) \($0.outcome == .holds ? "=" : "≠") \($0.sum.wan)"
    }
  }

  @Test func aSubtotalStandsForItsColumns() {
    let titles = [["合计"], ["结转"], ["收入", "小计"], ["收入", "拨款"], ["收入", "其他"]]
    #expect(columns(titles, ["6.00", "1.00", "5.00", "2.00", "3.00"]) == ["合计 = 6.00", "收入 / 小计 = 5.00"])
    #expect(columns(titles, ["7.00", "1.00", "5.00", "2.00", "4.00"]) == ["合计 ≠ 6.00", "收入 / 小计 ≠ 6.00"])
  }

  @Test func otherYearsAndPartsAreNotAdded() {
    #expect(columns([["上年预算数"], ["合计"], ["拨款"], ["其中：基金"], ["比上年增减"]], ["9.00", "2.00", "2.00", "1.00", "5.00"])
      == ["合计 = 2.00"])
  }

  @Test func aTotalBehindItsColumnsIsTheirSum() {
    #expect(columns([["拨款"], ["其他"], ["合计"]], ["1.00", "2.00", "3.00"]) == ["合计 = 3.00"])
  }

  @Test func aRowOfAmountsAloneIsProvedToo() {
    let budget = RuleExample("公开表 三公经费表: 合计 出国 接待\n行 3.00 1.00 1.00").budget
    #expect(StatutoryProofs(of: budget).all.map(\.message) == [
      "公开表“三公经费表”中“本表”的合计是 3.00 万元，2 列之和是 2.00 万元，相差 1.00 万元"
    ])
  }

  @Test func anUnreadableCellProvesNothing() {
    var budget = RuleExample("公开表 表: 项目 合计 拨款\n行 甲 1.00 1.00").budget
    budget.statutoryTables[0].rows[0].cells[2].content = .unreadable("1O")
    #expect(StatutoryProofs(of: budget).all.map(\.outcome) == [.unreadable])
  }
}
