import BudgetModel
import Testing

@testable import ReportTemplates

@Test func aSumThatDiffersIsShownWithBothSides() throws {
  var wrong = smallBudget
  wrong.units[1].funding = funding(90_000_000)
  let template = """
    {{#proofs}}{{count}} {{differing}}{{#sums}};{{subject}} {{column}} {{partCount}} {{printed.wan}} {{sum.wan}} \
    {{#difference}}{{#known}}{{wan}}{{/known}}{{/difference}}{{#holds}}=={{/holds}}{{#differs}}!={{/differs}}{{/sums}}{{/proofs}}
    """
  let text = try rendered(template, document(wrong))
  #expect(text.hasPrefix("12 4;合计 总计 2 300.00 290.00 10.00!="), "\(text)")
  #expect(text.contains(";甲局 财政拨款 2 200.00 200.00 0.00=="))
  #expect(text.contains(";乙中心 总计 1 90.00 100.00 -10.00!="))
}

@Test func sharesThatDoNotAddUpAreNotedAndNotAltered() throws {
  let thirds = budget(
    funding(300), [
      unit("甲", funding(100), [project("一", funding(100))]), unit("乙", funding(100), [project("二", funding(100))]),
      unit("丙", funding(100), [project("三", funding(50)), project("四", funding(50))]),
    ])
  let template = """
    {{#unitSharesDiffer}}{{unitShareSum}}{{/unitSharesDiffer}}{{#units}} {{share.percent}}\
    {{#projectSharesDiffer}}{{projectShareSum}}{{/projectSharesDiffer}}{{/units}}
    """
  #expect(try rendered(template, document(thirds)) == "99.99% 33.33% 33.33% 33.33%")
  #expect(try rendered("{{#unitSharesDiffer}}{{unitShareSum}}{{/unitSharesDiffer}}", document(smallBudget)) == "")
}

@Test func partsThatAreNotTheWholeHaveNoNote() {
  #expect(!ShareSum(of: [Amount(fen: 1), nil], in: Amount(fen: 3)).needsNote)
  #expect(!ShareSum(of: [Amount(fen: 1), Amount(fen: 1)], in: Amount(fen: 3)).needsNote)
  #expect(ShareSum(of: [Amount(fen: 1), Amount(fen: 1), Amount(fen: 1)], in: Amount(fen: 3)).note == "99.99%")
}
