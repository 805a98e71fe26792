import Foundation
import Testing

@testable import ReportLayout

private let themes = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../Templates/print/themes").standardizedFileURL.path

private func theme(_ name: String) throws -> Theme {
  try Theme(yaml: String(contentsOfFile: "\(themes)/\(name).yaml", encoding: .utf8), place: name)
}

@Test(arguments: ["modern", "gbt9704"])
func aThemeThatComesWithTheProgramIsSound(name: String) throws {
  #expect(try theme(name).name == name)
  for role in Theme.roles { #expect(try theme(name).fonts[role] != nil) }
}

@Test func anOfficialPageHoldsTwentyTwoLinesOfTwentyEightCharacters() throws {
  let text = String(repeating: "字", count: 28 * 22 - 2)
  func pages(_ text: String) throws -> SetReport {
    try ReportComposer(theme: theme("gbt9704"), measurer: FixedWidthMeasurer(), place: "test")
      .pages(of: "<report title=\"T\"><page-footer text=\"— {page} —\"/><p>\(text)</p></report>")
  }
  let report = try pages(text)
  #expect(report.pages.count == 1)
  #expect(report.texts[0].map(\.count) == [26] + Array(repeating: 28, count: 21) + [5])
  #expect(try pages(text + "字字").pages.count == 2)
  // The first line's em box begins 37 mm below the page's edge, the last ends 225 mm below that.
  let boxes = PageChecks.texts(on: report.pages[0]).map(\.box)
  #expect(abs(boxes[0].y - 37 * 72 / 25.4) < 0.1)
  #expect(abs(boxes[21].y + boxes[21].height - 262 * 72 / 25.4) < 0.3)
  // The page number stands one character in from the right edge of the type area of an odd page.
  let number = boxes[22]
  #expect(abs(number.x + number.width + 14 - 184 * 72 / 25.4) < 0.1)
}

@Test(arguments: [
  ("数字: [Serif]", "数目: [Serif]", "fonts 缺少角色“数字”"),
  ("latin-gap: 0", "latin-gap: 0.3", "汉字与西文之间的空隙应在 0 到 0.25 字宽之间"),
  ("header: 12", "header: 22", "页眉在版心里"),
  ("footer: 12", "footer: 22", "页码在版心里"),
  ("cover: 60", "cover: 190", "封面文字不在版心里"),
  ("h1: {", "h9: {", "没有名为“h9”的样式"),
  ("td: { leading: 10 }", "td: { leading: 8 }", "“td”的字号 10.0 磅、行距 8.0 磅不成立"),
  ("name: test", "name: test\ngrid: { lines: 9, characters: 16 }", "版心高 160 磅，排不下 9 行每行 20.0 磅"),
  ("name: test", "name: test\ngrid: { lines: 8, characters: 17 }", "版心宽 160 磅，排不下 17 个 10.0 磅的字"),
  ("楷体: [Serif]", "楷体: { families: [A], other: [B] }", "不认识的项“other”"),
])
func aThemeThatCannotBeIsRefusedWithItsLine(part: String, replacement: String, message: String) throws {
  let yaml = Sample.theme.replacing(part, with: replacement, maxReplacements: 1)
  let error = #expect(throws: LayoutError.self) { try Theme(yaml: yaml, place: "test.yaml") }
  #expect(error?.message == message)
  #expect(error?.line != nil)
  #expect(error?.remedy.isEmpty == false)
}

@Test(arguments: [
  (0.04, "0", "0.04"), (0.05, "0.1", "0.05"), (12, "12", "12"), (100, "100", "100"), (9.96, "10", "9.96"), (1.5, "1.5", "1.50"),
  (-0.25, "-0.3", "-0.25"), (-7, "-7", "-7"), (123_456.789, "123456.8", "123456.79"),
])
func lengthsAreWrittenRounded(points: Double, tenths: String, hundredths: String) {
  #expect(Length.text(points) == tenths)
  #expect(Length.exactText(points) == hundredths)
}
