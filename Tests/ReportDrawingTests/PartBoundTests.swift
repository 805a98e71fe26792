import PDFFinishing
import ReportLayout
import TestSupport
import Testing

@testable import ReportDrawing

/// Which parts of a page are drawn as one text, and that each still has its own words.
struct PartBoundTests {
  private static let table = """
    <report title="题"><h1>甲</h1><table><caption>表</caption><col width="*"/><col width="20mm"/><col width="20mm"/>
    <thead><tr><th scope="col">项目</th><th scope="col">金额</th><th scope="col">占比</th></tr></thead>
    <tbody><tr><th scope="row">道路养护和绿化</th><td>27,776.28</td><td>99.94%</td></tr>
    <tr><th scope="row">W/M fi ffi AV—空</th><td>0.01</td><td></td></tr></tbody></table></report>
    """

  private static func pages() throws -> [(page: Page, parts: PageParts)] {
    let writer = try Print.writer()
    let report = try PDFWriter.Work(writer).report(of: table, theme: writer.theme, place: "t")
    return report.pages.map { ($0, PageParts($0, structure: report.structure)) }
  }

  @Test func cellsOfOneFaceAndColourAreOneText() throws {
    let (page, parts) = try #require(try Self.pages().last)
    let bounds = PartBound.of(parts, on: page)
    let cells = zip(parts.parts, bounds).filter { $0.0.role == .cell || $0.0.role == .headerCell }.map(\.1)
    // Heads are bold; what stands below is not.
    #expect(
      cells.prefix(6) == [
        .firstGlyphs(2), .nextGlyphs(2), .nextGlyphs(2), .firstGlyphs(7), .nextGlyphs(9), .nextGlyphs(6),
      ])
  }

  /// Cairo leaves out what is outside of the page.
  @Test func textThatLeavesThePageIsDrawnAlone() throws {
    let (page, parts) = try #require(try Self.pages().last)
    for (width, height) in [(60, page.height), (page.width, 60)] as [(Double, Double)] {
      var small = page
      (small.width, small.height) = (width, height)
      #expect(PartBound.of(parts, on: small).allSatisfy { $0 == .tint })
    }
  }

  @Test func eachCellHasItsOwnWords() throws {
    let pdf = try Print.writer().pdf(markup: Self.table, place: "t", date: "2024-01-01")
    let lines = try Tool.output(of: pdf, "pdfinfo", "-struct-text a.pdf").split(separator: "\n")
    let texts = lines.map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("\"") }
    #expect(
      texts.suffix(8) == [
        "\"项目\"", "\"金额\"", "\"占比\"", "\"道路养护和绿化\"", "\"27,776.28\"", "\"99.94%\"", "\"W/M fi ffi AV—空\"", "\"0.01\"",
      ])
  }
}
