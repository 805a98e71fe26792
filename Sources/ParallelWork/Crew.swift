import Foundation
import Synchronization

/// Whether threads that have done their work wait for more: beginning one takes 0.2 ms, and each that ends looks through
/// what those before it have left in memory. Threads that wait keep the memory that was theirs.
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

/// Has a thread do one thing; nil when the system has none to give.
///
/// - Parameter isPatient: whether it gives way to the others where there are fewer cores than threads.
func startThread(isPatient: Bool = false, _ body: @escaping () -> Void) -> StartedWork? {
  let waiting = isPatient ? nil : Crew.idle.withLock { $0.popLast() }
  return (waiting ?? CrewMember(isPatient: isPatient)).begin(body)
}

/// What a thread has been given to do. Either is to be called, once.
struct StartedWork {
  fileprivate let member: CrewMember
  fileprivate let number: Int

  /// Waits until it is done, and its thread has ended or waits for more.
  func join() { member.join(number) }

  /// Lets it go on.
  func detach() { member.detach(number) }
}

/// The threads that wait for work.
private enum Crew {
  static let keeps = Atomic(true)
  static let idle = Mutex<[CrewMember]>([])
  /// More do not wait.
  private static let largest = 8

  /// Whether a thread may wait for more.
  static func takes(_ member: CrewMember) -> Bool {
    guard keeps.load(ordering: .relaxed) else { return false }
    return idle.withLock { idle in
      if idle.count == largest { return false }
      idle.append(member)
      return true
    }
  }
}

/// A thread that does one thing after another.
private final class CrewMember: @unchecked Sendable {
  private let condition = NSCondition()
  /// It cannot become one that is not, so it is given nothing more.
  private let isPatient: Bool
  // All guarded by the condition.
  private var thread: pthread_t?
  private var body: (() -> Void)?
  /// How many things it has been given, and how many of them it has done.
  private var begun = 0
  private var done = 0
  private var isDetached = false
  /// Ends with what it has done.
  private var isLeaving = false
  /// Ends instead of waiting.
  private var isDismissed = false

  init(isPatient: Bool) { self.isPatient = isPatient }

  /// Nil when there is no thread to do it.
  func begin(_ body: @escaping () -> Void) -> StartedWork? {
    condition.lock()
    defer { condition.unlock() }
    self.body = body
    begun += 1
    isDetached = false
    if thread == nil {
      thread = started()
      if thread == nil { return nil }
    } else {
      condition.broadcast()
    }
    return StartedWork(member: self, number: begun)
  }

  private func started() -> pthread_t? {
    let member = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { member in
        guard let member else { return nil }
        let worker = Unmanaged<CrewMember>.fromOpaque(member).takeRetainedValue()
        if worker.isPatient {
          // The system counts this for the thread alone. More, and whoever waits for it on a busy machine waits long.
          let one = __priority_which_t(PRIO_PROCESS.rawValue)
          setpriority(one, 0, getpriority(one, 0) + 5)
        }
        while worker.workOnce() { worker.finish() }
        return nil
      }, member.toOpaque())
    if status == 0 { return thread }
    member.release()
    return nil
  }

  /// What it was given is no longer held when this returns; false when nothing more will be.
  private func workOnce() -> Bool {
    guard let body = next() else { return false }
    body()
    return true
  }

  private func next() -> (() -> Void)? {
    condition.lock()
    defer { condition.unlock() }
    while body == nil, !isLeaving, !isDismissed { condition.wait() }
    defer { body = nil }
    return body
  }

  /// Says that it has done what it was given; from then on it may be given more.
  private func finish() {
    condition.lock()
    defer { condition.unlock() }
    done += 1
    isLeaving = isPatient || !Crew.takes(self)
    if isLeaving, isDetached { pthread_detach(pthread_self()) }
    condition.broadcast()
  }

  func join(_ number: Int) {
    condition.lock()
    while done < number { condition.wait() }
    // Who waits for what it did before that has no part in its end.
    let thread = isLeaving && begun == number ? thread : nil
    condition.unlock()
    if let thread { pthread_join(thread, nil) }
  }

  func detach(_ number: Int) {
    condition.lock()
    defer { condition.unlock() }
    // Or it is done, and the thread at something else.
    guard begun == number else { return }
    isDetached = true
    if isLeaving, let thread { pthread_detach(thread) }
  }

  /// Ends the thread, which waits for work.
  func end() {
    condition.lock()
    isDismissed = true
    condition.broadcast()
    let thread = thread
    condition.unlock()
    if let thread { pthread_join(thread, nil) }
  }
}
