import Foundation
import Testing

@testable import ReportLayout

private let document: String = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return (try? String(contentsOf: root.appendingPathComponent("docs/print-templates.md"), encoding: .utf8)) ?? ""
}()

private let examples: [String] = document.split(separator: "```").map(String.init).filter { $0.hasPrefix("xml\n") }
  .map { String($0.dropFirst(4)) }

@Test func theDocumentHasExamples() {
  #expect(examples.count == 4)
}

@Test(arguments: examples)
func eachDocumentedExampleIsSet(example: String) throws {
  let theme = try Theme(yaml: Sample.theme.replacing("width: 200", with: "width: 400"), place: "test.yaml")
  let report = try ReportComposer(theme: theme, measurer: FixedWidthMeasurer(), place: "docs").pages(of: example)
  #expect(!report.pages.isEmpty)
}

@Test func everyElementOfTheLanguageIsDocumented() {
  let inline = ["strong", "span", "a", "br"]
  let others = [
    "report", "page-header", "page-footer", "li", "key", "part", "bar", "col", "thead", "tbody", "tfoot", "tr", "th",
    "td",
  ]
  for name in MarkupReader.blockNames + inline + others {
    #expect(document.contains("`\(name)`") || document.contains("`<\(name) "), "\(name)")
  }
}
