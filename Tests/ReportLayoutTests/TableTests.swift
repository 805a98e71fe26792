import Testing

@testable import ReportLayout

private func table(
  _ columns: String, head: String = "", rows: [String], caption: String = "", foot: String = ""
) -> String {
  "<table>\(caption)\(columns)\(head.isEmpty ? "" : "<thead>\(head)</thead>")<tbody>\(rows.joined())</tbody>"
    + (foot.isEmpty ? "" : "<tfoot>\(foot)</tfoot>") + "</table>"
}

private func rows(_ count: Int) -> [String] { (1...count).map { "<tr><td>行\($0)</td></tr>" } }

@Test func theHeadIsRepeatedOnEachPageWithTheContinuedCaption() throws {
  let report = try Sample.pages(
    table(
      #"<col width="*"/>"#, head: "<tr><th>头</th></tr>", rows: rows(30),
      caption: #"<caption right="单位" continued="（续表）">表</caption>"#))
  #expect(report.pages.count > 2)
  #expect(report.texts[0].prefix(3) == ["表", "单位", "头"])
  for page in report.texts.dropFirst() { #expect(page.prefix(4) == ["表", "（续表）", "单位", "头"]) }
  #expect(report.texts.flatMap { $0 }.filter { $0.hasPrefix("行") } == (1...30).map { "行\($0)" })
}

@Test func theTotalStaysWithTheLastRow() throws {
  for count in 8...14 {
    let report = try Sample.pages(
      table(#"<col width="*"/>"#, rows: rows(count), foot: "<tr><td>合计</td></tr>"))
    #expect(report.texts.last?.suffix(2) == ["行\(count)", "合计"])
  }
}

@Test func aSpanningCellRepeatsItsTextAfterABreak() throws {
  let spanned = "<tr><td rowspan=\"30\">跨</td><td>行1</td></tr>" + (2...30).map { "<tr><td>行\($0)</td></tr>" }.joined()
  let report = try Sample.pages(table(#"<col width="30"/><col width="*"/>"#, rows: [spanned]))
  #expect(report.pages.count > 1)
  for page in report.texts { #expect(page.filter { $0 == "跨" }.count == 1) }
}

@Test func aRowHigherThanAPageFlowsAndNothingIsLost() throws {
  let text = (0..<400).map { String($0 % 10) + "字" }.joined()
  let report = try Sample.pages(table(#"<col width="*"/>"#, rows: ["<tr><td>\(text)</td></tr>"]))
  #expect(report.pages.count > 1)
  #expect(report.texts.flatMap { $0 }.joined() == text)
}

@Test func contentColumnsAreAsWideAsTheirWidestCellAndPartsShareTheRest() throws {
  let report = try Sample.pages(
    table(
      #"<col width="auto"/><col width="*"/><col width="2*"/>"#,
      rows: ["<tr><td>一二三</td><td>乙</td><td>丙</td></tr>"]))
  let xs = report.pages[0].items.compactMap { if case .text(let run) = $0 { run.x + run.xs[0] } else { nil } }
  // 30 pt of text and twice 2 pt of padding; of the other 126 pt a third and two thirds.
  #expect(xs.map { ($0 * 10).rounded() / 10 } == [22, 56, 98])
}

@Test func aTableThatDoesNotFitIsRefusedWithTheWidths() throws {
  let error = #expect(throws: LayoutError.self) {
    try Sample.pages(table(#"<col width="100"/><col width="100"/>"#, rows: []))
  }
  #expect(error?.message == "表格放不下: 7.5 磅字、横页时，各列至少共需 200 磅（第 1 列 100、第 2 列 100），版心宽 160 磅")
  #expect(error?.line == 1)
}

@Test func headsWrapBeforeATableIsRefused() throws {
  let head = "<tr><th>一二三四五六七八九十甲乙</th><th>一二三四五六七八九十</th></tr>"
  let report = try Sample.pages(
    table(#"<col width="auto"/><col width="auto"/>"#, head: head, rows: ["<tr><td>一二三</td><td>四</td></tr>"]))
  #expect(report.texts[0].joined().contains("一二三四五六七八九十甲乙"))
  #expect(report.texts[0].count == 6)
}

@Test func aSpanningTextHigherThanAPageFlowsAndNothingIsLost() throws {
  let text = (0..<300).map { String($0 % 10) + "字" }.joined()
  let rows = "<tr><td rowspan=\"2\">\(text)</td><td>甲</td></tr><tr><td>乙</td></tr>"
  let report = try Sample.pages(table(#"<col width="60"/><col width="*"/>"#, rows: [rows]))
  let all = report.texts.flatMap { $0 }
  #expect(all.filter { $0 != "甲" && $0 != "乙" }.joined() == text)
  #expect(all.contains("甲") && all.last == "乙")
  for case .text(let run) in report.pages.flatMap(\.items) { #expect(run.y < 180) }
}

@Test func aRowWithTooManyCellsIsRefused() throws {
  let error = #expect(throws: LayoutError.self) {
    try Sample.pages(table(#"<col width="*"/>"#, rows: ["<tr><td>一</td><td>二</td></tr>"]))
  }
  #expect(error?.message == "这一行的单元格多于 1 列")
}

@Test func anEmptyTableShowsItsCaptionAndHead() throws {
  let report = try Sample.pages(
    table(
      #"<col width="*"/>"#, head: "<tr><th>头</th></tr>", rows: [], caption: #"<caption right="单位">表</caption>"#))
  #expect(report.texts == [["表", "单位", "头"]])
}

@Test func aLongBarLabelIsCutWithAnEllipsis() throws {
  let name = String(repeating: "名", count: 100)
  let report = try Sample.pages(#"<bar-chart><bar value="10000" label="\#(name)" figure="9"/></bar-chart>"#)
  // A label column of 64 pt holds six characters a line.
  #expect(report.texts[0] == ["名名名名名名", "名名名名名名", "名名名名名…", "9"])
}

@Test func theLongestBarFillsItsRoomAndAZeroBarIsAThinLine() throws {
  let report = try Sample.pages(
    #"<bar-chart><bar value="10000" label="长" figure="9" note=""/><bar value="0" label="零" figure="0"/></bar-chart>"#)
  let bars = report.pages[0].items.compactMap { if case .fill(let area, _, _) = $0 { area } else { nil } }
  #expect(bars.count == 2)
  #expect(bars[0].width > 50)
  #expect(bars[0].x + bars[0].width < 180)
  #expect(bars[1].width == 0.75)
}
