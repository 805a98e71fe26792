import Foundation

/// Lets go of a value on a thread of its own: what holds much takes its time to be freed, while this thread goes on.
///
/// - Parameters:
///   - value: held by nobody else, or freeing it is left to them.
///   - end: runs on that thread, when it is freed.
public func letGo<Value: Sendable>(_ value: consuming Value, end: @escaping @Sendable () -> Void) {
  let held = Held(value)
  let free = {
    held.value = nil
    end()
  }
  guard Cores.count > 1, let started = startThread(free) else { return free() }
  started.detach()
}

/// A value until it is let go of, which one thread does.
private final class Held<Value: Sendable>: @unchecked Sendable {
  var value: Value?

  init(_ value: consuming Value) {
    self.value = value
  }
}
