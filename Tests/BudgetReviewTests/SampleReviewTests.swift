import BudgetModel
import BudgetReading
import BudgetReview
import Foundation
import Testing

@Suite struct SampleReviewTests {
  @Test func everyIdentityOfTheSampleIsProvedAndHolds() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Samples/huadu-2024").path
    let proofs = Proofs(of: try BudgetReader.read([folder]).budget)
    // 合计 and two units, each for 总计 and three sources; and 总计 = sources of 合计, 2 units and 62 projects.
    #expect(proofs.all.count == 3 * 4 + 65)
    // Two of the three sources are blank everywhere.
    #expect(proofs.all.filter { $0.outcome == .blank }.count == 3 * 2)
    #expect(proofs.compared.count == 3 * 2 + 65)
    #expect(proofs.differing.isEmpty)
    #expect(proofs.compared.allSatisfy { $0.difference == .zero })
    #expect(proofs.all[0].sum.wan == "29458.63")
    #expect(proofs.all[0].partSources.map(\.line) == [4, 69])
  }
}
