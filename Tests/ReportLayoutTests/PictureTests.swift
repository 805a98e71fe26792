import Testing

@testable import ReportLayout

private final class OnePicture: PictureMeasuring {
  func size(of name: String) throws -> (width: Double, height: Double) {
    if name == "none.png" { throw PictureError(message: "读不出来", remedy: "请放进文件夹") }
    return (200, 100)
  }
}

private func set(_ body: String) throws -> SetReport {
  try ReportComposer(
    theme: Theme(yaml: Sample.theme, place: "test.yaml"), measurer: FixedWidthMeasurer(), pictures: OnePicture(),
    place: "test"
  ).pages(of: "<report title=\"T\">\(body)</report>")
}

@Test(arguments: [
  (#"<img src="a.png" alt="图"/>"#, "picture 20 20 160×80 a.png"),
  (#"<img src="a.svg" alt="图" width="50%" align="center"/>"#, "picture 60 20 80×40 a.svg"),
  (#"<img src="a.png" alt="图" width="30pt" align="right"/>"#, "picture 150 20 30×15 a.png"),
  (#"<img src="a.png" alt="图" width="900pt"/>"#, "picture 20 20 160×80 a.png"),
])
func aPictureKeepsItsProportionsAndTheTypeArea(markup: String, line: String) throws {
  #expect(try set(markup).trace().contains(line))
}

@Test(arguments: [
  (#"<img src="a.png"/>"#, "<img> 缺少属性 alt"),
  (#"<img src="../a.png" alt="图"/>"#, "src“../a.png”无效"),
  (#"<img src="a.gif" alt="图"/>"#, "src“a.gif”无效"),
  (#"<img src="http://x/a.png" alt="图"/>"#, "src“http://x/a.png”无效"),
  (#"<img src="a.png" alt="图" width="0%"/>"#, "width“0%”无效"),
  (#"<img src="none.png" alt="图"/>"#, "图片“none.png”读不出来"),
])
func aPictureThatCannotBeIsRefused(markup: String, message: String) throws {
  let error = #expect(throws: LayoutError.self) { try set(markup) }
  #expect(error?.message == message)
  #expect(error?.line == 1)
}

@Test(arguments: [
  #"<svg><image href="http://example.org/a.png"/></svg>"#, #"<svg><image xlink:href="file:///etc/passwd"/></svg>"#,
  "<svg><style>@import 'a.css';</style></svg>", #"<svg><rect fill="url(http://example.org/a.svg#b)"/></svg>"#,
  "<svg><text>字</text></svg>", "<svg><script>1</script></svg>", "<svg><foreignObject/></svg>", "<svg>",
  #"<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>"#,
])
func anSVGThatDoesNotStandByItselfIsRefused(svg: String) {
  #expect(throws: PictureError.self) { try SVGCheck.check(Array(svg.utf8)) }
}

@Test func anSVGThatStandsByItselfPasses() throws {
  let svg =
    ##"<svg xmlns:xlink="http://www.w3.org/1999/xlink"><g id="a"/><use href="#a"/><rect fill="url(#b)"/></svg>"##
  #expect(throws: Never.self) { try SVGCheck.check(Array(svg.utf8)) }
}
