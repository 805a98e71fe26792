import Foundation

/// Makes elements on this thread while another takes them, in the order in which they were made.
///
/// The other thread is done when this returns. On a single core each element is taken as soon as it is made.
///
/// - Parameters:
///   - ahead: how many may be made while as many are being taken, at least one.
///   - batch: so many are waited for, so that another thread is not woken for each; the last are taken as they are.
///   - givesBack: whether what has been taken is let go where it was made: what a thread has made it lets go faster.
///   - make: hands over each element; what `hand` throws is to be thrown on. It may be called from
///     other threads too, one at a time, and not after `make` has returned.
///   - take: runs on one thread, which need not be this one; never at the same time as itself.
/// - Throws: what `take` throws, else what `make` throws.
public func inPipeline<Element: Sendable>(
  ahead: Int, batch: Int = 1, givesBack: Bool = false,
  make: (_ hand: @escaping (Element) throws -> Void) throws -> Void, take: (Element) throws -> Void
) throws {
  try withoutActuallyEscaping(take) { take in
    guard Cores.count > 1 else { return try make(take) }
    let line = AssemblyLine(capacity: ahead, batch: batch, givesBack: givesBack, take: take)
    guard let other = startThread(line.run) else { return try make(take) }
    var failure: (any Error)?
    do { try make(line.hand) } catch { failure = error }
    line.end()
    other.join()
    line.letGo()
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
  private let givesBack: Bool
  private let take: (Element) throws -> Void
  /// Guards all below.
  private let condition = NSCondition()
  private var elements: [Element] = []
  /// What has been taken, to be let go by who made it.
  private var taken: [[Element]] = []
  private var isAtEnd = false
  private(set) var error: (any Error)?

  init(capacity: Int, batch: Int, givesBack: Bool, take: @escaping (Element) throws -> Void) {
    self.capacity = capacity
    self.batch = min(batch, capacity)
    self.givesBack = givesBack
    self.take = take
  }

  func hand(_ element: Element) throws {
    condition.lock()
    while elements.count >= capacity, error == nil { condition.wait() }
    let isStopped = error != nil
    if !isStopped { elements.append(element) }
    // Whoever is woken wants the lock.
    let isWanted = elements.count == batch
    var taken: [[Element]] = []
    swap(&taken, &self.taken)
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

  /// Lets go of what was given back last; when nothing is taken any more.
  func letGo() { taken = [] }

  /// All that has been made; nothing at the end of all. Taken one by one, each would wake the thread that waits for room.
  ///
  /// - Parameter taken: what has been taken before; then what is to be taken next.
  private func next(_ taken: inout [Element]) {
    condition.lock()
    if givesBack, !taken.isEmpty { self.taken.append(taken) }
    taken = []
    while elements.count < batch, !isAtEnd { condition.wait() }
    swap(&taken, &elements)
    condition.unlock()
    // One that waits for room.
    if taken.count >= capacity { condition.signal() }
  }

  /// Takes all there will be.
  func run() {
    do {
      var made: [Element] = []
      next(&made)
      while !made.isEmpty {
        if givesBack {
          for element in made { try take(element) }
        } else {
          // Each goes once it is taken.
          made.reverse()
          while let element = made.popLast() { try take(element) }
        }
        next(&made)
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
