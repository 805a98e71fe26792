import TestSupport
import Testing

@testable import BudgetReview

@Suite struct AlikeGroupsTests {
  private func shingles(_ text: String) -> Shingles { Shingles(Array(text.unicodeScalars)) }

  @Test func similarityIsTheShareOfCommonShingles() {
    #expect(shingles("开展业务培训，提高能力。").similarity(to: shingles("开展业务培训提高能力")) == 100)
    #expect(shingles("开展业务培训").similarity(to: shingles("修缮道路桥梁")) == 0)
    // 开展业, 展业务, 业务培, 务培训 against the first three and 务培养.
    #expect(shingles("开展业务培训").similarity(to: shingles("开展业务培养")) == 60)
  }

  /// Against comparing each with each, on texts varied at random.
  @Test(arguments: [UInt64(1), 2, 3])
  func itFindsThePairsThatComparingAllFinds(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = Array("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经".unicodeScalars)
    var texts: [[Unicode.Scalar]] = []
    for _ in 0..<40 {
      let base = (0..<60).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
      texts.append(base)
      // A copy with up to three characters changed: 0.7 to 1 alike.
      var copy = base
      for _ in 0..<Int.random(in: 0...3, using: &random) { copy[Int.random(in: 0..<60, using: &random)] = "甲" }
      texts.append(copy)
    }
    let all = texts.map(Shingles.init)
    let groups = AlikeGroups.groups(of: all, threshold: 70)
    let found = Set(groups.map(\.members))
    var missed = 0
    for pair in stride(from: 0, to: all.count, by: 2) where all[pair].similarity(to: all[pair + 1]) >= 70 {
      if !found.contains([pair, pair + 1]) { missed += 1 }
    }
    #expect(missed == 0, "seed \(seed)")
    #expect(groups.allSatisfy { $0.members.count == 2 && $0.similarity >= 70 }, "seed \(seed)")
  }

  @Test func manyEqualTextsAreOneGroup() {
    let groups = AlikeGroups.groups(of: Array(repeating: shingles("开展业务培训提高能力"), count: 500), threshold: 60)
    #expect(groups.map(\.members) == [Array(0..<500)])
  }
}
