import Foundation
import TestSupport
import Testing

@testable import PDFFinishing

/// What comes out for Cairo's own files, read back by programs that know nothing of ours.
struct FinishedSampleTests {
  @Test func qpdfFindsNothingWrong() throws {
    let tool = try Tool()
    try tool.write(try SampleDocument.finish(SampleDocument.drawn()), "a.pdf")
    let (output, status) = try tool.run("qpdf", "--check", "a.pdf")
    #expect(status == 0, "\(String(decoding: output, as: UTF8.self))")
    try tool.remove()
  }

  @Test func pagesShowWhatIsWrittenAndNotWhatCairoWasShown() throws {
    let tool = try Tool()
    try tool.write(try SampleDocument.finish(SampleDocument.drawn()), "a.pdf")
    let text = String(decoding: try tool.run("pdftotext", "-layout", "a.pdf", "-").output, as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines == [
        "2026年部门预算 office", "见表一 外部", "一般公共预算 1,234.56", "一般公共", "— 1 —", "\u{c}预算", "一般公共预算 1,234.56", "— 2 —",
        "\u{c}",
      ])
    // Where all glyphs were shown, nothing is.
    let image = try tool.run(
      "pdftoppm", "-r", "72", "-gray", "-x", "150", "-y", "195", "-W", "100", "-H", "60", "a.pdf"
    ).output
    #expect(image.count > 12_000 && image.suffix(6000).allSatisfy { $0 == 255 })
    try tool.remove()
  }

  @Test func structureHasWhatCairoLeavesOut() throws {
    let read = try ReadObjects(SampleDocument.finish(SampleDocument.drawn()))
    let headers = read.all("/S", "/TH")
    #expect(headers.count == 2)
    for header in headers {
      let attributes = (header["/A"] as? [[String: Any]])?.first
      #expect(attributes?["/O"] as? String == "/Table")
      #expect(attributes?["/Scope"] as? String == "/Column")
    }
    let figure = try read.only("/S", "/Figure")
    #expect(figure["/Alt"] as? String == "u:一个方块")
    #expect((figure["/A"] as? [[String: Any]])?.first?["/BBox"] as? [Int] == [20, 280, 60, 320])
    let links = read.all("/Subtype", "/Link")
    #expect(Set(links.compactMap { $0["/Contents"] as? String }) == ["u:到表一", "u:https://example.org/a%28b%29"])
    #expect(Set(links.compactMap { $0["/Dest"] as? String }).count == 1)
    #expect(links.allSatisfy { $0["/F"] as? Int == 4 })
    #expect(read.all("/Type", "/Page").allSatisfy { $0["/Tabs"] as? String == "/S" })
  }

  @Test func aCellOnTwoPagesIsOneAndAnEmptyOneIsKept() throws {
    let read = try ReadObjects(SampleDocument.finish(SampleDocument.drawn()))
    let rows = read.all("/S", "/TR")
    #expect(rows.map { ($0["/K"] as? [String])?.count } == [2, 2, 2])
    let cells = read.all("/S", "/TD")
    #expect(cells.count == 4)
    #expect(cells.filter { $0["/K"] == nil }.count == 1)
    let spans = read.all("/S", "/Span")
    #expect(spans.count == 2 && Set(spans.compactMap { $0["/P"] as? String }).count == 1)
    #expect(Set(spans.compactMap { $0["/Pg"] as? String }).count == 2)
    let split = try #require(cells.first { $0["/A"] != nil })
    #expect(((split["/A"] as? [[String: Any]])?.first?["/Headers"] as? [String])?.count == 1)
    #expect((split["/K"] as? [String])?.count == 2)
    // An empty paragraph says nothing, so only that with the links is left.
    #expect(read.all("/S", "/P").count == 1)
    let tree = try read.only("/Type", "/StructTreeRoot")["/IDTree"] as? [String: Any]
    #expect((tree?["/Kids"] as? [String])?.count == 1)
    let leaf = try #require(read.objects.first { $0["/Limits"] != nil })
    let names = try #require(leaf["/Names"] as? [String])
    #expect(names.count == 4)
    #expect(leaf["/Limits"] as? [String] == [names[0], names[2]])
  }

