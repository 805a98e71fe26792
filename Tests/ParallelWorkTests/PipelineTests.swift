import Foundation
import ParallelWork
import Synchronization
import Testing

struct PipelineTests {
  private struct Fault: Error, Equatable { var number: Int }

  @Test(arguments: [1, 3, 100]) func elementsAreTakenInTheirOrder(ahead: Int) throws {
    var taken: [Int] = []
    try inPipeline(ahead: ahead) { hand in
      for number in 0..<1000 { try hand(number) }
    } take: {
      taken.append($0)
    }
    #expect(taken == Array(0..<1000))
  }

  /// However many are waited for, the last ones are taken, and so is one alone.
  @Test(arguments: [1, 7, 8, 9, 500]) func someAreWaitedForAtOnce(count: Int) throws {
    for givesBack in [false, true] {
      var taken: [Int] = []
      try inPipeline(ahead: 16, batch: 8, givesBack: givesBack) { hand in
        for number in 0..<count { try hand(number) }
      } take: {
        taken.append($0)
      }
      #expect(taken == Array(0..<count))
      #expect(throws: Fault(number: count - 1)) {
        try inPipeline(ahead: 16, batch: 8, givesBack: givesBack) { hand in
          for number in 0..<count { try hand(number) }
        } take: {
          if $0 == count - 1 { throw Fault(number: $0) }
        }
      }
    }
  }

  /// Counts those that there are, by the thread that lets them go.
  private final class Counted: Sendable {
    static let here = Mutex<Set<UInt>>([])

    deinit { _ = Self.here.withLock { $0.insert(UInt(bitPattern: pthread_self().hashValue)) } }
  }

  @Test func whatIsGivenBackIsLetGoWhereItWasMade() throws {
    let own = UInt(bitPattern: pthread_self().hashValue)
    try inPipeline(ahead: 4, batch: 2, givesBack: true) { hand in
      for _ in 0..<100 { try hand(Counted()) }
    } take: { _ in
    }
    #expect(Counted.here.withLock { $0 } == [own])
  }

  @Test func noMoreAreMadeThanMayBeAhead() throws {
    let made = Atomic(0)
    var most = 0
    try inPipeline(ahead: 4) { hand in
      for number in 1...500 {
        made.store(number, ordering: .relaxed)
        try hand(number)
      }
    } take: { number in
      most = max(most, made.load(ordering: .relaxed) - number)
    }
    // The other three that are being taken, four that wait, and the one that is being made.
    #expect(most <= 8)
  }

  @Test func whatTakingThrowsEndsTheMaking() {
    var made = 0
    #expect(throws: Fault(number: 7)) {
      try inPipeline(ahead: 2) { hand in
        for number in 0..<1_000_000 {
          made = number
          try hand(number)
        }
      } take: { number in
        if number == 7 { throw Fault(number: number) }
      }
    }
    #expect(made < 1000)
  }

  @Test func whatMakingThrowsComesAfterWhatWasMade() {
    var taken = 0
    #expect(throws: Fault(number: 5)) {
      try inPipeline(ahead: 50) { hand in
        for number in 0..<5 { try hand(number) }
        throw Fault(number: 5)
      } take: { _ in taken += 1 }
    }
    #expect(taken == 5)
    // What was made earlier failed earlier.
    #expect(throws: Fault(number: 3)) {
      try inPipeline(ahead: 50) { hand in
        for number in 0..<5 { try hand(number) }
        throw Fault(number: 5)
      } take: { number in
        if number == 3 { throw Fault(number: number) }
      }
    }
  }
}
