import Foundation
import Synchronization

/// The cores that the process may use. To ask the system opens two files each time.
enum Cores {
  static let count = ProcessInfo.processInfo.activeProcessorCount
}

/// What the body gives, run by another thread, which is done with it when this returns; nil when the system has none to
/// give.
public func onOtherThread<Result>(_ body: () -> Result) -> Result? {
  var result: Result?
  withoutActuallyEscaping(body) { body in
    withUnsafeMutablePointer(to: &result) { result in
      startThread({ result.pointee = body() })?.join()
    }
  }
  return result
}

/// Whether threads that have done their work wait for more: beginning one takes 0.2 ms, and what it had in memory is
/// looked through by each that ends after it. Threads that wait keep the memory that was theirs.
public func keepThreads(_ keeps: Bool) {
  Crew.keeps.store(keeps, ordering: .relaxed)
  if !keeps { endIdleThreads() }
}

/// Ends the threads that wait: where nothing is going on, the process has one thread alone, as what copies it (`fork`)
/// needs it.
public func endIdleThreads() {
  let idle = Crew.idle.withLock { idle in
    defer { idle = [] }
    return idle
  }
  for member in idle { member.end() }
}
