import Synchronization

/// A value that is made when it is first asked for, once; other threads that ask meanwhile wait.
///
/// What makes it is let go then. It must not ask for the value itself.
public final class Deferred<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case unmade(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.unmade(make)) }

  public init(_ value: Value) { state = Mutex(.made(value)) }

  public var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .unmade(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }

  public var isMade: Bool {
    state.withLock { if case .made = $0 { true } else { false } }
  }
}
