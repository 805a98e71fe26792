import Foundation
import Testing

@testable import BudgetReview

/// docs/checks.md lists every kind of finding. To write it anew: RECORD=1 swift test --filter CatalogueTests
@Suite struct CatalogueTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func thePageOfChecksIsCurrent() throws {
    let file = Self.package.appendingPathComponent("docs/checks.md")
    let marker = "<!-- checks -->"
    let page = try String(contentsOf: file, encoding: .utf8)
    let parts = page.components(separatedBy: marker)
    try #require(parts.count == 3, "docs/checks.md marks the generated part with two comments")
    let current = parts[0] + marker + "\n" + RuleCatalogue.markdown() + marker + parts[2]
    if ProcessInfo.processInfo.environment["RECORD"] == nil {
      #expect(page == current)
    } else {
      try current.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  /// Every word in kebab case that the reader's source holds as a text is a described finding or a known repair.
  @Test func everyFindingOfTheReaderIsDescribed() throws {
    let folder = Self.package.appendingPathComponent("Sources/BudgetReading")
    let repairs: Set<String> = ["number-mark", "code-missing", "doubled-clause", "cut-label", "number-divided"]
    var found: Set<String> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for match in text.matches(of: /"([a-z]+(?:-[a-z]+)+)"/) { found.insert(String(match.1)) }
    }
    let other = found.subtracting(repairs).subtracting(["utf-8"])
    #expect(other.count > 30)
    for identifier in other.sorted() {
      #expect(RuleCatalogue.description(of: identifier) != nil, "\(identifier) is not in ReadingRules")
    }
    let unused = Set(ReadingRules.all.map(\.id)).subtracting(found)
    #expect(unused.isEmpty, "described and never given: \(unused.sorted())")
  }

  /// A file a rule, named after it.
  @Test func everyRuleHasAFileAndIsInTheCatalogue() throws {
    let folder = Self.package.appendingPathComponent("Sources/BudgetReview/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(Set(files) == Set(RuleCatalogue.rules.map { "\(type(of: $0)).swift" }))
  }
}
