import BudgetModel
import Testing

@testable import BudgetReview

/// What is said of the office's own chapters.
@Suite struct ProseTests {
  private func place(_ line: Int) -> BudgetModel.SourceLocation {
    BudgetModel.SourceLocation(file: "chapters/甲.md", line: line, column: 1)
  }

  private func chapter(_ runs: [ProseRun]) -> Chapter {
    Chapter(
      name: "甲", title: nil, blocks: [ProseBlock(.paragraph, runs: runs, source: place(3))], source: place(1))
  }

  private func chapter(_ text: String) -> Chapter { chapter([ProseRun(.text(text), source: place(3))]) }

  /// A total of 29,458.63 万元 with one unit and one project of it.
  private let budget = RuleExample("合计 29458.63\n单位 甲中心 29458.63\n项目 修路 29458.63").budget

  private func found(_ chapter: Chapter, _ rules: String...) -> [String] {
    Review(of: budget, settings: settings(chapter)).findings.map(\.finding).filter { rules.contains($0.rule) }
      .map { "\($0.source.line) \($0.rule): \($0.message)" }
  }

  private func settings(_ chapter: Chapter) -> ReportSettings {
    var settings = ReportSettings()
    settings.chapters = [chapter]
    return settings
  }

  @Test(arguments: [
    "29,458.63 万元", "29458.63万元", "29,458.6 万元", "29,459 万元", "2.95 亿元", "2.9 亿元", "2.945863 亿元", "3亿元", "294,586,300 元",
    "294,586,300.00元", "294,586.3 千元", "29,458.630 万元", "2024 年", "62 个项目", "增加 5.1%",
  ])
  func anAmountOfTheTableMayBeTyped(text: String) {
    #expect(found(chapter("总计\(text)。"), "prose-amount-unknown", "prose-unit-wrong") == [])
  }

  @Test(arguments: ["29,458.64 万元", "29,460 万元", "29,458.631 万元", "2.94 亿元", "3.0 亿元", "1 元"])
  func anyOtherAmountIsAWarning(text: String) {
    #expect(
      found(chapter("总计\(text)。"), "prose-amount-unknown", "prose-unit-wrong") == [
        "3 prose-amount-unknown: “甲”的文字中的“\(text)”不是表中的金额"
      ])
  }

  @Test(arguments: ["29,458.63 元", "29458.63亿元", "29,458.63 千元"])
  func theRightDigitsWithAWrongUnitAreAnError(text: String) {
    #expect(
      found(chapter("总计\(text)。"), "prose-amount-unknown", "prose-unit-wrong") == [
        "3 prose-unit-wrong: “甲”的文字中的“\(text)”与总计的数字相同，单位应为万元"
      ])
  }

  @Test(arguments: ["，", ",", "、", "（", "A", ""]) func anAmountMayStandBehindAnything(mark: String) {
    #expect(found(chapter("甲\(mark)12.34 万元。"), "prose-amount-unknown").count == 1)
  }

  @Test func anAmountCutByALinesEndKeepsItsLine() {
    let runs = [
      ProseRun(.text("总计"), source: place(3)), ProseRun(.text("5.00"), isStrong: true, source: place(4)),
      ProseRun(.text("万元"), source: place(5)),
    ]
    #expect(
      found(chapter(runs), "prose-amount-unknown") == ["4 prose-amount-unknown: “甲”的文字中的“5.00万元”不是表中的金额"])
  }

  @Test(arguments: [("total.wan", " 亿元", "应为万元"), ("total.yi", "元", "应为亿元"), ("total.text", " 万元", "它已带单位")])
  func aReferenceIsFollowedByItsUnit(name: String, text: String, message: String) {
    let runs = [ProseRun(.reference(name), source: place(7)), ProseRun(.text(text), source: place(7))]
    let unit = text.drop { $0 == " " }
    #expect(
      found(chapter(runs), "prose-unit-wrong") == ["7 prose-unit-wrong: “{{\(name)}}”后面的“\(unit)”不对，\(message)"])
  }

  @Test func aPlaceholderIsAnError() {
    #expect(found(chapter("主要职责：待填写。"), "placeholder") == ["3 placeholder: “甲”的文字有占位文字“待填写”"])
    #expect(found(chapter("内设XX科。"), "placeholder") == ["3 placeholder: “甲”的文字有占位文字“XX”"])
  }

  @Test func personalDataInAChapterIsAnErrorAndMasked() {
    let settings = settings(chapter("联系人王强同志，电话13800001234。"))
    let review = Review(of: budget, settings: settings)
    #expect(Set(review.findings.map(\.finding.rule)).isSuperset(of: ["personal-name", "personal-phone"]))
    #expect(!review.findings.contains { $0.finding.message.contains("王强") })
    let masked = settings.masked(by: review.mask).chapters[0].blocks[0].typedText
    #expect(!masked.contains("王强") && !masked.contains("13800001234"))
  }

  /// A name in two styles is known, though it cannot be masked: it does not get out.
  @Test func aNameInTwoStylesIsHeldBack() {
    let runs = [
      ProseRun(.text("王"), source: place(3)), ProseRun(.text("强"), isStrong: true, source: place(3)),
      ProseRun(.text("同志负责。"), source: place(3)),
    ]
    let review = Review(of: budget, settings: settings(chapter(runs)))
    #expect(review.findings.contains { $0.finding.rule == "personal-name" })
    #expect(throws: LeakAudit.Leak.self) { try LeakAudit(review.mask).check("王强同志负责。", place: "甲") }
  }

  @Test func aUnitsLargestProjectsMayBeSummedInItsOwnChapterOnly() {
    let budget = RuleExample(
      "合计 100.00\n单位 甲中心 60.00\n项目 修路 60.00\n单位 乙中心 40.00\n项目 绿化 25.00\n项目 培训 10.00\n项目 维修 5.00").budget
    func found(_ unit: Int?) -> Int {
      var chapter = chapter("前两个项目 35 万元。")
      chapter.unit = unit
      return Review(of: budget, settings: settings(chapter)).findings.filter { $0.finding.rule == "prose-amount-unknown" }
        .count
    }
    #expect([nil, 0, 1].map(found) == [1, 1, 0])
  }

  @Test func aUnitsChapterIsReviewedAndMaskedAsTheDepartments() {
    var chapter = chapter("待填写。联系人王强同志，电话13800001234；共 29,458.63 元。")
    chapter.unit = 0
    let settings = settings(chapter)
    let review = Review(of: budget, settings: settings)
    #expect(
      Set(review.findings.map(\.finding.rule)).isSuperset(of: [
        "placeholder", "personal-name", "personal-phone", "prose-unit-wrong",
      ]))
    let masked = settings.masked(by: review.mask).chapters
    #expect(masked.map(\.unit) == [0])
    #expect(!masked[0].blocks[0].typedText.contains("王强") && !masked[0].blocks[0].typedText.contains("13800001234"))
  }

  @Test func boundsOfRoundingAreExact() throws {
    func range(_ text: String) throws -> ClosedRange<UInt64>? {
      let amount = try #require(TypedAmount.all(in: Array(text.unicodeScalars)).first)
      return amount.magnitudes(in: amount.unit)
    }
    #expect(try range("1万元") == 500_000...1_499_999)
    #expect(try range("1.00万元") == 995_000...1_004_999)
    #expect(try range("0.01元") == 1...1)
    #expect(try range("0.015元") == nil)
    #expect(try range("0元") == 0...49)
    #expect(try range("99999999999999999亿元") == nil)
  }
}
