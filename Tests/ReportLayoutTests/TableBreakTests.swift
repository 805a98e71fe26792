import Testing

@testable import ReportLayout

private func rows(_ range: ClosedRange<Int>) -> String { range.map { "<tr><td>行\($0)</td></tr>" }.joined() }

/// A page of 160 pt holds eleven rows of 14 pt.
private func table(_ body: String, head: String = "", foot: String = "") -> String {
  #"<table><col width="*"/>"# + head + "<tbody>\(body)</tbody>\(foot)</table>"
}

@Test func everyRowOfAHeadIsRepeated() throws {
  let head = "<thead><tr><th rowspan=\"2\">甲</th><th colspan=\"2\">乙</th></tr><tr><th>丙</th><th>丁</th></tr></thead>"
  let body = (1...30).map { "<tr><td>行\($0)</td><td>1</td><td>2</td></tr>" }.joined()
  let report = try Sample.pages(
    #"<table><col width="*"/><col width="*"/><col width="*"/>"# + head + "<tbody>\(body)</tbody></table>")
  #expect(report.pages.count > 2)
  for page in report.texts { #expect(page.prefix(4) == ["甲", "乙", "丙", "丁"]) }
}

@Test func aGroupsHeadIsNotLeftAtAPagesFoot() throws {
  for count in 7...13 {
    let report = try Sample.pages(
      table(rows(1...count) + "<tr><th scope=\"rowgroup\">组</th></tr>" + rows(100...120)))
    for page in report.texts { #expect(page.last != "组", "\(count) rows before the group") }
  }
}

@Test func aTotalIsNotLeftAlone() throws {
  for count in 7...13 {
    let report = try Sample.pages(table(rows(1...count) + "<tr class=\"total\"><td>小计</td></tr>" + rows(100...120)))
    for page in report.texts { #expect(page.first != "小计", "\(count) rows before the total") }
  }
}

@Test func aRepeatedSpanHasRoomForItsText() throws {
  // The spanning text takes four lines, but of its rows only the last stands on the second page.
  let text = "一二三四五六七八九十一二"
  for above in 0...11 {
    let before = above == 0 ? "" : (1...above).map { "<tr><td>前</td><td>前\($0)</td></tr>" }.joined()
    let spanned = "<tr><td rowspan=\"7\">\(text)</td><td>行1</td></tr>"
      + (2...7).map { "<tr><td>行\($0)</td></tr>" }.joined()
    let report = try Sample.pages(
      #"<table><col width="34"/><col width="*"/><tbody>"# + before + spanned
        + "<tr><td>末</td><td>末</td></tr></tbody></table>")
    PageChecks.check(report, "\(above) rows above")
    #expect(PageChecks.said(by: report).filter { $0.hasPrefix("行") } == (1...7).map { "行\($0)" })
  }
}

@Test func aHeadHigherThanHalfAPageIsSaidOnce() throws {
  let head = "<thead><tr><th>\(String(repeating: "头", count: 200))</th></tr></thead>"
  let report = try Sample.pages(table(rows(1...20), head: head))
  #expect(report.texts.joined().joined().count { $0 == "头" } == 200)
  PageChecks.check(report, "high head")
}

@Test func aRowThatFlowsLeavesTwoLinesOnEachSide() throws {
  for above in 0...9 {
    let long = "<tr><td>\(String(repeating: "字", count: 15 * 8))</td></tr>"
    let report = try Sample.pages(table((above == 0 ? "" : rows(1...above)) + long))
    for page in report.texts {
      let lines = page.count { $0.hasPrefix("字") }
      #expect(lines != 1, "\(above) rows above")
    }
  }
}

@Test func rowsThatFitAreNotSplit() throws {
  // Three lines are less than a third of the page.
  let three = "<tr><td>一二三四五六七八九十一二三四五一二三四五六七八九十一二三四五一二</td></tr>"
  for above in 6...10 {
    let report = try Sample.pages(table(rows(1...above) + three))
    let counts = report.texts.map { $0.count { $0.hasPrefix("一") } }
    #expect(counts.filter { $0 > 0 } == [3], "\(above) rows above: \(counts)")
  }
}

@Test func notesStandBelowTheTableWithTheirMarks() throws {
  let report = try Sample.pages(
    #"<table><col width="*"/><tbody><tr><td>甲<note>说明一。</note></td></tr><tr><td>乙<note>说明二。</note></td></tr></tbody>"#
      + "<note>注：合计。</note></table>")
  #expect(report.texts[0] == ["甲", "①", "乙", "②", "①", "说明一。", "②", "说明二。", "注：合计。"])
}

@Test func notesKeepWithTheLastRow() throws {
  for count in 8...14 {
    let report = try Sample.pages(
      table(rows(1...count), foot: "<note>注：甲。</note>"))
    #expect(report.texts.last?.suffix(2) == ["行\(count)", "注：甲。"])
  }
}

@Test func aHundredThousandRowsAreSet() throws {
  let report = try Sample.pages(table(rows(1...100_000), head: "<thead><tr><th>头</th></tr></thead>"))
  #expect(report.pages.count == 10_000)
  #expect(report.texts.allSatisfy { $0.first == "头" && $0.count == 11 })
  #expect(report.texts.last?.last == "行100000")
}