  @Test func pagesMayBeReadInAnotherOrderThanDrawn() throws {
    let drawn = try SampleDocument.drawn()
    let read = try ReadObjects(try SampleDocument.finish(drawn, order: [1, 0]))
    let kids = try #require(try read.only("/Type", "/Pages")["/Kids"] as? [String])
    let before = try ReadObjects(try SampleDocument.finish(drawn)).only("/Type", "/Pages")["/Kids"] as? [String]
    #expect(kids.reversed() == before)
    let labels = (try read.only("/Type", "/Catalog")["/PageLabels"] as? [String: Any])?["/Nums"] as? [Any]
    #expect((labels?[1] as? [String: String])?["/S"] == "/D")
    #expect((labels?[3] as? [String: String])?["/P"] == "u:封面")
    let tool = try Tool()
    try tool.write(try SampleDocument.finish(drawn, order: [1, 0]), "a.pdf")
    #expect(try tool.run("qpdf", "--check", "a.pdf").status == 0)
    try tool.remove()
    #expect(throws: PDFFinishingError("the order has not each page once")) {
      try SampleDocument.finish(drawn, order: [1, 1])
    }
  }

  @Test func catalogAndInfoSayWhatTheyMust() throws {
    let bytes = try SampleDocument.finish(SampleDocument.drawn())
    let read = try ReadObjects(bytes)
    let catalog = try read.only("/Type", "/Catalog")
    #expect(catalog["/Lang"] as? String == "u:zh-CN")
    #expect((catalog["/ViewerPreferences"] as? [String: Any])?["/DisplayDocTitle"] as? Bool == true)
    #expect((catalog["/OutputIntents"] as? [[String: Any]])?.first?["/S"] as? String == "/GTS_PDFA1")
    let info = try #require(read.objects.first { $0["/Producer"] != nil })
    #expect(info["/Title"] as? String == "u:2026年<部门>预算(公开)")
    #expect(info["/CreationDate"] as? String == "u:D:20260102030405+08'00'")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<rdf:li xml:lang=\"x-default\">2026年&lt;部门&gt;预算(公开)</rdf:li>"))
    #expect(text.contains("<xmp:CreateDate>2026-01-02T03:04:05+08:00</xmp:CreateDate>"))
    #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>") && text.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect((read.trailer["/ID"] as? [String])?.count == 2 || text.contains("/ID[<"))
  }

  @Test func theSameBytesComeOutHoweverTheyComeIn() throws {
    let drawn = try SampleDocument.drawn()
    let whole = try SampleDocument.finish(drawn, piece: drawn.count)
    #expect(try SampleDocument.finish(SampleDocument.drawn(), piece: 7) == whole)
  }

  @Test func theStructureMayBeMadeWhileCairoEndsItsFile() throws {
    let drawn = try SampleDocument.drawn()
    let pagesEnd = try SampleDocument.pagesEnd(in: drawn)
    let early = try SampleDocument.finish(drawn, pagesEnd: pagesEnd)
    #expect(try SampleDocument.finish(drawn, piece: 7, pagesEnd: pagesEnd) == early)
    let tool = try Tool()
    try tool.write(early, "a.pdf")
    #expect(try tool.run("qpdf", "--check", "a.pdf").status == 0)
    try tool.remove()
    // The same but for the numbers.
    let (one, other) = (try ReadObjects(early), try ReadObjects(SampleDocument.finish(drawn)))
    func roles(_ read: ReadObjects) -> [String] { read.objects.compactMap { $0["/S"] as? String }.sorted() }
    #expect(roles(one) == roles(other) && roles(one).contains("/TH"))
    #expect(one.objects.count == other.objects.count)
    #expect(one.all("/Subtype", "/Link").count == 2)
  }

  @Test func filesTravelInsideOfPDFA3() throws {
    let data = PDFAttachment(
      name: "预算.json", mimeType: "application/json", description: "数据", bytes: Array("{}".utf8))
    let table = PDFAttachment(name: "a.csv", mimeType: "text/csv", description: "表", bytes: Array("a,b".utf8))
    let bytes = try SampleDocument.finish(
      SampleDocument.drawn(), conformance: .pdfA3a, attachments: [data, table])
    let tool = try Tool()
    try tool.write(bytes, "a.pdf")
    #expect(try tool.run("qpdf", "--check", "a.pdf").status == 0)
    #expect(try tool.run("qpdf", "a.pdf", "--show-attachment=a.csv").output == Data("a,b".utf8))
    try tool.remove()
    let read = try ReadObjects(bytes)
    let names = read.all("/AFRelationship", "/Data").compactMap { $0["/UF"] as? String }
    #expect(names.sorted() == ["u:a.csv", "u:预算.json"])
    #expect((try read.only("/Type", "/Catalog")["/AF"] as? [String])?.count == 2)
    #expect(throws: PDFFinishingError.self) {
      try SampleDocument.finish(SampleDocument.drawn(), attachments: [data])
    }
  }

  /// With REPORT_CHECKS naming the folder of independent checks; skipped otherwise.
  @Test(.enabled("skipped: REPORT_CHECKS is not set") { ProcessInfo.processInfo.environment["REPORT_CHECKS"] != nil })
  func veraPDFAgrees() throws {
    let checks = try #require(ProcessInfo.processInfo.environment["REPORT_CHECKS"])
    let tool = try Tool()
    try tool.write(try SampleDocument.finish(SampleDocument.drawn()), "a.pdf")
    let data = PDFAttachment(
      name: "a.json", mimeType: "application/json", description: "数据", bytes: Array("{}".utf8))
    let attached = try SampleDocument.finish(SampleDocument.drawn(), conformance: .pdfA3a, attachments: [data])
    try tool.write(attached, "b.pdf")
    for (flavours, file) in [("2a,2u,ua1", "a.pdf"), ("3a,ua1", "b.pdf")] {
      let (output, status) = try tool.run("\(checks)/pdf_verapdf.sh", flavours, file)
      #expect(status == 0, "\(String(decoding: output, as: UTF8.self))")
    }
    try tool.remove()
  }
}
