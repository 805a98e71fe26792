import BudgetModel
import Testing

@testable import BudgetReview

/// Each rule passes what it says passes and finds what it says fails.
@Suite struct RuleExampleTests {
  private static let identifiers = RuleCatalogue.rules.map { type(of: $0).description.id }

  private func found(_ identifier: String, in example: RuleExample) throws -> [Finding] {
    let rule = try #require(RuleCatalogue.rules.first { type(of: $0).description.id == identifier })
    return RuleRun(of: [rule], in: ReviewSubject(example.budget, chapters: example.chapters)).findings[0]
  }

  @Test(arguments: identifiers)
  func theExamplesAreTrue(rule: String) throws {
    let examples = try #require(RuleCatalogue.description(of: rule)?.examples)
    #expect(try found(rule, in: examples.passing) == [])
    let failing = try found(rule, in: examples.failing)
    #expect(!failing.isEmpty)
    for finding in failing {
      #expect(finding.rule == rule)
      #expect(finding.source.file == "例")
      #expect(finding.hint?.isEmpty == false)
    }
  }

  @Test func identifiersAndTitlesAreUnique() {
    #expect(Set(RuleCatalogue.all.map(\.id)).count == RuleCatalogue.all.count)
    #expect(Set(RuleCatalogue.all.map(\.title)).count == RuleCatalogue.all.count)
    for rule in RuleCatalogue.all { #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil) }
  }
}
