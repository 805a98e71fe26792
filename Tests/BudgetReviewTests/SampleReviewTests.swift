import BudgetModel
import BudgetReading
import BudgetReview
import Foundation
import Testing

@Suite struct SampleReviewTests {
  @Test func theSamplesArithmeticClosesAndItsGapsAreFound() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Samples/huadu-2024").path
    let findings = BudgetReview.findings(in: try BudgetReader.read([folder]).budget)
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    #expect(counts == ["goal-missing": 6, "goal-cut": 22, "annual-value-missing": 10, "indicators-missing": 1])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }
}
