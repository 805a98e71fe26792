import Glibc
import Synchronization

/// What the copies know of each other, in memory that they share: which piece is next, and which each has begun.
final class WorkBoard {
  private let pieces: Int
  private let size: Int
  /// The next piece, then each worker's, counted from 1.
  private let numbers: UnsafeMutablePointer<Atomic<Int>>

  init(pieces: Int, workers: Int) throws {
    self.pieces = pieces
    size = (1 + workers) * MemoryLayout<Atomic<Int>>.stride
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0), memory != MAP_FAILED
    else { throw ForkedWorkError.system(errno) }
    numbers = memory.bindMemory(to: Atomic<Int>.self, capacity: 1 + workers)
    for place in 0...workers { (numbers + place).initialize(to: Atomic(0)) }
  }

  deinit { munmap(numbers, size) }

  func takeNext(for worker: Int) -> Int? {
    let piece = numbers[0].wrappingAdd(1, ordering: .relaxed).oldValue
    guard piece < pieces else { return nil }
    numbers[1 + worker].store(piece + 1, ordering: .relaxed)
    return piece
  }

  /// No piece is begun any more.
  func stop() { numbers[0].store(pieces, ordering: .relaxed) }

  /// The piece that a worker began last.
  func current(of worker: Int) -> Int? {
    let number = numbers[1 + worker].load(ordering: .relaxed)
    return number == 0 ? nil : number - 1
  }
}
