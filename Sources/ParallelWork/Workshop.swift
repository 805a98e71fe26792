import Foundation

/// Two threads that share work of several kinds. Each kind is done by one of them at a time, in its order, but by
/// whichever would have to wait otherwise. With a thread for each kind, three of them on two cores leave a sixth of the
/// time unused: the one that is woken is often put behind another, beside a core that has nothing to do.
public final class Workshop: @unchecked Sendable {
  private let condition = NSCondition()
  // All guarded by the condition.
  private var stations: [any WorkshopStation] = []
  private var waiting = 0
  private var isAtEnd = false
  /// What the first kind of work to fail threw.
  private var error: (any Error)?
  /// Whether there is no second thread.
  private var isAlone = true

  private struct Stopped: Error {}

  public init() {}

  /// Makes elements on this thread, which either thread takes, in the order in which they were made. When this returns,
  /// all have been taken.
  ///
  /// - Parameters:
  ///   - ahead: how many may wait to be taken, at least one.
  ///   - batch: how many are taken at once; the other thread is not woken for fewer.
  ///   - take: runs on one thread at a time.
  ///   - body: hands over each element; what `hand` throws is to be thrown on.
  /// - Throws: what `take` throws, else what `body` throws.
  public func taking<Element: Sendable, Result>(
    ahead: Int, batch: Int = 1, take: (Element) throws -> Void,
    from body: (_ hand: (Element) throws -> Void) throws -> Result
  ) throws -> Result {
    try withoutActuallyEscaping(take) { take in
      let queue = WorkshopQueue(capacity: ahead, batch: batch, take: take)
      (stations, isAtEnd, error) = ([queue], false, nil)
      let other = Cores.count > 1 ? startThread(help) : nil
      isAlone = other == nil
      let made = Swift.Result { try body { try self.hand($0, to: queue) } }
      finish()
      other?.join()
      (stations, isAlone) = ([], true)
      // What was made earlier failed earlier.
      if let error { throw error }
      return try made.get()
    }
  }

  /// Has either thread make elements ahead that this one uses, as long as `body` of `taking` runs; outside it each is
  /// made when it is asked for.
  ///
  /// - Parameters:
  ///   - ahead: how many may wait to be used, at least one.
  ///   - batch: how many are made at once.
  ///   - make: gives the next element, nil after the last; runs on one thread at a time.
  ///   - body: asks for the elements in their order. What `make` throws comes behind those made before.
  public func supplying<Element: Sendable, Result>(
    ahead: Int, batch: Int = 1, make: () throws -> Element?,
    to body: (_ next: () throws -> Element?) throws -> Result
  ) throws -> Result {
    try withoutActuallyEscaping(make) { make in
      if isAlone { return try body(make) }
      let supply = WorkshopSupply(capacity: ahead, batch: batch, make: make)
      condition.withLock { stations.append(supply) }
      defer { close(supply) }
      return try body { try self.next(from: supply) }
    }
  }

  // MARK: This thread

  private func hand<Element>(_ element: Element, to queue: WorkshopQueue<Element>) throws {
    if isAlone { return try queue.take(element) }
    condition.lock()
    defer { condition.unlock() }
    if error == nil { queue.elements.append(element) }
    if queue.elements.count == queue.batch { wake() }
    while error == nil, queue.elements.count >= queue.capacity { doSomethingOrWait() }
    if error != nil { throw Stopped() }
  }

  private func next<Element>(from supply: WorkshopSupply<Element>) throws -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let element = supply.elements.popLast() {
        if supply.count == supply.capacity / 2 { wake() }
        return element
      }
      if supply.refill() { continue }
      if supply.isOver {
        if let failure = supply.failure { throw failure }
        return nil
      }
      if supply.isBusy { doSomethingOrWait() } else { work(at: supply) }
    }
  }

  /// Nothing is made any more by the time this returns.
  private func close(_ supply: some WorkshopStation) {
    condition.lock()
    stations.removeAll { $0 === supply }
    while supply.isBusy { wait() }
    condition.unlock()
  }

  /// Nothing is left to be taken when this returns.
  private func finish() {
    condition.lock()
    isAtEnd = true
    wake()
    while stations.contains(where: { $0.isBusy || $0.isReady(evenForOne: true) }) { doSomethingOrWait() }
    condition.unlock()
  }

  // MARK: Either thread, under the lock

  private func doSomethingOrWait() {
    if let station = ready() { work(at: station) } else { wait() }
  }

  /// Where most is to be done, or anything.
  private func ready() -> (any WorkshopStation)? {
    stations.first { $0.isReady(evenForOne: false) } ?? stations.first { $0.isReady(evenForOne: true) }
  }

  private func work(at station: any WorkshopStation) {
    station.isBusy = true
    let job = station.begin()
    condition.unlock()
    job()
    condition.lock()
    station.isBusy = false
    if let failure = station.end() {
      error = error ?? failure
      stations = []
    }
    wake()
  }

  private func wait() {
    waiting += 1
    condition.wait()
    waiting -= 1
  }

  private func wake() { if waiting > 0 { condition.broadcast() } }

  // MARK: The other thread

  private func help() {
    condition.lock()
    while true {
      if let station = ready() {
        work(at: station)
      } else if isAtEnd {
        break
      } else {
        wait()
      }
    }
    condition.unlock()
  }
}
