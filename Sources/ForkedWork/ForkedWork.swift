import CLinuxProcesses
import Glibc

/// Pieces of work made by several copies of this process, each in its own memory: for libraries that no threads may
/// share.
///
/// A copy has what this process had when the work began, but none of its threads: what makes a piece must not use
/// Dispatch, nor anything that was handed to another thread before. Copies end with this process, whatever ends it.
public struct ForkedWork {
  private let count: Int
  private let processes: Int
  private let encode: (any Error) -> [UInt8]
  private let decode: ([UInt8]) -> any Error

  /// - Parameters:
  ///   - count: of pieces, which are begun in their order, the next by whoever is free.
  ///   - processes: at least one; more than there are pieces are not started.
  ///   - encode: makes an error bytes, on its way out of a copy; `decode` makes it an error again.
  public init(
    count: Int, processes: Int, encode: @escaping (any Error) -> [UInt8], decode: @escaping ([UInt8]) -> any Error
  ) {
    self.count = count
    self.processes = max(1, min(processes, count))
    self.encode = encode
    self.decode = decode
  }

  /// Makes every piece, and takes each as soon as it has come, in no order.
  ///
  /// - Parameters:
  ///   - make: runs in a copy; what it changes stays there.
  ///   - take: runs in this process.
  ///   - wait: runs in this process while nothing comes, a few times a second.
  /// - Throws: of the pieces that failed the first one's error, as if they were made one after another; what `take`
  ///   throws; `ForkedWorkError` when a copy does not come about or ends by itself. No copy is left then.
  public func run(
    make: (_ piece: Int) throws -> [[UInt8]], take: (_ piece: Int, _ parts: [[UInt8]]) throws -> Void,
    wait: () -> Void = {}
  ) throws {
    if count == 0 { return }
    let board = try WorkBoard(pieces: count, workers: processes)
    var workers: [Worker] = []
    defer { for worker in workers { worker.end() } }
    for number in 0..<processes {
      workers.append(try Worker { output in serve(number, board, to: output, make: make) })
    }
    try collect(from: workers, board, take: take, wait: wait)
  }

  /// Runs in a copy until nothing is left to do.
  private func serve(_ worker: Int, _ board: WorkBoard, to output: Int32, make: (Int) throws -> [[UInt8]]) -> Bool {
    while let piece = board.takeNext(for: worker) {
      var frame: WorkFrame
      do { frame = WorkFrame(piece: piece, isFailure: false, parts: try make(piece)) } catch {
        // Those before it go on: one of them may fail too, and then its error is the first.
        board.stop()
        frame = WorkFrame(piece: piece, isFailure: true, parts: [encode(error)])
      }
      if !frame.send(to: output) { return false }
    }
    return true
  }

  private func collect(
    from workers: [Worker], _ board: WorkBoard, take: (Int, [[UInt8]]) throws -> Void, wait: () -> Void
  ) throws {
    var failure: WorkFrame?
    var open = Array(workers.indices)
    while !open.isEmpty {
      var ready = open.map { pollfd(fd: workers[$0].input, events: Int16(POLLIN), revents: 0) }
      let found = poll(&ready, nfds_t(ready.count), 250)
      if found == 0 { wait() }
      if found < 0, errno != EINTR { throw ForkedWorkError.system(errno) }
      if found <= 0 { continue }
      for (number, state) in zip(open, ready) where state.revents != 0 {
        let worker = workers[number]
        let isOpen = try worker.read()
        while let frame = worker.nextFrame() {
          if !frame.isFailure {
            try take(frame.piece, frame.parts)
          } else if failure.map({ frame.piece < $0.piece }) ?? true {
            failure = frame
          }
        }
        if isOpen { continue }
        open.removeAll { $0 == number }
        if let ending = worker.ending() {
          throw ForkedWorkError.ended(piece: board.current(of: number), ending)
        }
      }
    }
    if let failure { throw decode(failure.parts.first ?? []) }
  }
}

/// Why pieces were not made.
public enum ForkedWorkError: Error, Equatable {
  public enum Ending: Equatable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  /// A system call failed with this error number.
  case system(Int32)
  /// A copy ended before it had made its piece; nil: before it began one.
  case ended(piece: Int?, Ending)
}
