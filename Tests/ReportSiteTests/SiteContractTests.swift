import Foundation
import ReportSite
import ReportTemplates
import Testing

/// docs/templates.md lists exactly the declared names. To write them anew: RECORD=1 swift test --filter ReportSiteTests
@Test func theDocumentationListsExactlyTheDeclaredNames() throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../docs/templates.md").standardizedFileURL
  let text = try String(contentsOf: file, encoding: .utf8)
  let parts = text.components(separatedBy: "<!-- names -->\n")
  try #require(parts.count == 3, "docs/templates.md marks the generated part with two comments")
  let expected = "\n" + TemplateContract.markdown(of: TemplateContract.contexts + SiteContract.contexts) + "\n"
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try [parts[0], expected, parts[2]].joined(separator: "<!-- names -->\n")
      .write(to: file, atomically: true, encoding: .utf8)
  } else {
    #expect(parts[1] == expected)
  }
}
