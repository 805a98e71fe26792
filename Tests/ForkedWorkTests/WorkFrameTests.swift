import Glibc
import Testing

@testable import ForkedWork

/// What a copy sends. The copies themselves are tested by the built command: a test run has threads.
struct WorkFrameTests {
  /// The bytes of the frames, one after another.
  private func sent(_ frames: [WorkFrame]) throws -> [UInt8] {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    for frame in frames { #expect(frame.send(to: ends[1])) }
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 1 << 12)
    let count = read(ends[0], &bytes, bytes.count)
    return Array(bytes.prefix(count))
  }

  @Test func aFrameComesAsItWasSent() throws {
    let frames = [
      WorkFrame(piece: 70_000, isFailure: false, parts: [[1, 2, 3], [], [255]]),
      WorkFrame(piece: 0, isFailure: true, parts: []),
    ]
    var bytes = try sent(frames)
    for frame in frames {
      let taken = try #require(WorkFrame(takenFrom: &bytes))
      #expect(taken.piece == frame.piece)
      #expect(taken.isFailure == frame.isFailure)
      #expect(taken.parts == frame.parts)
    }
    #expect(bytes.isEmpty)
  }

  @Test func aFrameIsNotTakenBeforeItIsWhole() throws {
    let bytes = try sent([WorkFrame(piece: 1, isFailure: false, parts: [[7, 8], [9]])])
    for count in 0..<bytes.count {
      var some = Array(bytes.prefix(count))
      #expect(WorkFrame(takenFrom: &some) == nil)
      #expect(some.count == count)
    }
  }

  @Test func sendingToNobodyIsToldNotDied() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    #expect(!WorkFrame(piece: 1, isFailure: false, parts: [[1]]).send(to: ends[1]))
    close(ends[1])
  }

  @Test func piecesAreGivenOutOnceAndNoneAfterAStop() throws {
    let board = try WorkBoard(pieces: 3, workers: 2)
    #expect(board.current(of: 0) == nil)
    #expect(board.takeNext(for: 0) == 0)
    #expect(board.takeNext(for: 1) == 1)
    #expect(board.current(of: 0) == 0)
    #expect(board.current(of: 1) == 1)
    board.stop()
    #expect(board.takeNext(for: 0) == nil)
    #expect(board.current(of: 0) == 0)
  }
}
