import BudgetModel
import MarkdownReading
import Testing

@testable import BudgetReading

@Suite struct ChapterReaderTests {
  private func read(_ text: String) throws -> (chapter: Chapter, findings: [String]) {
    var reader = ChapterReader(file: "chapters/甲.md")
    let chapter = reader.read(try #require(MarkdownReader.events(of: text)), name: "甲")
    return (chapter, reader.findings.map { "\($0.source.line) \($0.severity.rawValue)[\($0.rule)]" })
  }

  private func texts(_ text: String) throws -> [String] { try read(text).chapter.blocks.map(\.typedText) }

  @Test func theFirstHeadingIsTheTitle() throws {
    let chapter = try read("# 部门概况\n\n## 职责\n\n管理。\n\n# 又一个\n").chapter
    #expect(chapter.title == "部门概况")
    #expect(chapter.blocks.map(\.kind) == [.heading(level: 2), .paragraph, .heading(level: 2)])
    #expect(chapter.blocks.map(\.source.line) == [3, 5, 7])
  }

  @Test func aLineThatEndsIsASpaceOnlyBetweenLatin() throws {
    #expect(try texts("甲\n乙\n\nSHA\n256\n\n共\n62 个") == ["甲乙", "SHA 256", "共62 个"])
  }

  @Test func figuresAreReferredToByName() throws {
    let chapter = try read("共 {{total.wan}} 万元，\n占 {{ units.01.share }}。").chapter
    #expect(chapter.references.map(\.name) == ["total.wan", "units.01.share"])
    #expect(chapter.references.map(\.source.line) == [1, 2])
    #expect(chapter.blocks.map(\.typedText) == ["共 \u{FFFC} 万元，占 \u{FFFC}。"])
  }

  @Test func codeIsTextAndNoReference() throws {
    #expect(try read("写成 `{{total.wan}}`。").chapter.references.isEmpty)
    #expect(try texts("写成 `{{total.wan}}`。") == ["写成 {{total.wan}}。"])
  }

  @Test(arguments: ["共 {{total.wan 万元", "共 {{}} 万元", "共 {{#units}} 万元", "共 {{total..wan}} 万元"])
  func aBrokenReferenceIsAnError(text: String) throws {
    let read = try read(text)
    #expect(read.findings == ["1 error[chapter-reference-broken]"])
    #expect(read.chapter.blocks.map(\.typedText) == [text])
  }

  @Test func htmlAndPicturesAreErrorsAndTheirTextStays() throws {
    let read = try read("甲<script>alert(1)</script>乙\n\n<div>丙</div>\n\n![公章](seal.png)\n")
    #expect(
      read.findings == [
        "1 error[chapter-html]", "1 error[chapter-html]", "3 error[chapter-html]", "5 error[chapter-image]",
      ])
    #expect(read.chapter.blocks.map(\.typedText) == ["甲<script>alert(1)</script>乙", "<div>丙</div>\n", "公章"])
  }

  @Test func whatCannotBeSetIsAWarning() throws {
    #expect(
      try read("甲\n\n---\n\n| 甲 | 乙 |\n| --- | --- |\n\n    缩进\n").findings == [
        "3 warning[chapter-unsupported]", "5 warning[chapter-unsupported]", "8 warning[chapter-unsupported]",
      ])
  }

  @Test func listsKeepTheirNumbersAndDepth() throws {
    let chapter = try read("- 甲\n  - 乙\n\n3. 丙\n4. 丁\n\n   续\n").chapter
    #expect(
      chapter.blocks.map(\.kind) == [
        .item(number: nil, depth: 1), .item(number: nil, depth: 2), .item(number: 3, depth: 1),
        .item(number: 4, depth: 1), .paragraph,
      ])
  }

  @Test func aLinksAddressCanBeRead() throws {
    #expect(try texts("见[门户](https://example.org/a)。") == ["见门户（https://example.org/a）。"])
    #expect(try texts("<https://example.org/>") == ["https://example.org/"])
  }

  @Test func marksThatChangeTheDirectionGo() throws {
    #expect(try texts("甲\u{202E}乙\u{200B}") == ["甲乙"])
  }

  @Test func strongTextIsKnown() throws {
    let runs = try read("**财政拨款**：资金").chapter.blocks[0].runs
    #expect(runs.map(\.isStrong) == [true, false])
  }
}
