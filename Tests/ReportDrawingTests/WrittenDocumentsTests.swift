import CairoPango
import Foundation
import PDFFinishing
import ReportLayout
import TestSupport
import Testing

@testable import ReportDrawing

/// The documents of the tests as PDF files. REPORT_PDFS=FOLDER swift test --filter WrittenDocumentsTests leaves them in
/// a folder, for script/validate to hand to programs that know nothing of ours.
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

  /// Cairo draws the same pages by itself, with no content, codes or structure of ours.
  @Test(arguments: documents) func pagesLookAndReadAsCairoDrawsThem(document: String) throws {
    let parts = document.split(separator: " ").map(String.init)
    let writer = try Print.writer(theme: parts[1])
    let work = try PDFWriter.Work(writer)
    var drawn: [UInt8] = []
    let surface = try PDFSurface(width: 595, height: 842) { drawn += $0 }
    let report = try work.report(of: Print.document(parts[0]), theme: writer.theme, place: parts[0])
    try work.draw(report, on: surface)
    try surface.finish()
    let tool = try Tool()
    try tool.write(drawn, "drawn.pdf")
    let finished = try writer.pdf(markup: Print.document(parts[0]), place: parts[0], date: "2024-01-01")
    try tool.write(finished, "finished.pdf")
    let texts = try ["drawn.pdf", "finished.pdf"].map { file in
      String(decoding: try tool.run("pdftotext", "-layout", file, "-").output, as: UTF8.self)
        .split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    }
    #expect(texts[0].joined().count > 500)
    for (one, other) in zip(texts[0], texts[1]) where one != other {
      Issue.record("\(one) / \(other)")
      break
    }
    #expect(texts[0].count == texts[1].count)
    // All pages: charts, links, pictures, turned pages. Places are rounded otherwise, to 0.01 points.
    for page in 1...report.pages.count {
      let images = try ["drawn.pdf", "finished.pdf"].map {
        try tool.run("pdftoppm", "-r", "60", "-f", "\(page)", "-l", "\(page)", "-png", $0).output
      }
      let difference = try PageGoldens.difference(Array(images[0]), Array(images[1]))
      #expect(difference < 0.001, "page \(page)")
    }
    try tool.remove()
  }
}
