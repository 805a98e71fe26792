import CairoPango
import PDFFinishing
import ReportLayout
import TestSupport
import Testing

@testable import ReportDrawing

/// What Cairo is shown of pages, and what their text says in the end.
struct CairoPagesTests {
  private static let table = """
    <report title="题"><h1>甲</h1><table><caption>表</caption><col width="*"/><col width="20mm"/><col width="20mm"/>
    <thead><tr><th scope="col">项目</th><th scope="col">金额</th><th scope="col">占比</th></tr></thead>
    <tbody><tr><th scope="row">道路养护和绿化</th><td>27,776.28</td><td>99.94%</td></tr>
    <tr><th scope="row">W/M fi ffi AV—空</th><td>0.01</td><td></td></tr></tbody></table><page-break/><p>表</p></report>
    """

  @Test func aGlyphIsShownOnce() throws {
    let writer = try Print.writer()
    let work = try PDFWriter.Work(writer)
    let report = try work.report(of: Self.table, theme: writer.theme, place: "t")
    let surface = try PDFSurface(width: 595, height: 842) { _ in }
    var pages = CairoPages(surface: surface, faces: work.measurer.shaper.drawn, pictures: nil)
    var shown: [[ShownGlyph]] = []
    for page in report.pages {
      shown.append(try pages.begin(page, parts: PageParts(page, structure: report.structure)))
      try pages.endPage()
    }
    let keys = shown.joined().map { "\($0.font) \($0.glyph)" }
    #expect(keys.count > 30 && Set(keys).count == keys.count)
    #expect(shown.joined().allSatisfy { $0.meaning != 0 && $0.advance > 0 && $0.advance <= 1.2 })
    // All of the last page is known but its number.
    #expect(shown.count >= 2 && (shown.last?.count ?? 9) <= 1)
  }

  @Test func eachCellHasItsOwnWords() throws {
    let pdf = try Print.writer().pdf(markup: Self.table, place: "t", date: "2024-01-01")
    let lines = try Tool.output(of: pdf, "pdfinfo", "-struct-text a.pdf").split(separator: "\n")
    let texts = lines.map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("\"") }
    #expect(
      texts.suffix(9) == [
        "\"项目\"", "\"金额\"", "\"占比\"", "\"道路养护和绿化\"", "\"27,776.28\"", "\"99.94%\"", "\"W/M fi ffi AV—空\"", "\"0.01\"",
        "\"表\"",
      ])
  }

  /// Cairo forgets the destinations of a page on which nothing is drawn.
  @Test func placesAreKnownOnPagesOfKnownGlyphs() throws {
    let pages = (0..<4).map { "<h1 id=\"d\($0)\">表</h1><p><a href=\"#d\(3 - $0)\">表</a></p>" }
    let markup = "<report title=\"题\">\(pages.joined(separator: "<page-break/>"))</report>"
    let pdf = try Print.writer().pdf(markup: markup, place: "t", date: "2024-01-01")
    let places = try Tool.output(of: pdf, "pdfinfo", "-dests a.pdf")
    for number in 0..<4 { #expect(places.contains("\"d\(number)\""), "\(places)") }
  }

  /// One glyph for two characters, and one that leaves no mark in a text of its own.
  @Test func whatAGlyphDoesNotSayIsSpelt() throws {
    let markup = "<report title=\"题\"><p>A\u{2011}B-C\u{2010}D　<strong>　</strong></p><p>⼀一</p></report>"
    let pdf = try Print.writer().pdf(markup: markup, place: "t", date: "2024-01-01")
    let text = try Tool.output(of: pdf, "pdftotext", "a.pdf -")
    // A radical and the character have one glyph.
    #expect(text.unicodeScalars.contains("\u{2F00}") && text.unicodeScalars.contains("\u{4E00}"), "\(text)")
    let letters = text.unicodeScalars.filter { "ABCD-\u{2010}\u{2011}".unicodeScalars.contains($0) }
    #expect(letters.count == 7, "\(text)")
    #expect(try Tool.output(of: pdf, "qpdf", "--check", "a.pdf").contains("No syntax or stream encoding errors"))
  }

  /// What is outside of the page is not seen, and breaks nothing.
  @Test func textMayLeaveThePage() throws {
    let writer = try Print.writer()
    let work = try PDFWriter.Work(writer)
    let surface = try PDFSurface(width: 595, height: 842) { _ in }
    var pages = CairoPages(surface: surface, faces: work.measurer.shaper.drawn, pictures: nil)
    var report = try work.report(of: "<report title=\"题\"><p>一</p></report>", theme: writer.theme, place: "t")
    report.pages[0].items = report.pages[0].items.map { item in
      guard case .text(var run) = item else { return item }
      (run.x, run.y) = (-5000, 9999)
      return .text(run)
    }
    let shown = try pages.begin(report.pages[0], parts: PageParts(report.pages[0], structure: report.structure))
    // 一, and what the page number has.
    #expect(shown.count >= 1 && shown.allSatisfy { $0.advance > 0 })
  }
}
