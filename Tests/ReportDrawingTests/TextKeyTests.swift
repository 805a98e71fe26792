import Testing

@testable import ReportDrawing

struct TextKeyTests {
  @Test(arguments: ["", "元", "项目支出", "a", String(repeating: "绩效目标", count: 100)])
  func equalTextsAreOneKey(text: String) {
    // Not the same string in memory.
    let other = String(decoding: Array(text.utf8), as: UTF8.self)
    #expect(TextKey(text) == TextKey(other))
    #expect(Set([TextKey(text), TextKey(other)]).count == 1)
  }

  @Test func textsOfOtherBytesAreOtherKeys() {
    let texts = ["", "元", "万元", "元万", "a", "ab", "\u{E9}", "e\u{301}"]
    #expect(Set(texts.map(TextKey.init)).count == texts.count)
  }
}
