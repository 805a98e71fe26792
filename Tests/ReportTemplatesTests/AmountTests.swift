import BudgetModel
import Testing

@testable import ReportTemplates

@Test(arguments: [
  (29_458_630_000, "29,458.63", "2.95"), (0, "0.00", "0.00"), (10_000, "0.01", "0.00"), (5_000, "0.01", "0.00"),
  (4_999, "0.00", "0.00"), (-5_000, "-0.01", "0.00"), (-4_999, "0.00", "0.00"),
  (-1_234_567_890_000, "-1,234,567.89", "-123.46"), (999_995_000, "1,000.00", "0.10"),
  (Int64.max, "9,223,372,036,854.78", "922,337,203.69"), (Int64.min, "-9,223,372,036,854.78", "-922,337,203.69"),
])
func amountsAreRoundedOnceAndGrouped(fen: Int64, wan: String, yi: String) {
  #expect(Amount(fen: fen).wanText == wan)
  #expect(Amount(fen: fen).yiText == yi)
}

@Test func anAmountIsSaidInYiFromOneYiOn() {
  #expect(Amount(fen: 10_000_000_000).isYi)
  #expect(Amount(fen: -10_000_000_000).isYi)
  #expect(!Amount(fen: 9_999_999_999).isYi)
}

@Test func blankZeroAndUnreadableCellsAreToldApart() throws {
  let template = """
    {{#sources}}{{#amount}}{{#known}}{{wan}}{{/known}}{{#blank}}—{{/blank}}{{#unreadable}}?{{raw}}{{/unreadable}}\
    {{/amount}} {{/sources}}
    """
  let row = funding([.amount(.zero), .blank, .unreadable("l2.0")])
  #expect(try rendered(template, document(budget(row, []))) == "0.00 — ?l2.0 ")
}

@Test(arguments: [
  (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九"), (100, "一百"),
  (101, "一百零一"), (110, "一百一十"), (1010, "一千零一十"), (10_000, "10000"),
])
func chaptersAreNumberedInChinese(number: Int, text: String) {
  #expect(ChineseNumeral.text(number) == text)
}
