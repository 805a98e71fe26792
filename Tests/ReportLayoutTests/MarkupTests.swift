import Testing

@testable import ReportLayout

@Test(arguments: [
  ("<div/>", "这里不能用 <div>"),
  ("<p>一<i>二</i></p>", "文字里不能用 <i>"),
  (#"<p style="x">一</p>"#, "<p> 没有属性 style"),
  ("文字", "<report> 里有不在任何元素中的文字“文字”"),
  (#"<p><a href="ftp://example.org/">一</a></p>"#, "href“ftp://example.org/”无效"),
  (##"<p><a href="#x">一</a></p>"##, "没有 id 为“x”的标题"),
  (#"<h1 id="a">一</h1><h1 id="a">二</h1>"#, "id“a”用了两次"),
  (#"<h1 id="a' b">一</h1>"#, "id“a' b”含有字母和数字以外的字符"),
  ("<table><tbody/></table>", "表格没有 <col>"),
  (#"<table><col width="wide"/></table>"#, "width“wide”无效"),
  (#"<bar-chart><bar value="x" label="一"/></bar-chart>"#, "属性 value“x”不是整数"),
  (#"<key-figures><key value="1"/></key-figures>"#, "<key> 缺少属性 label"),
  (#"<ol start="-1"><li>一</li></ol>"#, "属性 start“-1”超出范围"),
  (#"<ul start="2"><li>一</li></ul>"#, "<ul> 没有属性 start"),
  ("<ul><p>一</p></ul>", "这里不能用 <p>"),
  ("<ul><li>一<ul><li>二</li></ul>三</li></ul>", "<li> 里的列表之后不能再有文字"),
  (String(repeating: "<ul><li>", count: 7) + String(repeating: "</li></ul>", count: 7), "列表嵌套超过 6 层"),
])
func markupOutsideTheLanguageIsRefused(markup: String, message: String) throws {
  let error = #expect(throws: LayoutError.self) { try Sample.pages("\n" + markup) }
  #expect(error?.message == message)
  #expect(error?.line == 2)
  #expect(error?.remedy.isEmpty == false)
}

@Test func brokenMarkupIsRefusedWithItsLine() throws {
  let error = #expect(throws: LayoutError.self) { try Sample.pages("\n\n<p>一") }
  #expect(error?.line == 3)
  #expect(error?.message.hasPrefix("标记不合语法") == true)
}

@Test func whiteSpaceOfTheMarkupCollapsesAndVanishesBetweenHan() throws {
  #expect(try Sample.pages("<p>  一\n  二 a\n b </p>").texts == [["一二 a b"]])
}

@Test func aBreakStartsANewLine() throws {
  #expect(try Sample.pages("<p>一<br/>二</p>").texts == [["一", "二"]])
}

@Test(arguments: [
  ("name: test", "name: test\nextra: 1", "不认识的项“extra”"),
  ("width: 200", "width: wide", "“width”应是长度"),
  ("width: 200", "width: 50", "版心太小"),
  ("font: 正文", "font: other", "“font”的值“other”无效"),
  ("\"#000000\"", "black", "颜色“black”不是 #RRGGBB"),
  ("metrics: {", "metrics: { x: 1,", "不认识的项“x”"),
])
func aFaultyThemeIsRefused(part: String, replacement: String, message: String) throws {
  let yaml = Sample.theme.replacing(part, with: replacement, maxReplacements: 1)
  let error = #expect(throws: LayoutError.self) { try Theme(yaml: yaml, place: "test.yaml") }
  #expect(error?.message == message)
  #expect(error?.line != nil)
}

@Test func anErrorNamesTheTemplateThatWroteTheElement() throws {
  let error = #expect(throws: LayoutError.self) {
    try Sample.pages("<?at print/a 3 1?><p>一</p>\n<?at print/partials/b 12 5?><div/>")
  }
  #expect(error?.place == "print/partials/b")
  #expect(error?.line == 12)
  #expect(error?.column == 5)
  #expect(error?.description.hasPrefix("print/partials/b:12:5: 这里不能用 <div>。可用: h1、") == true)
}

@Test(arguments: [
  ("<p>一<note>二</note></p>", "<note> 只能用在表格里"),
  (#"<table><col width="*"/><tbody><tr><td><table/></td></tr></tbody></table>"#, "文字里不能用 <table>"),
  (#"<table><col width="*" min="20" max="10"/></table>"#, "min 大于 max"),
  (#"<table><col width="20" max="10"/></table>"#, "定宽的列不用 min 和 max"),
  (#"<table><col width="*" align="middle"/></table>"#, "align“middle”无效"),
  (#"<table><col width="*"/><tbody><tr><td rowspan="0"/></tr></tbody></table>"#, "属性 rowspan“0”超出范围"),
  (#"<table><col width="*"/><tbody><tr><th scope="all"/></tr></tbody></table>"#, "scope“all”无效"),
  (#"<page-header left="{seite}"/>"#, "<page-header> 里的“{seite}”无效"),
  (#"<page-header left="左" on="first"/>"#, "on“first”无效"),
  (#"<section orientation="up"/>"#, "orientation“up”无效"),
  (#"<page-break to="even"/>"#, "to“even”无效"),
])
func whatTheRulesForbidIsRefused(markup: String, message: String) throws {
  let error = #expect(throws: LayoutError.self) { try Sample.pages("\n" + markup) }
  #expect(error?.message == message)
  #expect(error?.line == 2)
  #expect(error?.column != nil)
}

@Test func aTagThatIsNotClosedIsToldByItsTemplate() throws {
  let error = #expect(throws: LayoutError.self) {
    try Sample.pages("<?at print/a 3 1?><p>一</p>\n<?at print/a 4 3?><h1>二</h2>\n<?at print/a 5 1?><p>三</p>")
  }
  #expect(error?.place == "print/a")
  #expect(error?.line == 4)
  #expect(error?.message.hasPrefix("标记不合语法: Opening and ending tag mismatch: h1 and h2") == true)
}

/// A report in pieces, more than are read at once, with those that are left of them at the end.
private func piecesLeft(_ head: String, isMarked: Bool = false) throws -> [Int] {
  let paragraph = "<p>\(String(repeating: "一", count: 2000))</p>"
  let pieces = ["<report title=\"T\"\(head)"] + Array(repeating: paragraph, count: 4)
  let markup = ReportMarkup((pieces + ["</report>"]).map { Array($0.utf8) }, isMarked: isMarked)
  let theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  _ = try ReportComposer(theme: theme, measurer: FixedWidthMeasurer(), place: "test").set(markup) { _, _ in }
  return markup.pieces.indices.filter { !markup.pieces[$0].isEmpty }
}

@Test func markupIsLetGoAsItIsReadForTheLastTime() throws {
  // Before its head is known, nobody knows which time is the last.
  #expect(try piecesLeft(">") == [0, 1])
  #expect(try piecesLeft(" fit=\"1\">") == [0, 1])
}

@Test func markedMarkupIsKeptForMessages() throws {
  #expect(try piecesLeft(">", isMarked: true) == Array(0..<6))
}
