import BudgetModel
import Testing

@testable import BudgetReading

@Suite struct BudgetSheetTests {
  @Test func unitsAndProjectsInOneColumnAreToldApart() throws {
    let budget = try sheetBudget(
      """
      2024年项目支出绩效目标表
      部门名称：某某市某某局 | | | | | 单位：万元
      项目名称(资金使用单位) | 总计 | 财政拨款 | 其他资金 | 绩效目标 | 绩效指标
      合计 | 30 | 28 | 2
      某某市甲局 | 20 | 18 | 2
      项目一 | 12.5 | 10.5 | 2 | 完成甲事。 | 1、1-产出指标; 11-数量指标; 次数; 实施周期指标值:3次; 年度指标值:3次。
      项目二 | 7.5 | 7.5 | - | 完成乙事。
      某某市乙局 | 10 | 10
      项目三 | 10 | 10 | | 完成丙事。
      """)
    #expect(budget.outline == ["某某市甲局 20.00: 项目一 12.50, 项目二 7.50", "某某市乙局 10.00: 项目三 10.00"])
    #expect(budget.total.total.text == "30.00")
    #expect(budget.fundingSources == ["财政拨款", "其他资金"])
    #expect(budget.units[0].projects[0].indicators.map(\.annualValue) == ["3次"])
    #expect(budget.units[0].projects[1].funding.sources[1].cell == .blank)
    #expect(budget.units[0].projects[0].source.description == "a.xlsx:表!A6")
    #expect(budget.department == "某某市某某局" && budget.year == 2024)
    #expect(budget.rules == ["year-inferred"])
    #expect(budget.unparsed.isEmpty)
  }

  @Test func unitAndProjectColumnsGiveUnitsWithComputedSums() throws {
    let budget = try sheetBudget(
      """
      单位：元
      序号 | 预算单位 | 项目名称 | 资金来源 | < | < | 备注
      ^ | ^ | ^ | 合计 | 财政拨款 | 省补 | ^
      1 | 甲校 | 项目一 | 100.25 | 100.25 | | 新增
      2 | 乙校 | 项目二 | 50 | 20 | 30
      3 | 甲校 | 项目三 | 0.5 | 0.5 | 0
      """)
    #expect(budget.outline == ["甲校 0.010075*: 项目一 0.010025, 项目三 0.00005", "乙校 0.005*: 项目二 0.005"])
    #expect(budget.total.isComputed && budget.total.total.amount == Amount(fen: 15075))
    #expect(budget.fundingSources == ["财政拨款", "省补"])
    #expect(budget.units[0].projects[0].attributes == [ProjectAttribute(name: "备注", value: "新增")])
    #expect(budget.units[0].projects[1].funding.sources[1].cell == .amount(.zero))
    #expect(budget.rules == [])
  }

  @Test func printedSubtotalsAreTheUnitsFigures() throws {
    let budget = try sheetBudget(
      """
      单位名称 | 项目名称 | 金额（万元）
      甲局 | 项目一 | 3
      ^ | 项目二 | 4
      ^ | 小计 | 7
      乙局 | | 5
       | 项目三 | 5
      合 计 | | 12
      注：本表不含结转资金
      """)
    #expect(budget.outline == ["甲局 7.00: 项目一 3.00, 项目二 4.00", "乙局 5.00: 项目三 5.00"])
    #expect(budget.total.total.text == "12.00" && !budget.total.isComputed)
    #expect(budget.rules == ["table-note"])
    #expect(budget.unparsed == ["注：本表不含结转资金"])
  }

  @Test func negativeAndNilAmountsAreKeptApart() throws {
    let budget = try sheetBudget(
      """
      单位：万元
      单位名称 | 项目名称 | 总计 | 财政拨款 | 其他资金 | 债券资金
      甲局 | 一 | (1) | △2 | -3 | —
      甲局 | 二 | ¥1,000.00 | 0 | 0.1000000000000001 | 若干
      """)
    let cells = budget.units[0].projects.map { ([$0.funding.total] + $0.funding.sources.map(\.cell)).map(\.text) }
    #expect(cells == [["-1.00", "-2.00", "-3.00", "—"], ["1000.00", "0.00", "0.10", "?若干"]])
    #expect(budget.rules == ["amount-unreadable", "sum-not-computed"])
  }

  @Test func aProjectMayTakeARowForEachIndicator() throws {
    let budget = try sheetBudget(
      """
      单位：万元
      单位名称 | 项目名称 | 预算金额 | 绩效目标 | 绩效指标 | < | < | <
      ^ | ^ | ^ | ^ | 一级指标 | 二级指标 | 三级指标 | 指标值
      甲局 | 项目一 | 8 | 完成甲事。 | 产出指标 | 数量指标 | 次数 | ≥3次
      ^ | ^ | ^ | ^ | ^ | 质量指标 | 合格率 | 95%
      ^ | 项目二 | 2 | 完成乙事。 | 效益指标 | 社会效益指标 | 影响 | 明显
      """)
    #expect(budget.outline == ["甲局 10.00*: 项目一 8.00, 项目二 2.00"])
    let indicators = budget.units[0].projects[0].indicators
    #expect(indicators.map(\.annualValue) == ["≥3次", "95%"])
    #expect(indicators.map { $0.level1?.code } == ["1", "1"])
    #expect(indicators.map { $0.level2?.code } == ["11", "12"])
    #expect(budget.units[0].projects[1].indicators.map { $0.level2?.code } == ["22"])
  }
}

@Suite struct LevelSheetTests {
  @Test func levelsByNumbersGiveUnitsProjectsAndAttributes() throws {
    let budget = try sheetBudget(
      """
      甲市地方總預算案
      歲出機關別預算表
      中華民國107年度
      科 目 | | | | | 本年度預算數 | 上年度預算數 | 說明
      款 | 項 | 目 | 節 | 名稱及編號
       | | | | 04000
      4 | | | | 財政局主管 | 5,000,000,030 | 1
       | | | | 04101
       | 1 | | | 財政局 | 5,000,000,030 | 1
       | | | | 140100
       | | 1 | | 一般行政 | 10 | -
       | | | | 140101
       | | | 1 | 行政管 | 10 | - | 1.甲事，
       | | | | 理 | | | 乙事。
      甲市地方總預算案
      歲出機關別預算表
      中華民國107年度
      科 目 | | | | | 本年度預算數 | 上年度預算數 | 說明
      款 | 項 | 目 | 節 | 名稱及編號
       | | 2 | | 財政管理 | 5,000,000,020 | 1
      """)
    #expect(budget.year == 2018)
    #expect(budget.outline == ["財政局 500000.003: 行政管理 0.001, 財政管理 500000.002"])
    #expect(
      budget.units[0].projects[0].attributes.map { "\($0.name)=\($0.value)" }
        == ["款=財政局主管", "款编号=04000", "項编号=04101", "目=一般行政", "目编号=140100", "编号=140101", "上年度預算數=-", "說明=1.甲事，\n乙事。"])
    #expect(
      budget.rules == ["year-inferred", "money-unit-inferred", "row-text-kept", "row-text-kept", "row-text-kept"])
  }
}
