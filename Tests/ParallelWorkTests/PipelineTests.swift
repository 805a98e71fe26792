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
