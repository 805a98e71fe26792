import ParallelWork
import Synchronization
import Testing

@Suite struct DeferredTests {
  @Test func itIsMadeOnceAndOnlyWhenItIsAskedFor() {
    let count = Atomic(0)
    let deferred = Deferred { count.add(1, ordering: .relaxed).newValue }
    #expect(!deferred.isMade)
    #expect(count.load(ordering: .relaxed) == 0)
    #expect(inParallel(Array(0..<64)) { _ in deferred.value } == Array(repeating: 1, count: 64))
    #expect(deferred.isMade)
    #expect(count.load(ordering: .relaxed) == 1)
  }

  @Test func whatMakesItIsLetGoThen() {
    final class Held: Sendable {}
    weak var seen: Held?
    var deferred: Deferred<Int>
    do {
      let held = Held()
      seen = held
      deferred = Deferred {
        _ = held
        return 7
      }
    }
    #expect(seen != nil)
    #expect(deferred.value == 7)
    #expect(seen == nil)
    deferred = Deferred(8)
    #expect(deferred.isMade && deferred.value == 8)
  }
}
