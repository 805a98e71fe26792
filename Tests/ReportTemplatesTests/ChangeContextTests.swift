import BudgetModel
import Testing

@testable import ReportTemplates

private func change(_ previous: Int64?, _ current: Int64?) -> Change {
  Change(previous: previous.map { .amount(Amount(fen: $0)) }, current: current.map { .amount(Amount(fen: $0)) })
}

@Test(arguments: [
  (change(100_000_000, 103_210_000), "比上年增加 3.21 万元，增长 3.21%", "3.21%", "增长 3.21%"),
  (change(100_000_000, 96_790_000), "比上年减少 3.21 万元，下降 3.21%", "-3.21%", "下降 3.21%"),
  (change(10_000_000_000, 25_000_000_000), "比上年增加 1.50 亿元，增长 150.00%", "150.00%", "增长 150.00%"),
  (change(100_000_000, 100_000_000), "与上年持平", "0.00%", "持平"),
  (change(0, 5_000_000), "比上年增加 5.00 万元，增长--（基数为0，不可比）", "--（基数为0，不可比）", "增长--（基数为0，不可比）"),
  (change(0, -5_000_000), "比上年减少 5.00 万元，下降--（基数为0，不可比）", "--（基数为0，不可比）", "下降--（基数为0，不可比）"),
  (change(-5_000_000, 0), "比上年增加 5.00 万元，增长--（基数为负数，不可比）", "--（基数为负数，不可比）", "增长--（基数为负数，不可比）"),
  (change(0, 0), "与上年持平", "0.00%", "持平"),
  (change(nil, 5_000_000), "上年没有，本年新增 5.00 万元", "--（不可比）", "增长--（不可比）"),
  (change(5_000_000, nil), "上年 5.00 万元，本年没有", "--（不可比）", "下降--（不可比）"),
  (Change(previous: .blank, current: .amount(.zero)), "上年或本年金额不明，不能比较", "--（不可比）", "--（不可比）"),
])
func aChangeIsSaidAsExplanationsSayIt(change: Change, text: String, percent: String, percentText: String) {
  let words = ChangeText(change: change, label: "上年")
  #expect(words.text == text)
  #expect(words.percent == percent)
  #expect(words.percentText == percentText)
}

/// 300.00 beside 280.00: 架桥 renamed, 修路 new, an ended one; 乙中心 is new.
private var compared: PreviousYear {
  let comparison = Comparison(
    year: 2023, total: change(280_000_000, 300_000_000),
    units: [
      .init(
        row: .init(change: change(280_000_000, 200_000_000)),
        projects: [
          .init(change: change(nil, 50_000_000)), .init(change: change(160_000_000, 150_000_000), formerName: "造桥"),
        ], ended: [.init(name: "养路", cell: .amount(Amount(fen: 120_000_000)))]),
      .init(row: .init(change: change(nil, 100_000_000)), projects: [.init(change: change(nil, 100_000_000))], ended: []),
    ], endedUnits: [])
  return PreviousYear(comparison: comparison, files: [SourceFile(path: "b.txt", sha256: "00")])
}

private func document(_ previous: PreviousYear?) -> DocumentContext {
  DocumentContext(budget: smallBudget, settings: ReportSettings(), findings: [], files: [], previous: previous)
}

@Test func chaptersReferToTheTotalsChange() throws {
  #expect(
    try rendered("{{change.total.text}}|{{change.total.percent}}", document(compared))
      == "比上年增加 20.00 万元，增长 7.14%|7.14%")
  #expect(try rendered("{{change.total.text}}{{#hasPrevious}}有{{/hasPrevious}}", document(nil)) == "")
}

@Test func theListsHoldWhatIsNewEndedAndRenamed() throws {
  let text = """
    {{#change}}{{#newProjects}}新{{name}} {{/newProjects}}{{#endedProjects}}无{{name}}（{{unitName}}） {{/endedProjects}}\
    {{#renamedProjects}}{{#change}}{{formerName}}{{/change}}→{{name}} {{/renamedProjects}}{{newCount}}{{endedCount}}\
    {{renamedCount}} {{#newAmount}}{{wan}}{{/newAmount}} {{#endedAmount}}{{wan}}{{/endedAmount}} \
    {{#continuedAmount}}{{wan}}{{/continuedAmount}} {{decreasedCount}}{{/change}}
    """
  #expect(try rendered(text, document(compared)) == "新修路 新植树 无养路（甲局） 造桥→架桥 211 150.00 -120.00 -10.00 1")
}

@Test func theChartGoesFromTheLargestIncreaseToTheLargestDecrease() throws {
  let text = "{{#change}}{{#largestChanges}}{{name}} {{bar}} {{barStart}} {{barLength}};{{/largestChanges}}{{/change}}"
  #expect(
    try rendered(text, document(compared))
      == "植树 8333 10000 8333;修路 4167 10000 4167;架桥 -833 9167 833;养路 -10000 0 10000;")
}

@Test func aUnitsDocumentComparesTheUnit() throws {
  let unit = document(compared).restricted(toUnitAt: 0)
  #expect(try rendered("{{change.total.signed}} {{#change}}{{newCount}}{{/change}}", unit) == "-80.00 1")
}

@Test func aYearThatIsNotTheOneBeforeIsNamed() throws {
  var older = compared
  older.comparison.year = 2022
  #expect(try rendered("{{change.total.text}}", document(older)) == "比2022 年增加 20.00 万元，增长 7.14%")
}

@Test func chosenProjectsAreComparedAlone() throws {
  let chosen = document(compared).restricted(to: [ProjectPlace(unit: 0, project: 1), ProjectPlace(unit: 1, project: 0)])
  let text = "{{change.total.signed}} {{change.total.percent}}{{#units}} {{name}} {{change.signed}}{{/units}}"
  #expect(try rendered(text, chosen) == "+90.00 56.25% 甲局 -10.00 乙中心 +100.00")
}
