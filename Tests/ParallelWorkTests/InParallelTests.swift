import Testing

import ParallelWork

struct InParallelTests {
  private struct Fault: Error, Equatable { var place: Int }

  @Test func whatIsMadeComesInTheOrderOfTheElements() {
    let made = inParallel(Array(0..<1000)) { $0 * 2 }
    #expect(made == (0..<1000).map { $0 * 2 })
    #expect(inParallel([Int]()) { $0 }.isEmpty)
  }

  @Test(arguments: [1, 3, 64]) func whatIsMadeInRunsComesInTheOrderOfTheElements(count: Int) {
    let made = inParallel(Array(0..<1000), inRunsOf: count) { "\($0)" }
    #expect(made == (0..<1000).map { "\($0)" })
    #expect(inParallel([Int](), inRunsOf: count) { $0 }.isEmpty)
  }

  @Test(arguments: [1, 3, 64]) func elementsAreChangedEachAtItsPlace(count: Int) {
    var elements = (0..<1000).map { "\($0)" }
    let made = inParallel(changing: &elements, inRunsOf: count) { place, element in
      defer { if place % 2 == 0 { element = "" } }
      return element + "!"
    }
    #expect(made == (0..<1000).map { "\($0)!" })
    #expect(elements == (0..<1000).map { $0 % 2 == 0 ? "" : "\($0)" })
  }

  @Test func theErrorIsThatOfTheFirstElementThatHasOne() {
    for _ in 0..<50 {
      #expect(throws: Fault(place: 7)) {
        _ = try inParallel(Array(0..<100)) { place in if place % 10 == 7 { throw Fault(place: place) } }
      }
    }
  }

  @Test func runsAreWholeAndInOrder() {
    #expect([1, 2, 3, 4, 5].runs(of: 2).map(Array.init) == [[1, 2], [3, 4], [5]])
    #expect([Int]().runs(of: 2).isEmpty)
  }
}
