import Foundation
import ParallelWork
import Testing

struct LettingGoTests {
  private final class Holder: Sendable {
    let freed: @Sendable () -> Void

    init(_ freed: @escaping @Sendable () -> Void) { self.freed = freed }

    deinit { freed() }
  }

  @Test func whatIsLetGoIsFreedBeforeTheEndIsTold() {
    let (freed, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    letGo(Holder { freed.signal() }) {
      // It has been freed: nothing is to be waited for.
      if freed.wait(timeout: .now()) == .success { ended.signal() }
    }
    #expect(ended.wait(timeout: .now() + 60) == .success)
  }

  @Test func whatSomebodyElseHoldsStays() {
    let ended = DispatchSemaphore(value: 0)
    let freed = DispatchSemaphore(value: 0)
    let holder = Holder { freed.signal() }
    letGo(holder) { ended.signal() }
    #expect(ended.wait(timeout: .now() + 60) == .success)
    withExtendedLifetime(holder) {
      #expect(freed.wait(timeout: .now()) == .timedOut)
    }
  }
}
