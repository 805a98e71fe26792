import Foundation

/// Makes elements on this thread while another takes them, in the order in which they were made.
///
/// The other thread is done when this returns. On a single core each element is taken as soon as it is made.
///
/// - Parameters:
///   - ahead: how many may be made while as many are being taken, at least one.
///   - batch: so many are waited for, so that another thread is not woken for each; the last are taken as they are.
///   - make: hands over each element; what `hand` throws is to be thrown on. It may be called from
///     other threads too, one at a time, and not after `make` has returned.
///   - take: runs on one thread, which need not be this one; never at the same time as itself.
/// - Throws: what `take` throws, else what `make` throws.
public func inPipeline<Element: Sendable>(
  ahead: Int, batch: Int = 1, make: (_ hand: @escaping (Element) throws -> Void) throws -> Void,
  take: (Element) throws -> Void
) throws {
  try withoutActuallyEscaping(take) { take in
    guard Cores.count > 1 else { return try make(take) }
    let line = AssemblyLine(capacity: ahead, batch: batch, take: take)
    guard let other = startThread(line.run) else { return try make(take) }
    var failure: (any Error)?
    do { try make(line.hand) } catch { failure = error }
    line.end()
    other.join()
    // What was made earlier failed earlier.
    if let error = line.error { throw error }
    if let failure { throw failure }
  }
}

/// Elements between the thread that makes them and the one that takes them.
private final class AssemblyLine<Element: Sendable>: @unchecked Sendable {
  private struct Stopped: Error {}

  private let capacity: Int
  private let batch: Int
  private let take: (Element) throws -> Void
  /// Guards all below.
  private let condition = NSCondition()
  private var elements: [Element] = []
  private var isAtEnd = false
  private(set) var error: (any Error)?

  init(capacity: Int, batch: Int, take: @escaping (Element) throws -> Void) {
    self.capacity = capacity
    self.batch = min(batch, capacity)
    self.take = take
  }

  func hand(_ element: Element) throws {
    condition.lock()
    while elements.count >= capacity, error == nil { condition.wait() }
    let isStopped = error != nil
    if !isStopped { elements.append(element) }
    // Whoever is woken wants the lock.
    let isWanted = elements.count == batch
    condition.unlock()
    if isStopped { throw Stopped() }
    if isWanted { condition.signal() }
  }

  func end() {
    condition.lock()
    isAtEnd = true
    condition.signal()
    condition.unlock()
  }

  /// All that has been made, the first at the end; nothing at the end of all. Taken one by one, each would wake the
  /// thread that waits for room.
  private func next() -> [Element] {
    condition.lock()
    while elements.count < batch, !isAtEnd { condition.wait() }
    var made: [Element] = []
    swap(&made, &elements)
    condition.unlock()
    // One that waits for room.
    if made.count >= capacity { condition.signal() }
    made.reverse()
    return made
  }

  /// Takes all there will be.
  func run() {
    do {
      var made = next()
      while let element = made.popLast() {
        try take(element)
        if made.isEmpty { made = next() }
      }
    } catch {
      condition.lock()
      self.error = error
      elements = []
      condition.signal()
      condition.unlock()
    }
  }
}
