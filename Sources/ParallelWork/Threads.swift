import Foundation

/// The cores that the process may use. To ask the system opens two files each time.
enum Cores {
  static let count = ProcessInfo.processInfo.activeProcessorCount
}

/// What the body gives, run by a thread begun for it, which has ended when this returns; nil when the system has none to
/// give.
public func onNewThread<Result>(_ body: () -> Result) -> Result? {
  var result: Result?
  withoutActuallyEscaping(body) { body in
    withUnsafeMutablePointer(to: &result) { result in
      if let thread = startThread({ result.pointee = body() }) { pthread_join(thread, nil) }
    }
  }
  return result
}

/// A thread that does one thing; nil when the system has none to give.
func startThread(_ body: @escaping () -> Void) -> pthread_t? {
  let body = Unmanaged.passRetained(ThreadBody(body))
  var thread = pthread_t()
  let status = pthread_create(
    &thread, nil,
    { body in
      body.map { Unmanaged<ThreadBody>.fromOpaque($0).takeRetainedValue().run() }
      return nil
    }, body.toOpaque())
  if status == 0 { return thread }
  body.release()
  return nil
}

/// What a thread does, as C can hand it on.
private final class ThreadBody {
  let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }
}
