import MarkdownReading
import Testing

@Suite struct MarkdownReaderTests {
  private func events(_ text: String) throws -> [String] {
    try #require(MarkdownReader.events(of: text)).map { event in
      let phase = switch event.phase { case .start: "<" case .end: ">" case .whole: "" }
      return "\(event.line)\(phase)\(event.kind)"
    }
  }

  @Test func headingsParagraphsAndTheirLines() throws {
    #expect(
      try events("# 概况\n\n第一行\n第**二**行\n") == [
        "1<heading(level: 1)", "1text(\"概况\")", "1>heading(level: 1)", "3<paragraph", "3text(\"第一行\")", "3softBreak",
        "4text(\"第\")", "4<strong", "4text(\"二\")", "4>strong", "4text(\"行\")", "3>paragraph",
      ])
  }

  @Test func orderedListsSayTheirFirstNumber() throws {
    let found = try events("3. 甲\n4. 乙\n")
    #expect(found.first == "1<list(start: Optional(3))")
    #expect(found.contains("2<item"))
  }

  @Test func htmlAndPicturesAreTold() throws {
    let found = try events("甲<b>乙</b>\n\n<script>x</script>\n\n![图](a.png)\n")
    #expect(found.contains("1html(\"<b>\")"))
    #expect(found.contains("3html(\"<script>x</script>\\n\")"))
    #expect(found.contains("5<image(address: \"a.png\")"))
  }

  @Test func textIsNotEscaped() throws {
    #expect(try events("a & b \\* {{total.wan}} &lt;").contains("1text(\"a & b * {{total.wan}} <\")"))
  }

  @Test func nothingGivesNothing() throws {
    #expect(try events("") == [])
  }

  /// What is nested beyond all sense is read without recursion.
  @Test func deepNestingIsNoDanger() throws {
    #expect(try events(String(repeating: "> ", count: 20_000) + "甲").count > 20_000)
    #expect(try !events(String(repeating: "*a ", count: 20_000)).isEmpty)
  }
}
