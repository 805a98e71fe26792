import BudgetModel
import Testing

@testable import BudgetReading

@Suite struct PerformanceSheetTests {
  @Test func aRowIsAnIndicator() throws {
    let table = try sheetPerformance(
      """
      2024年项目绩效目标表
      单位名称 | 项目名称 | 年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 权重
      甲局 | 项目一 | 完成甲事。 | 产出指标 | 数量指标 | 培训人数 | ≥ | 90 | 人次 | 10
       | | | | 质量指标 | 合格率 | = | 95 | % | 20
       | | | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥ | 90% | % | 10
       | 项目二 | 完成乙事。 | 效益指标 | 社会效益 | 影响 | 定性 | 有所提升 | | 30
      """)
    #expect(table.entries.map(\.project) == ["项目一", "项目二"])
    #expect(table.entries.map(\.unit) == ["甲局", "甲局"])
    #expect(table.entries.map(\.goal) == ["完成甲事。", "完成乙事。"])
    let indicators = table.entries.flatMap(\.indicators)
    #expect(indicators.map(\.annualValue) == ["≥90人次", "95%", "≥90%", "有所提升"])
    #expect(indicators.map { $0.level1?.code } == ["1", "1", "3", "2"])
    #expect(indicators.map { $0.level2?.code } == ["11", "12", "31", "22"])
    #expect(indicators[0].raw == "产出指标\t数量指标\t培训人数\t≥\t90\t人次\t10")
    #expect(indicators[1].source.description == "a.xlsx:表!F4")
  }

  @Test func aSheetMayBeAboutOneProject() throws {
    let table = try sheetPerformance(
      """
      项目支出绩效目标申报表
      项目名称 | 项目一
      项目单位 | 甲局
      年度目标 | 完成甲事。
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 次数 | 3次
      """)
    #expect(table.entries.map(\.project) == ["项目一"])
    #expect(table.entries.map(\.unit) == ["甲局"])
    #expect(table.entries.map(\.goal) == ["完成甲事。"])
    #expect(table.entries[0].indicators.count == 1)
    #expect(table.unparsed.isEmpty)
  }

  @Test func otherColumnsBeforeTheIndicatorsAreAttributes() throws {
    let table = try sheetPerformance(
      """
      单位 | 主管部门 | 项目名称 | 绩效目标 | 三级指标 | 指标值 | 计量单位
      甲所 | 某局 | 项目一 | 完成甲事。 | 次数 | 3 | 次
       | 某局 | 项目一 | | 人数 | 5 | 人 | 多
      """)
    #expect(table.entries.map(\.unit) == ["甲所"])
    #expect(table.entries[0].attributes == [ProjectAttribute(name: "主管部门", value: "某局")])
    #expect(table.entries[0].indicators.map(\.annualValue) == ["3次", "5人"])
    #expect(table.entries[0].unparsed == [])
  }
}
