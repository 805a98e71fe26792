import BudgetModel
import Testing

@testable import BudgetReview

@Suite struct BudgetReviewTests {
  private func found(_ budget: Budget) -> [String] { BudgetReview.findings(in: budget).map(\.rule) }
  private func messages(_ budget: Budget) -> [String] { BudgetReview.findings(in: budget).map(\.message) }

  @Test func aSoundBudgetHasNoFindings() {
    #expect(found(.sound) == [])
  }

  @Test func aUnitThatDiffersFromItsProjectsByOneFen() {
    var budget = Budget.sound
    budget.units[0].funding.total = .amount(Amount(fen: 27_793_940_001))
    budget.units[0].funding.sources[0].cell = .amount(Amount(fen: 27_793_940_001))
    budget.total = budget.units[0].funding
    #expect(found(budget) == ["unit-total-differs", "unit-total-differs"])
    let sides = "是 27,793.940001 万元，其 2 个项目之和是 27,793.94 万元，相差 0.000001 万元"
    #expect(Set(messages(budget)) == ["单位“甲局”的总计\(sides)", "单位“甲局”的财政拨款\(sides)"])
    #expect(BudgetReview.findings(in: budget).allSatisfy { $0.severity == .error && $0.source.line == 2 })
  }

  @Test func aTotalThatDiffersFromTheUnits() {
    var budget = Budget.sound
    budget.total.total = .amount(Amount(fen: 1_000_000))
    #expect(found(budget) == ["sources-differ", "total-differs"])
    #expect(messages(budget)[1] == "合计行的总计是 1.00 万元，1 个单位之和是 27,793.94 万元，相差 -27,792.94 万元")
  }

  @Test func aTableWithoutATotalRowIsNotComparedWithOne() {
    var budget = Budget.sound
    budget.total = Funding(total: .blank, sources: [.init(name: "财政拨款", cell: .blank)])
    #expect(found(budget) == [])
  }

  @Test func aBlankUnitIsComparedAsBlank() {
    var budget = Budget.sound
    budget.units[0].funding.total = .blank
    #expect(messages(budget).contains("单位“甲局”的总计是空白，其 2 个项目之和是 27,793.94 万元，相差 -27,793.94 万元"))
  }

  @Test func anUnreadableAmountIsNotComparedAgain() {
    var budget = Budget.sound
    budget.units[0].projects[0].funding.total = .unreadable("叁")
    #expect(found(budget) == [])
  }

  @Test func aRowWhoseSourcesDiffer() {
    var budget = Budget.sound
    budget.units[0].projects[0].funding.sources.append(.init(name: "其他资金", cell: .amount(Amount(fen: 1))))
    #expect(found(budget) == ["sources-differ"])
  }

  @Test func aRowWithoutSourcesHasNothingToCompare() {
    var budget = Budget.sound
    budget.fundingSources = []
    budget.total.sources = []
    budget.units[0].funding.sources = []
    for index in 0..<2 { budget.units[0].projects[index].funding.sources = [] }
    #expect(found(budget) == [])
  }

  @Test func goalsThatAreMissingOrCut() {
    var budget = Budget.sound
    budget.units[0].projects[0].goal = nil
    budget.units[0].projects[0].goalState = .missing
    budget.units[0].projects[1].goal = "程管理、科技"
    budget.units[0].projects[1].goalState = .cutAtBothEnds
    #expect(found(budget) == ["goal-missing", "goal-cut"])
    #expect(messages(budget)[1] == "项目“项目二”的绩效目标疑似缺少开头和结尾：“程管理、科技”")
  }

  @Test func indicatorsAndAnnualValuesThatAreMissing() {
    var budget = Budget.sound
    budget.units[0].projects[0].indicators = []
    budget.units[0].projects[1].indicators[0].annualValue = nil
    #expect(found(budget) == ["indicators-missing", "annual-value-missing"])
  }

  @Test func aNameTwiceInOneUnitButNotInTwo() {
    var budget = Budget.sound
    budget.units[0].projects[1].name = "项目一"
    #expect(found(budget) == ["project-repeated"])
    #expect(messages(budget) == ["单位“甲局”有两个同名项目“项目一”，另一个在第 3 行"])

    var twoUnits = Budget.sound
    twoUnits.units.append(twoUnits.units[0])
    twoUnits.total = Funding(
      total: .amount(Amount(fen: 55_587_880_000)),
      sources: [.init(name: "财政拨款", cell: .amount(Amount(fen: 55_587_880_000)))])
    #expect(found(twoUnits) == [])
  }

  @Test func errorsComeBeforeWarningsAndThenThePlace() {
    var budget = Budget.sound
    budget.units[0].projects[0].indicators = []
    budget.units[0].projects[1].funding.total = .amount(.zero)
    let findings = BudgetReview.findings(in: budget)
    #expect(findings.map(\.severity) == [.error, .error, .warning])
    #expect(findings.map(\.source.line) == [2, 4, 3])
  }
}
