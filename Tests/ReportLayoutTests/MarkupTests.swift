import Testing

@testable import ReportLayout

@Test(arguments: [
  ("<div/>", "这里不能用 <div>"),
  ("<p>一<i>二</i></p>", "文字里不能用 <i>"),
  (#"<p style="x">一</p>"#, "<p> 没有属性 style"),
  ("文字", "<report> 里有不在任何元素中的文字“文字”"),
  (#"<p><a href="http://example.org/">一</a></p>"#, "href“http://example.org/”无效"),
  (##"<p><a href="#x">一</a></p>"##, "没有 id 为“x”的标题"),
  (#"<h1 id="a">一</h1><h1 id="a">二</h1>"#, "id“a”用了两次"),
  (#"<h1 id="a' b">一</h1>"#, "id“a' b”含有字母和数字以外的字符"),
  ("<table><tbody/></table>", "表格没有 <col>"),
  (#"<table><col width="wide"/></table>"#, "width“wide”无效"),
  (#"<bar-chart><bar value="x" label="一"/></bar-chart>"#, "属性 value“x”不是整数"),
  (#"<key-figures><key value="1"/></key-figures>"#, "<key> 缺少属性 label"),
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
