import Foundation
import ParallelWork
import Synchronization
import Testing

struct WorkshopTests {
  private struct Fault: Error, Equatable { var number: Int }

  /// Hands over numbers from 0 and tells which were taken.
  private func taken(_ count: Int, ahead: Int, batch: Int = 1, failing: Int? = nil) throws -> [Int] {
    var taken: [Int] = []
    try Workshop().taking(ahead: ahead, batch: batch) { (number: Int) in
      if number == failing { throw Fault(number: number) }
      taken.append(number)
    } from: { hand in
      for number in 0..<count { try hand(number) }
    }
    return taken
  }

  @Test(arguments: [1, 3, 100]) func elementsAreTakenInTheirOrder(ahead: Int) throws {
    #expect(try taken(1000, ahead: ahead) == Array(0..<1000))
  }

  /// However many are waited for, the last ones are taken, and so is one alone.
  @Test(arguments: [0, 1, 7, 8, 9, 500]) func someAreWaitedForAtOnce(count: Int) throws {
    #expect(try taken(count, ahead: 16, batch: 8) == Array(0..<count))
    guard count > 0 else { return }
    #expect(throws: Fault(number: count - 1)) { try taken(count, ahead: 16, batch: 8, failing: count - 1) }
  }

  @Test func itIsUsedOnceMoreAfterAFault() throws {
    let workshop = Workshop()
    for count in [5, 2, 100] {
      var taken = 0
      let made = Result {
        try workshop.taking(ahead: 8, batch: 2) { (number: Int) in
          if count == 2, number == 1 { throw Fault(number: number) }
          taken += 1
        } from: { hand in
          for number in 0..<count { try hand(number) }
        }
      }
      #expect(taken == (count == 2 ? 1 : count))
      #expect((try? made.get()) == nil ? count == 2 : count != 2)
    }
  }

  @Test func whatIsMadeIsGivenBack() throws {
    let sum = try Workshop().taking(ahead: 4) { (_: Int) in
    } from: { hand in
      try hand(1)
      return 41 + 1
    }
    #expect(sum == 42)
  }

  @Test func noMoreWaitThanMay() throws {
    let handed = Atomic(0)
    var most = 0
    try Workshop().taking(ahead: 4, batch: 2) { (number: Int) in
      most = max(most, handed.load(ordering: .relaxed) - number)
    } from: { hand in
      for number in 1...500 {
        handed.store(number, ordering: .relaxed)
        try hand(number)
      }
    }
    // The other one that is being taken, four that wait, and the one that is being made.
    #expect(most <= 6, "\(most)")
  }

  @Test func whatTakingThrowsEndsTheMaking() {
    var made = 0
    #expect(throws: Fault(number: 7)) {
      try Workshop().taking(ahead: 2) { (number: Int) in
        if number == 7 { throw Fault(number: number) }
      } from: { hand in
        for number in 0..<1_000_000 {
          made = number
          try hand(number)
        }
      }
    }
    #expect(made < 1000)
  }

  @Test func whatMakingThrowsComesAfterWhatWasMade() {
    for failing in [nil, 3] {
      var taken = 0
      #expect(throws: Fault(number: failing ?? 5)) {
        try Workshop().taking(ahead: 50, batch: 10) { (number: Int) in
          if number == failing { throw Fault(number: number) }
          taken += 1
        } from: { hand in
          for number in 0..<5 { try hand(number) }
          throw Fault(number: 5)
        }
      }
      #expect(taken == failing ?? 5)
    }
  }

  // MARK: What is made ahead

  /// Numbers below a count, one after another.
  private struct Numbers {
    let count: Int
    var failing: Int?
    var next = 0

    mutating func make() throws -> Int? {
      if next == failing { throw Fault(number: next) }
      if next == count { return nil }
      defer { next += 1 }
      return next
    }
  }

  @Test(arguments: [(1, 1), (4, 3), (64, 8)]) func whatIsMadeAheadComesInItsOrder(ahead: Int, batch: Int) throws {
    for count in [0, 1, 7, 8, 9, 1000] {
      let workshop = Workshop()
      var numbers = Numbers(count: count)
      var taken: [Int] = []
      var used: [Int] = []
      try workshop.taking(ahead: 8, batch: 4) { (number: Int) in taken.append(number) } from: { hand in
        try workshop.supplying(ahead: ahead, batch: batch) {
          try numbers.make()
        } to: { next in
          while let number = try next() {
            used.append(number)
            try hand(number)
            if number % 3 == 0 { try hand(number) }
          }
        }
      }
      #expect(used == Array(0..<count))
      #expect(taken == (0..<count).flatMap { $0 % 3 == 0 ? [$0, $0] : [$0] })
    }
  }

  @Test func withoutASecondThreadEachIsMadeWhenItIsAskedFor() throws {
    var numbers = Numbers(count: 3)
    try Workshop().supplying(ahead: 8) { try numbers.make() } to: { next in
      let first = try next()
      #expect(first == 0)
    }
    #expect(numbers.next == 1)
  }

  @Test func whatMakingAheadThrowsComesBehindThoseBefore() throws {
    let workshop = Workshop()
    var numbers = Numbers(count: 100, failing: 20)
    var used: [Int] = []
    #expect(throws: Fault(number: 20)) {
      try workshop.taking(ahead: 8) { (_: Int) in } from: { hand in
        try workshop.supplying(ahead: 64, batch: 8) { try numbers.make() } to: { next in
          while let number = try next() {
            used.append(number)
            try hand(number)
          }
        }
      }
    }
    #expect(used == Array(0..<20))
  }

  @Test func nothingIsMadeAheadOnceItsUserIsDone() throws {
    let workshop = Workshop()
    let made = Atomic(0)
    let isOver = Atomic(false)
    let isLate = Atomic(false)
    try workshop.taking(ahead: 8) { (_: Int) in } from: { hand in
      try workshop.supplying(ahead: 64, batch: 8) { () -> Int? in
        if isOver.load(ordering: .sequentiallyConsistent) { isLate.store(true, ordering: .sequentiallyConsistent) }
        return made.add(1, ordering: .relaxed).newValue
      } to: { next in
        for _ in 0..<10 { try hand(next() ?? 0) }
      }
      isOver.store(true, ordering: .sequentiallyConsistent)
      for number in 0..<1000 { try hand(number) }
    }
    let (late, count) = (isLate.load(ordering: .sequentiallyConsistent), made.load(ordering: .relaxed))
    #expect(!late && count >= 10)
  }
}
