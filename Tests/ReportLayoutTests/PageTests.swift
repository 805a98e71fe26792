import TestSupport
import Testing

@testable import ReportLayout

/// 160 pt hold eight lines of 20 pt.
private func paragraphs(_ count: Int) -> String {
  (1...count).map { "<p>段\($0)</p>" }.joined()
}

@Test func aDocumentIsTracedAsText() throws {
  let report = try Sample.pages(
    ##"<page-footer text="— {page} —"/><h1 id="a">甲</h1><p>见<a href="#a">甲</a></p>"##,
    attributes: #"title="题" author="局""#)
  #expect(
    try report.trace() == """
      page 1 “1” 200×200
        text 20 33.8 甲
        destination a 20 20
        text 20 53.8 见
        link 30 40 10×20 → a
          text 30 53.8 甲
        text 20 188 — 1 —
      bookmark 1 甲 → 1

      """)
  #expect(report.title == "题")
  #expect(report.author == "局")
}

@Test func aHeadingIsNotLeftAtAPagesFoot() throws {
  let report = try Sample.pages(paragraphs(7) + "<h1>题</h1><p>文</p>")
  #expect(report.texts.map(\.last) == ["段7", "文"])
}

@Test func noSingleLineOfAParagraphIsLeftBehind() throws {
  // Three lines, of which only one would fit on the first page.
  let report = try Sample.pages(paragraphs(7) + "<p>\(String(repeating: "字", count: 48))</p>")
  #expect(report.texts.map(\.count) == [7, 3])
}

@Test func aParagraphOfAStyleThatKeepsTogetherMovesWhole() throws {
  var theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  theme.styles["p.whole"] = Style.Override(keepsTogether: true)
  let long = String(repeating: "字", count: 16 * 5)
  let report = try ReportComposer(theme: theme, measurer: FixedWidthMeasurer(), place: "test")
    .pages(of: "<report title=\"T\">\(paragraphs(4))<p class=\"whole\">\(long)</p></report>")
  #expect(report.texts.map(\.count) == [4, 5])
}

@Test func whatIsKeptTogetherMovesWhole() throws {
  let report = try Sample.pages(paragraphs(5) + "<keep-together>\(paragraphs(4))</keep-together>")
  #expect(report.texts.map(\.count) == [5, 4])
}

@Test func aGroupHigherThanAPageIsPartedNotLost() throws {
  let report = try Sample.pages("<keep-together>\(paragraphs(20))</keep-together>")
  #expect(report.texts.flatMap { $0 } == (1...20).map { "段\($0)" })
}

@Test func contentsGiveTheRightPagesOverSeveralPagesOfTheirOwn() throws {
  let chapters = (1...20).map { "<h1>章\($0)</h1><p>文</p><page-break/>" }.joined()
  let report = try Sample.pages(#"<cover><p>面</p></cover><contents title="目录" depth="1"/>"# + chapters)
  // The cover, three pages of contents (21 lines, eight a page), then a page a chapter.
  #expect(report.pages.count == 1 + 3 + 20)
  let entries = report.texts[1...3].flatMap { $0 }.dropFirst()
  for chapter in 1...20 {
    let place = try #require(entries.firstIndex(of: "章\(chapter)"))
    #expect(entries[place + 1] == String(chapter))
    #expect(report.bookmarks[chapter - 1].page == 4 + chapter)
    #expect(report.texts[3 + chapter].first == "章\(chapter)")
  }
}

@Test func aReportIsSetSmallerToFitItsPages() throws {
  // Nine lines of 20 pt need two pages; at 0.88 of their size they fit the 160 pt of one.
  #expect(try Sample.pages(paragraphs(9)).pages.count == 2)
  let fitted = try Sample.pages(paragraphs(9), attributes: #"title="T" fit="1""#)
  #expect(fitted.pages.count == 1)
  #expect(fitted.texts[0] == (1...9).map { "段\($0)" })
}

@Test func aReportThatCannotFitIsAsLargeAsItsPagesAllowAndLosesNothing() throws {
  func size(_ report: SetReport) -> Double? { report.pages.first?.items.flatMap(SetReport.runs).first?.size }
  // Eight lines a page, nine at the smallest size: 17 lines take three pages, or two; 24 take three in any case.
  let smaller = try Sample.pages(paragraphs(17), attributes: #"title="T" fit="1""#)
  #expect(smaller.pages.count == 2)
  let large = try size(Sample.pages(paragraphs(24), attributes: #"title="T" fit="1""#))
  #expect(try large == size(Sample.pages(paragraphs(24))))
  let fitted = try Sample.pages(paragraphs(30), attributes: #"title="T" fit="1""#)
  #expect(fitted.texts.flatMap { $0 } == (1...30).map { "段\($0)" })
}

@Test func theCoverHasNoHeaderAndFooter() throws {
  let report = try Sample.pages(
    #"<page-header left="左" right="右"/><page-footer text="{page}"/><cover><p>面</p></cover><p>文</p>"#)
  #expect(report.texts == [["面"], ["文", "左", "右", "1"]])
}

@Test func aMissingGlyphIsAnErrorThatNamesTheCharacter() throws {
  let error = #expect(throws: LayoutError.self) { try Sample.pages("<p>一\u{E000}二</p>") }
  #expect(error?.message == "所有字体都没有这个字: \u{E000}（U+E000），在“一\u{E000}二”中")
}

@Test func noTextIsLostOrDoubledAcrossPages() throws {
  var generator = SeededRandom()
  let seed = generator.seed
  for round in 0..<50 {
    var words: [String] = []
    var markup = ""
    for index in 0..<Int.random(in: 1...60, using: &generator) {
      let word = "词\(index)" + String(repeating: "字", count: Int.random(in: 0...40, using: &generator))
      words.append(word)
      switch Int.random(in: 0...3, using: &generator) {
      case 0: markup += "<h1>\(word)</h1>"
      case 1: markup += "<table><col width=\"*\"/><tbody><tr><td>\(word)</td></tr></tbody></table>"
      case 2: markup += "<keep-together><p>\(word)</p></keep-together>"
      default: markup += "<p>\(word)</p>"
      }
    }
    let report = try Sample.pages(markup)
    #expect(report.texts.flatMap { $0 }.joined() == words.joined(), "seed \(seed), round \(round)")
    for case .text(let run) in report.pages.flatMap(\.items) {
      #expect(run.y > 20 && run.y < 180, "seed \(seed), round \(round): outside the type area")
    }
  }
}
