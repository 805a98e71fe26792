import CLinuxProcesses
import Glibc
import ParallelWork

/// A copy of this process, as seen from this one: its number, and the pipe that its frames come through.
final class Worker {
  let input: Int32
  private let process: pid_t
  private var isEnded = false
  private var bytes: [UInt8] = []
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// Starts a copy, which runs the body and ends: well when it gives true.
  init(_ body: (_ output: Int32) -> Bool) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw ForkedWorkError.system(errno) }
    // A copy has one thread alone.
    endIdleThreads()
    let made = budgetpress_fork()
    if made == 0 {
      close(ends[0])
      // The thread that a copy begins with is known to Swift's locks by the number of the one that it is a copy of: those
      // that it has, and other threads want, end the copy. So its work is a new thread's.
      let isDone = onOtherThread { body(ends[1]) } ?? false
      // Not exit(): what is to be done at this process's end is not the copy's to do.
      _exit(isDone ? 0 : 1)
    }
    close(ends[1])
    guard made > 0 else {
      close(ends[0])
      throw ForkedWorkError.system(-made)
    }
    (input, process) = (ends[0], made)
  }

  deinit { close(input) }

  /// Takes what has come; tells whether more may come.
  func read() throws -> Bool {
    let count = Glibc.read(input, &chunk, chunk.count)
    if count < 0, errno != EINTR { throw ForkedWorkError.system(errno) }
    if count > 0 { bytes += chunk[..<count] }
    return count != 0
  }

  func nextFrame() -> WorkFrame? { WorkFrame(takenFrom: &bytes) }

  /// Waits until the copy has ended; nil: it had done its work.
  func ending() -> ForkedWorkError.Ending? {
    guard let status = wait() else { return nil }
    let signal = status & 0x7F
    if signal != 0 { return .signal(signal) }
    let code = (status >> 8) & 0xFF
    return code == 0 && bytes.isEmpty ? nil : .status(code)
  }

  /// Ends the copy if it still runs.
  func end() {
    if isEnded { return }
    kill(process, SIGKILL)
    _ = wait()
  }

  /// The status as waitpid() gives it.
  private func wait() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    isEnded = true
    return status
  }
}
