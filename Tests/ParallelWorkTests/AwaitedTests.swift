import ParallelWork
import Testing

@Suite struct AwaitedTests {
  @Test func whoNeedsTheValueWaitsForIt() {
    let awaited = Awaited<Int>()
    let made = inParallel([true, false]) { isMaker in
      if isMaker { awaited.give(7) }
      return isMaker ? 0 : awaited.value
    }
    #expect(made == [0, 7])
  }

  @Test func onlyTheFirstValueCounts() {
    let awaited = Awaited<Int>()
    awaited.give(1)
    awaited.give(2)
    #expect(awaited.value == 1)
  }
}
