import BudgetModel
import Testing

@testable import BudgetReading

@Suite struct BudgetJoinerTests {
  private func joined(_ texts: String...) throws -> Budget {
    guard let budget = BudgetJoiner.join(try texts.map { try reading($0).content }) else { throw NoTable() }
    return budget
  }

  private let base = """
    单位名称 | 项目名称 | 合计（万元）
    甲局 | 项目一 | 100
    甲局 | 项目二 | 50
    """

  @Test func goalsIndicatorsAndAttributesComeFromAnotherTable() throws {
    let budget = try joined(
      base,
      """
      单位名称 | 主管部门 | 项目名称 | 绩效目标 | 三级指标 | 指标值
      甲局 | 某委 | 项目二 | 完成乙事。 | 次数 | 3次
      """)
    let project = budget.units[0].projects[1]
    #expect(project.goal == "完成乙事。")
    #expect(project.indicators.map(\.annualValue) == ["3次"])
    #expect(project.attributes == [ProjectAttribute(name: "主管部门", value: "某委")])
  }

  @Test func aContradictionIsAFindingAndTheFirstCounts() throws {
    let budget = try joined(base, "单位名称 | 项目名称 | 合计（万元）\n甲局 | 项目一 | 101")
    #expect(budget.outline == ["甲局 150.00*: 项目一 100.00, 项目二 50.00"])
    #expect(budget.rules.contains("tables-differ"))
  }

  @Test func sumsThatNoTablePrintsIncludeWhatAnotherAdds() throws {
    let budget = try joined(base, "单位名称 | 项目名称 | 合计（万元）\n甲局 | 项目三 | 7\n乙所 | 项目四 | 1\n甲局 | 项目一 | 100")
    #expect(budget.outline == ["甲局 157.00*: 项目一 100.00, 项目二 50.00, 项目三 7.00", "乙所 1.00*: 项目四 1.00"])
    #expect(budget.total.total.amount == Amount(wan: "158.00"))
    #expect(budget.rules.filter { $0.hasSuffix("-in-one-table-only") }.count == 2)
  }
}
