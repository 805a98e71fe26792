import Foundation
import ReportLayout
import ReportTemplates
import Testing

@testable import ReportDrawing

/// The disclosure of awkward budgets: page pictures of some, and for all that every page is set.
@Suite struct AwkwardDisclosureTests {
  private static let templates = Result { try TemplateLibrary(folder: Print.root + "/Templates") }

  /// - Returns: the disclosure's markup.
  private func markup(_ name: String) throws -> String {
    let context = try #require(AwkwardBudgets.all[name])
    return try Self.templates.get().markup(for: .disclosure, of: context)
  }

  @Test(arguments: ["smallest modern", "smallest gbt9704", "longest modern", "longest gbt9704"])
  func pagesLookAsTheyDid(document: String) throws {
    let parts = document.split(separator: " ").map(String.init)
    let markup = try markup(parts[0])
    try PageGoldens("disclosure-\(parts[0])-\(parts[1])").check { resolution, isGrey in
      try Print.writer(theme: parts[1]).png(
        markup: markup, place: document, resolution: resolution, isGrey: isGrey)
    }
  }

  /// 200 units: everything is there, and units do not take a page each in both their sections.
  @Test(arguments: ["modern", "gbt9704"]) func manyUnitsAreSetCloseTogether(theme: String) throws {
    var pages = 0
    var titles: [String] = []
    _ = try Print.writer(theme: theme).pdf(
      markup: markup("many-units"), place: "many", date: "2025-02-10", look: { _ in pages += 1 },
      inspect: { titles = $0.bookmarks.map(\.title) })
    #expect(titles.count { $0.hasSuffix("第200中学") } == 1)
    #expect(titles.count { $0.hasSuffix("第200中学绩效目标") } == 1)
    #expect((60...300).contains(pages), "\(pages) pages")
  }
}
