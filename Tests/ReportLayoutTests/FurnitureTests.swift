import Testing

@testable import ReportLayout

@Test func runningHeadersKnowTheSection() throws {
  let report = try Sample.pages(
    #"<page-header left="{chapter}" right="{section}"/>"#
      + "<h1>章一</h1><p>文</p><page-break/><h2>节一</h2><p>文</p><page-break/><p>文</p><page-break/>"
      + "<h1>章二</h1><p>文</p>")
  #expect(report.texts.map { $0.suffix(from: $0.firstIndex(of: "文")!).dropFirst().map(\.self) } == [
    ["章一"], ["章一", "节一"], ["章一", "节一"], ["章二"],
  ])
}

/// A page that goes on with a section, in whose middle the next chapter begins, is the section's.
@Test func aChapterThatBeginsFurtherDownDoesNotRule() throws {
  let report = try Sample.pages(
    #"<page-header left="{chapter}" right="{section}"/>"#
      + "<h1>章一</h1><h2>节一</h2><p>文</p><page-break/><h2>节二</h2><p>文</p><h1>章二</h1><h2>节三</h2><page-break/><p>文</p>")
  #expect(report.texts.map { $0.suffix(2) } == [["章一", "节一"], ["章一", "节二"], ["章二", "节三"]])
}

@Test func oddAndEvenPagesDiffer() throws {
  let pages = (1...4).map { "<p>\($0)</p>" }.joined(separator: "<page-break/>")
  let report = try Sample.pages(
    #"<page-header left="单" on="odd"/><page-header left="双" on="even"/>"# + pages)
  #expect(report.texts.map(\.last) == ["单", "双", "单", "双"])
}

@Test func outerNumbersStandRightOnOddAndLeftOnEvenPages() throws {
  let yaml = Sample.theme + "\n      footer: { align: outer, indent: 1 }"
  let report = try ReportComposer(
    theme: Theme(yaml: yaml.replacing("      footer", with: "  footer"), place: "test.yaml"),
    measurer: FixedWidthMeasurer(), place: "test"
  ).pages(of: "<report title=\"T\"><page-footer text=\"{page}\"/><p>一</p><page-break/><p>二</p></report>")
  let numbers = report.pages.map { page in PageChecks.texts(on: page).last!.box }
  // One character from the edge of the type area, from 20 to 180.
  #expect(numbers[0].x + numbers[0].width == 170)
  #expect(numbers[1].x == 30)
}

@Test func marginsChangePlacesOnEvenPagesOfAMirroredTheme() throws {
  let yaml = Sample.theme.replacing("left: 20, header", with: "left: 30, mirrored: true, header")
  let report = try ReportComposer(
    theme: Theme(yaml: yaml, place: "test.yaml"), measurer: FixedWidthMeasurer(), place: "test"
  ).pages(of: "<report title=\"T\"><p>一</p><page-break/><p>二</p></report>")
  #expect(report.pages.map { PageChecks.texts(on: $0)[0].box.x } == [30, 20])
}

@Test func frontMatterIsNumberedInRomanAndTextFromOne() throws {
  let report = try Sample.pages(
    #"<page-footer text="{page}/{pages}"/><cover><p>面</p></cover><contents title="目录" depth="1"/><h1>章</h1><p>文</p>"#)
  #expect(report.pages.map(\.label) == ["", "I", "1"])
  #expect(report.texts[1].last == "I/1")
  #expect(report.texts[2].last == "1/1")
}

@Test(arguments: [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1990, "MCMXC")])
func romanNumerals(number: Int, text: String) {
  #expect(RomanNumeral.text(number) == text)
}

@Test func aPageCanBeTurned() throws {
  let yaml = Sample.theme.replacing("height: 200", with: "height: 300")
  let report = try ReportComposer(
    theme: Theme(yaml: yaml, place: "test.yaml"), measurer: FixedWidthMeasurer(), place: "test"
  ).pages(
    of: "<report title=\"T\"><page-footer text=\"{page}\"/><p>一</p>"
      + "<section orientation=\"landscape\"><p>二</p></section><p>三</p></report>")
  #expect(report.pages.map(\.width) == [200, 300, 200])
  #expect(report.texts == [["一", "1"], ["二", "2"], ["三", "3"]])
}

@Test func aChapterCanBeginOnAnOddPage() throws {
  let report = try Sample.pages(#"<page-footer text="{page}"/><p>一</p><page-break to="odd"/><p>二</p>"#)
  #expect(report.texts == [["一", "1"], [], ["二", "3"]])
}

@Test func aHeadingCanBreakThePage() throws {
  let yaml = Sample.theme.replacing("h1: { keep", with: "h1: { page-break-before: true, keep")
  let report = try ReportComposer(
    theme: Theme(yaml: yaml, place: "test.yaml"), measurer: FixedWidthMeasurer(), place: "test"
  ).pages(of: "<report title=\"T\"><h1>一</h1><p>文</p><h1>二</h1><p>文</p></report>")
  #expect(report.texts == [["一", "文"], ["二", "文"]])
}

@Test func longRunningTextsAreCutAndNeverMeet() throws {
  let long = String(repeating: "长", count: 40)
  let report = try Sample.pages(#"<page-header left="\#(long)" center="中" right="\#(long)"/><p>文</p>"#)
  let boxes = PageChecks.texts(on: report.pages[0]).dropFirst().map(\.box).sorted { $0.x < $1.x }
  #expect(boxes.count == 3)
  for (one, other) in zip(boxes, boxes.dropFirst()) { #expect(one.x + one.width < other.x) }
  #expect(report.texts[0].contains { $0.hasSuffix("…") })
}

@Test func runningHeadersComeBeforeTheText() throws {
  let error = #expect(throws: LayoutError.self) { try Sample.pages(#"<p>文</p><page-footer text="{page}"/>"#) }
  #expect(error?.message == "<page-footer> 写在了正文之后")
  #expect(error?.remedy == "请写在 <report> 的开头")
}

@Test func pagesThatAreCountedAndContentsAreInPlace() throws {
  let report = try Sample.pages(
    #"<page-footer text="{page}/{pages}"/><cover><p>面</p></cover><contents title="目" depth="1"/>"#
      + #"<h1>一</h1><p>文</p><page-break/><h1>二</h1><p>文</p>"#)
  #expect(report.texts == [["面"], ["目", "一", "1", "二", "2", "I/2"], ["一", "文", "1/2"], ["二", "文", "2/2"]])
  #expect(report.pages.map(\.number) == [1, 2, 3, 4])
  #expect(report.bookmarks.map(\.page) == [3, 4])
}

/// A report of any length holds no more pages than are being filled.
@Test func pagesAreHandedOnAsTheyAreFinished() throws {
  let theme = try Theme(yaml: Sample.theme, place: "t")
  let composer = ReportComposer(theme: theme, measurer: FixedWidthMeasurer(), place: "t")
  var labels: [String] = []
  let report = try composer.set(
    ReportMarkup("<report title=\"T\"><contents title=\"目\" depth=\"1\"/><h1>一</h1><page-break/><p>二</p></report>")
  ) { page, updates in
    labels.append(page.label)
    #expect(updates.contains { !$0.additions.isEmpty })
  }
  // The contents come last, and are read first.
  #expect(labels == ["1", "2", "I"])
  #expect(report.pages.isEmpty && report.order == [2, 0, 1])
}
