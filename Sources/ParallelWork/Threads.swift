import Foundation

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
