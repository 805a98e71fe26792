import Testing

@testable import ReportLayout

/// How lists are set: labels and, beside them, texts that hang.
@Suite struct ListTests {
  /// `x text` of each run, from the top.
  private func runs(_ markup: String) throws -> [String] {
    try Sample.pages(markup).trace().split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 3)
      return words.first == "text" && words.count == 4 ? "\(words[1]) \(words[3])" : nil
    }
  }

  @Test func numbersGoOnFromTheStart() throws {
    #expect(
      try runs(#"<ol start="9"><li>甲</li><li>乙</li></ol>"#) == ["20 9.", "40 甲", "20 10.", "40 乙"])
  }

  @Test func aListInAnItemStandsDeeperWithNumbersInBrackets() throws {
    let texts = try runs("<ol><li>甲<ol><li>乙</li></ol></li><li>丙<ul><li>丁</li></ul></li></ol>")
    #expect(texts.map { $0.split(separator: " ")[1] } == ["1.", "甲", "（1）", "乙", "2.", "丙", "·", "丁"])
    let edges = texts.compactMap { Double($0.split(separator: " ")[0]) }
    #expect(edges[0] == edges[4] && edges[1] == edges[5])
    #expect(edges[2] > edges[0] && edges[3] > edges[1] && edges[6] > edges[5] && edges[7] > edges[6])
  }

  @Test func furtherLinesHangBesideTheLabel() throws {
    let texts = try runs("<ol><li>\(String(repeating: "字", count: 30))</li></ol>")
    let edges = texts.map { $0.split(separator: " ")[0] }
    #expect(edges.count == 4)
    #expect(edges[1] == edges[2] && edges[2] == edges[3] && edges[0] != edges[1])
  }

  /// Texts keep some of the width.
  @Test func wideNumbersManyDeepStayOnThePage() throws {
    let deep = (1...6).map { _ in #"<ol start="999999999"><li>字"# }.joined()
    let pages = try Sample.pages(deep + String(repeating: "</li></ol>", count: 6)).trace()
    #expect(pages.contains("（999999999）"))
    #expect(try runs(deep + String(repeating: "</li></ol>", count: 6)).compactMap { Double($0.split(separator: " ")[0]) }
      .allSatisfy { (0...180).contains($0) })
  }

  @Test func anEmptyItemKeepsItsLabel() throws {
    #expect(try runs("<ol><li/><li>乙</li></ol>").map { $0.split(separator: " ")[1] } == ["1.", "2.", "乙"])
  }
}
