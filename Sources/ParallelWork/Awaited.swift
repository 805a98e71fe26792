import Foundation

/// A value that one thread makes while others go on until they need it.
public final class Awaited<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  /// Guarded by the condition.
  private var given: Value?

  public init() {}

  /// Whoever waits goes on. Only the first value counts.
  public func give(_ value: Value) {
    condition.lock()
    if given == nil { given = value }
    condition.broadcast()
    condition.unlock()
  }

  /// Waits until it is given.
  public var value: Value {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let given { return given }
      condition.wait()
    }
  }
}
