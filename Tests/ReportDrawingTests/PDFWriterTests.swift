import Foundation
import ReportLayout
import TestSupport
import Testing

@testable import ReportDrawing

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

private func pdf(_ body: String) throws -> [UInt8] {
  let yaml = try String(contentsOfFile: "\(root)/Templates/print/themes/modern.yaml", encoding: .utf8)
  let cache = FileManager.default.temporaryDirectory.appendingPathComponent("budgetpress-test-fonts").path
  let fonts = FontLibrary(folder: "\(root)/Fonts", cache: cache)
  return try PDFWriter(theme: Theme(yaml: yaml, place: "modern.yaml"), fonts: fonts, creator: "test")
    .pdf(markup: #"<report title="题" author="局">\#(body)</report>"#, place: "test", date: "2024-02-05")
}

@Test func theSameMarkupGivesTheSameBytes() throws {
  let body = ##"<h1 id="a">甲</h1><p>一方女子 <a href="#a">8,948.00</a></p>"##
  let first = try pdf(body)
  #expect(first.starts(with: Array("%PDF-1.7".utf8)))
  #expect(try pdf(body) == first)
}

@Test func theFileIsDatedByTheReportNotByTheClock() throws {
  let bytes = try pdf("<p>文</p>")
  let text = String(decoding: bytes, as: UTF8.self)
  #expect(text.contains("<xmp:CreateDate>2024-02-05T00:00:00+08:00</xmp:CreateDate>"))
  #expect(text.contains("<xmp:ModifyDate>2024-02-05T00:00:00+08:00</xmp:ModifyDate>"))
  let info = try #require(try ReadObjects(bytes).objects.first { $0["/Producer"] != nil })
  #expect(info["/CreationDate"] as? String == "u:D:20240205000000+08'00'")
  #expect(info["/ModDate"] as? String == info["/CreationDate"] as? String)
}

@Test func aRareCharacterComesFromTheFallback() throws {
  // 㐂 is outside GB 2312, so the prepared main face lacks it.
  #expect(try pdf("<p>㐂</p>").count > 1000)
}

@Test func aCharacterThatNoFontHasIsAnErrorNamingIt() throws {
  let error = #expect(throws: LayoutError.self) { try pdf("<p>一\u{10FFFD}二</p>") }
  #expect(error?.message.contains("U+10FFFD") == true)
}

@Test func aFallbackFaceIsBoldlessButPresentInHeadings() throws {
  #expect(try pdf("<h1>㐂</h1>").count > 1000)
}

@Test func pagesHaveTheirLabelsInTheFile() throws {
  let bytes = try pdf(#"<cover><p>面</p></cover><contents title="目录"/><h1>章</h1>"#)
  let catalog = try ReadObjects(bytes).only("/Type", "/Catalog")
  #expect(catalog["/PageLabels"] != nil)
}
