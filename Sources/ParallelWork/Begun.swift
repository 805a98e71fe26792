import Foundation

/// A value that a thread of its own begins to make at once, while this one goes on. On a single core it is made when it is
/// asked for.
///
/// The thread is done with it when the value is given, or when this goes.
public final class Begun<Value: Sendable> {
  private let work: Work
  private var started: StartedWork?

  /// - Parameter isPatient: whether its thread gives way to the others where there are fewer cores than threads.
  public init(isPatient: Bool = false, _ make: @escaping @Sendable () throws -> Value) {
    work = Work(make)
    if Cores.count > 1 { started = startThread(isPatient: isPatient, work.run) }
  }

  deinit { join() }

  /// Waits until it is made; the last call, since it is given away.
  ///
  /// - Throws: what making it throws.
  public func take() throws -> Value {
    join()
    return try work.take()
  }

  private func join() {
    started?.join()
    started = nil
  }

  /// One thread at a time has it in hand.
  private final class Work: @unchecked Sendable {
    private let make: @Sendable () throws -> Value
    private var made: Result<Value, any Error>?

    init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

    func run() { made = Result(catching: make) }

    func take() throws -> Value {
      defer { made = nil }
      return try (made ?? Result(catching: make)).get()
    }
  }
}
