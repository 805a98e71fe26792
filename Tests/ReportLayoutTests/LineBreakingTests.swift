import Testing

@testable import ReportLayout

@Test func linesAreFilledWithHan() throws {
  #expect(try Sample.lines("一二三四五六七", width: 30) == ["一二三", "四五六", "七"])
}

@Test func noLineStartsWithAStop() throws {
  #expect(try Sample.lines("一二三，四五", width: 30) == ["一二", "三，四", "五"])
}

@Test func aStopAtTheLinesEndMayTakeHalf() throws {
  #expect(try Sample.lines("一二三，四五", width: 35) == ["一二三，", "四五"])
}

@Test func noLineEndsWithAnOpeningMark() throws {
  #expect(try Sample.lines("一二（三）四", width: 30) == ["一二", "（三）", "四"])
}

@Test func adjacentFullWidthMarksShareOneAndAHalfEm() throws {
  let theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  let setter = ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer())
  #expect(try setter.naturalWidth(of: [Inline(text: "一）、二")], style: theme.style("p")) == 35)
}

@Test func straightQuotesAlternateBetweenOpeningAndClosing() throws {
  // The second mark closes: it may not begin a line, while the first may not end one.
  #expect(try Sample.lines("一二\"三四\"五", width: 25) == ["一二", "\"三", "四\"五"])
}

@Test func anAmountIsNeverBroken() throws {
  #expect(try Sample.lines("共计8,948.00万元。", width: 70) == ["共计", "8,948.00万元。"])
}

@Test func aComparisonStaysWithItsNumber() throws {
  #expect(try Sample.lines("数量≥5000个", width: 40) == ["数量", "≥5000个"])
}

@Test func dashesStayInPairs() throws {
  #expect(try Sample.lines("一二——三", width: 30) == ["一二", "——三"])
}

@Test func aWordLongerThanTheLineIsBrokenRatherThanLost() throws {
  #expect(try Sample.lines("abcdefgh", width: 20) == ["abcd", "efgh"])
}

@Test func spacesAtALinesEndAreDropped() throws {
  #expect(try Sample.lines("abc def", width: 18) == ["abc", "def"])
}

@Test func aForcedBreakEndsTheLine() throws {
  #expect(try Sample.lines("一\n\n二", width: 100) == ["一", "", "二"])
}

@Test func aGapStandsBetweenHanAndDigitsButNotBesidePunctuation() throws {
  var theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  theme.metrics.latinGap = 0.2
  let setter = ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer())
  let style = theme.style("p")
  #expect(try setter.naturalWidth(of: [Inline(text: "第12个")], style: style) == 10 + 2 + 10 + 2 + 10)
  #expect(try setter.naturalWidth(of: [Inline(text: "（12）个")], style: style) == 5 + 10 + 10 + 10)
}

@Test func aJustifiedLineEndsAtTheMarginAndTheLastDoesNot() throws {
  var theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  theme.styles["p"] = Style.Override(align: .justify)
  let setter = ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer())
  let text = String(repeating: "字", count: 12)
  let lines = try setter.lines(of: [Inline(text: text)], style: theme.style("p"), width: 104)
  #expect(lines.map(\.width) == [104, 20])
}

@Test func aSpaceDoesNotPartANumberFromItsUnit() throws {
  #expect(try Sample.lines("共计一 100 万元", width: 50) == ["共计一", "100 万元"])
  #expect(try Sample.lines("数量一 ≥ 50", width: 45) == ["数量一", "≥ 50"])
}

@Test func aRangeStaysWhole() throws {
  #expect(try Sample.lines("增长约10%-20%多", width: 50) == ["增长约", "10%-20%多"])
}

@Test func quotationMarksKeepToWhatTheyEnclose() throws {
  #expect(try Sample.lines("一二“三四”五", width: 30) == ["一二", "“三四”", "五"])
  #expect(try Sample.lines("一二三”四", width: 30) == ["一二", "三”四"])
}

@Test func dotsStayInPairs() throws {
  #expect(try Sample.lines("一二……三", width: 30) == ["一二", "……三"])
}

@Test func aMarkThatOpensALineOrClosesItIsHalved() throws {
  let theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  let setter = ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer())
  #expect(try setter.naturalWidth(of: [Inline(text: "（一）")], style: theme.style("p")) == 20)
  #expect(try setter.naturalWidth(of: [Inline(text: "一！（二")], style: theme.style("p")) == 35)
}

@Test func noParagraphEndsWithASingleCharacter() throws {
  let text = String(repeating: "字", count: 25)
  #expect(try Sample.lines(text, width: 120).map(\.count) == [12, 11, 2])
  // A narrow line cannot spare one.
  #expect(try Sample.lines("一二三四五六七", width: 30).map(\.count) == [3, 3, 1])
}

@Test func aShortLineIsNotPulledApart() throws {
  var theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  theme.styles["p"] = Style.Override(align: .justify)
  let setter = ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer())
  let lines = try setter.lines(of: [Inline(text: "一二abcdefghijklmnop三")], style: theme.style("p"), width: 90)
  #expect(lines[0].width == 20)
}

@Test func anAmountIsWiderThanItsLeastAndAWordIsNot() throws {
  let theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  let setter = ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer())
  func least(_ text: String) throws -> Double {
    try setter.atoms(of: [Inline(text: text)], style: theme.style("p")).leastWidth(word: 30)
  }
  #expect(try least("1,234,567.89万元") == 80)
  #expect(try least("abcdefghijklmnopqrst") == 30)
  #expect(try least("一二三") == 10)
}

@Test func theFirstLineIsIndentedWhereTheStyleSaysSo() throws {
  var theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  theme.styles["p"] = Style.Override(indent: 2)
  let setter = ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer())
  let lines = try setter.lines(of: [Inline(text: "一二三四五六七八")], style: theme.style("p"), width: 50)
  #expect(lines.map { $0.runs[0].xs[0] } == [20, 0])
}
