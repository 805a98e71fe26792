import ParallelWork
import Synchronization
import Testing

@Suite struct BegunTests {
  private struct Fault: Error, Equatable {}

  @Test func whatIsBegunIsGivenWhenItIsMade() throws {
    let begun = (1...20).map { number in Begun { number * number } }
    #expect(try begun.map { try $0.take() } == (1...20).map { $0 * $0 })
  }

  @Test func whatItThrowsIsThrownWhenItIsAskedFor() {
    let begun = Begun<Int> { throw Fault() }
    #expect(throws: Fault()) { try begun.take() }
  }

  @Test func nothingGoesOnWhenItIsGone() {
    let begins = Mutex(0)
    let ends = Mutex(0)
    for _ in 0..<20 {
      _ = Begun { () -> Int in
        begins.withLock { $0 += 1 }
        var sum = 0
        for number in 0..<100_000 { sum &+= number * number }
        ends.withLock { $0 += 1 }
        return sum
      }
    }
    #expect(begins.withLock { $0 } == ends.withLock { $0 })
  }
}
