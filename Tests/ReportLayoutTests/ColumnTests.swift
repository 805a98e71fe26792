import Testing

@testable import ReportLayout

private func set(_ table: String, theme changes: [(String, String)] = [], width: Int = 200) throws -> SetReport {
  var yaml = Sample.theme.replacing("width: 200", with: "width: \(width)")
  for (part, replacement) in changes { yaml = yaml.replacing(part, with: replacement) }
  return try ReportComposer(theme: Theme(yaml: yaml, place: "test.yaml"), measurer: FixedWidthMeasurer(), place: "test")
    .pages(of: "<report title=\"T\"><table>\(table)</table></report>")
}

private func row(_ cells: String...) -> String { "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" }

/// Where each text of a page begins, to a tenth of a point.
private func starts(_ report: SetReport) -> [String: Double] {
  let texts = PageChecks.texts(on: report.pages[0])
  return Dictionary(texts.map { ($0.text, ($0.box.x * 10).rounded() / 10) }) { first, _ in first }
}

@Test func numbersStandOnTheirDecimalPoints() throws {
  let report = try set(
    #"<col width="*"/><col width="auto" align="decimal"/><tbody>"#
      + row("甲", "1,234.5") + row("乙", "7.25") + row("丙", "30") + row("丁", "5%") + row("戊", "—") + "</tbody>")
  let points = PageChecks.texts(on: report.pages[0]).filter { $0.box.x > 60 }.map { text, number, _ in
    // Digits, commas and points are half an em of 10 pt wide.
    text.x + Double((number.firstIndex { ".%".contains($0) }.map { number[..<$0].count }) ?? number.count) * 5
  }
  #expect(Set(points.prefix(4).map { ($0 * 10).rounded() }).count == 1)
  // What is no number stands at the right edge, 2 pt of padding before it.
  #expect(PageChecks.texts(on: report.pages[0]).last.map { $0.box.x + $0.box.width } == 178)
}

@Test func aColumnKeepsBetweenItsLeastAndItsMost() throws {
  let report = try set(
    #"<col width="auto" min="50"/><col width="*" max="40"/><col width="*"/><tbody>"# + row("甲", "乙", "丙") + "</tbody>")
  #expect(starts(report) == ["甲": 22, "乙": 72, "丙": 112])
}

@Test func textColumnsGiveWayBeforeATableIsSetSmallerAndAmountsStayWhole() throws {
  let long = String(repeating: "字", count: 30)
  let report = try set(
    #"<col width="auto"/><col width="auto" align="decimal"/><tbody>"# + row(long, "1,234,567.89") + "</tbody>")
  let texts = PageChecks.texts(on: report.pages[0])
  #expect(texts.contains { $0.text == "1,234,567.89" })
  #expect(texts.allSatisfy { $0.box.height == 10 })
  PageChecks.check(report, "narrowed")
}

@Test func aWideTableIsSetSmallerThenTurned() throws {
  func columns(_ count: Int) -> String {
    String(repeating: #"<col width="auto"/>"#, count: count) + "<tbody><tr>"
      + String(repeating: "<td>123456</td>", count: count) + "</tr></tbody>"
  }
  // Six digits take 30 pt, with padding 34: four fit into 160 pt, five do at 8 pt.
  #expect(PageChecks.texts(on: try set(columns(4)).pages[0])[0].box.height == 10)
  let smaller = try set(columns(5))
  #expect(PageChecks.texts(on: smaller.pages[0])[0].box.height < 10)
  let turned = try set(columns(16), theme: [("width: 400, height: 200", "width: 400, height: 700")], width: 400)
  #expect(turned.pages.map(\.width) == [700])
  PageChecks.check(turned, "turned")
}

@Test func aTurnedTableTakesItsHeadingAlongAndThePagesGoOnStanding() throws {
  let table = String(repeating: #"<col width="auto"/>"#, count: 6) + "<tbody><tr>"
    + String(repeating: "<td>1234567890</td>", count: 6) + "</tr></tbody>"
  let yaml = Sample.theme.replacing("width: 200, height: 200", with: "width: 200, height: 500")
  let report = try ReportComposer(
    theme: Theme(yaml: yaml, place: "test.yaml"), measurer: FixedWidthMeasurer(), place: "test"
  ).pages(of: "<report title=\"T\"><p>前</p><h1>题</h1><table>\(table)</table><p>后</p></report>")
  #expect(report.pages.map(\.width) == [200, 500, 200])
  #expect(report.texts[1].first == "题")
  #expect(report.texts[2] == ["后"])
}

@Test func theRefusalNamesEachColumn() throws {
  let error = #expect(throws: LayoutError.self) {
    try set(
      #"<col width="120"/><col width="auto"/><thead><tr><th>单位</th><th>总计</th></tr></thead><tbody>"#
        + row("甲", "123,456,789,012.00") + "</tbody>")
  }
  #expect(error?.message.contains("“单位” 120、“总计” 70.5") == true, "\(error?.message ?? "")")
  #expect(error?.message.hasPrefix("表格放不下: 7.5 磅字、横页时") == true)
  #expect(error?.remedy.isEmpty == false)
}

@Test func aHeadOverSeveralColumnsMakesThemWideEnough() throws {
  let report = try set(
    #"<col width="auto"/><col width="auto"/><col width="*"/><thead><tr><th colspan="2">一二三四五六七八</th><th/></tr>"#
      + "<tr><th>一</th><th>二</th><th>三</th></tr></thead><tbody>" + row("1", "2", "3") + "</tbody>")
  #expect(report.texts[0].contains("一二三四五六七八"))
}
