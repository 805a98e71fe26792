import Foundation
import Synchronization
import Testing

@testable import ParallelWork

@Suite struct CrewTests {
  private final class Thing: Sendable {}

  /// The system's name of this thread, which no other will have soon.
  private static func thread() -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
  }

  @Test func whatAThreadWasGivenIsNotHeldWhenItIsDone() throws {
    for _ in 0..<50 {
      weak var held: Thing?
      do {
        let thing = Thing()
        held = thing
        let work = startThread { withExtendedLifetime(thing) {} }
        try #require(work).join()
      }
      #expect(held == nil)
    }
  }

  @Test func threadsThatAreDoneAreGivenMore() throws {
    var threads: Set<String?> = []
    for _ in 0..<200 {
      let thread = Mutex<String?>(nil)
      try #require(startThread { thread.withLock { $0 = Self.thread() } }).join()
      threads.insert(thread.withLock { $0 })
    }
    // Other tests take some, and give others.
    #expect(!threads.contains(nil) && threads.count < 150)
  }

  @Test func aPatientThreadGivesWay() throws {
    let usual = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0)
    let seen = Mutex<Int32?>(nil)
    try #require(startThread(isPatient: true) { seen.withLock { $0 = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) } }).join()
    #expect(seen.withLock { $0 } == min(usual + 5, 19))
    // Nothing else is given to it.
    for _ in 0..<20 {
      try #require(startThread { seen.withLock { $0 = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) } }).join()
      #expect(seen.withLock { $0 } == usual)
    }
  }

  @Test func whatIsDetachedIsDoneAllTheSame() throws {
    let done = Awaited<Int>()
    try #require(startThread { done.give(7) }).detach()
    #expect(done.value == 7)
  }

  @Test func anotherThreadDoesIt() {
    let (here, there) = (Self.thread(), onOtherThread(Self.thread))
    #expect(here != nil && there != nil && there != here)
  }

  @Test func threadsEndWhileOthersWork() {
    let sums = (0..<20).map { round in
      let numbers = inParallel(Array(0..<50)) { number in
        if number % 10 == 0 { keepThreads(number % 20 == 0) }
        return number * round
      }
      return numbers.reduce(0, +)
    }
    keepThreads(true)
    #expect(sums == (0..<20).map { $0 * 1225 })
  }
}
