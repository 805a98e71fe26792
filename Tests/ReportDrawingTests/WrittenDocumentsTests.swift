import CairoPango
import Foundation
import PDFFinishing
import ReportLayout
import TestSupport
import Testing

@testable import ReportDrawing

/// The documents of the tests as PDF files. REPORT_PDFS=FOLDER swift test --filter WrittenDocumentsTests leaves them in a
/// folder, for script/validate to hand to programs that know nothing of ours.
struct WrittenDocumentsTests {
  private static let documents = ["specimen", "awkward-tables"].flatMap { name in
    ["modern", "gbt9704"].map { "\(name) \($0)" }
  }

  private static func pdf(_ document: String) throws -> (markup: String, bytes: [UInt8]) {
    let parts = document.split(separator: " ").map(String.init)
    let markup = try Print.document(parts[0])
    return (markup, try Print.writer(theme: parts[1]).pdf(markup: markup, place: parts[0], date: "2024-01-01"))
  }

  @Test(arguments: documents) func allThatIsWrittenIsInTheStructure(document: String) throws {
    let (markup, bytes) = try Self.pdf(document)
    if let folder = ProcessInfo.processInfo.environment["REPORT_PDFS"] {
      let file = "\(folder)/\(document.replacing(" ", with: "-")).pdf"
      try Data(bytes).write(to: URL(fileURLWithPath: file))
    }
    let check = try Tool.output(of: bytes, "qpdf", "--check", "a.pdf")
    #expect(check.contains("No syntax or stream encoding errors found"), "\(check)")
    let read = try ReadObjects(bytes)
    func elements(_ tag: String) -> Int { markup.matches(of: try! Regex("<\(tag)[ >]")).count }
    for (role, tag) in [("Table", "table"), ("TR", "tr"), ("TH", "th"), ("LI", "li")] {
      let expected = elements(tag) + (tag == "li" ? elements("key") : 0)
      #expect(read.all("/S", "/" + role).count == expected, "\(role)")
    }
    // Rows may leave cells out; in the structure no cell is missing.
    #expect(read.all("/S", "/TD").count >= elements("td"))
    #expect(read.all("/S", "/Figure").count == ["share-bar", "bar-chart", "small-multiples", "img"].map(elements).reduce(0, +))
    let levels = try read.structure().matches(of: /\n *H(\d)/).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(read.all("/Type", "/Page").allSatisfy { $0["/Tabs"] as? String == "/S" })
  }

  @Test(arguments: documents) func finishingChangesNoPageAndNoText(document: String) throws {
    let parts = document.split(separator: " ").map(String.init)
    let writer = try Print.writer(theme: parts[1])
    let work = try PDFWriter.Work(writer)
    var drawn: [UInt8] = []
    let surface = try PDFSurface(width: 595, height: 842) { drawn += $0 }
    var canvas = work.canvas(on: surface)
    let report = try work.report(of: Print.document(parts[0]), theme: writer.theme, place: parts[0])
    let pages = report.pages
    for page in pages {
      let parts = PageParts(page, structure: report.structure)
      try canvas.draw(page, parts: parts, bounds: PartBound.of(parts, on: page))
    }
    try surface.finish()
    let tool = try Tool()
    try tool.write(drawn, "drawn.pdf")
    let finished = try writer.pdf(markup: Print.document(parts[0]), place: parts[0], date: "2024-01-01")
    try tool.write(finished, "finished.pdf")
    let texts = try ["drawn.pdf", "finished.pdf"].map { try tool.run("pdftotext", "-layout", $0, "-").output }
    #expect(texts[0].count > 1000)
    #expect(texts[0] == texts[1])
    // All pages, one behind the other: charts, links, pictures, turned pages.
    let images = try ["drawn.pdf", "finished.pdf"].map { try tool.run("pdftoppm", "-r", "40", $0).output }
    #expect(images[0].count > pages.count * 400_000)
    #expect(images[0] == images[1])
    try tool.remove()
  }
}
