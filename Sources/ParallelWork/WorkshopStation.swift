/// One kind of work in a workshop. All but what `begin` gives is called under the workshop's lock.
protocol WorkshopStation: AnyObject {
  /// Whether one of the threads is at it.
  var isBusy: Bool { get set }
  /// Whether there is something to do that nobody is at; less than is waited for only where there is nothing else.
  func isReady(evenForOne: Bool) -> Bool
  /// Gives what is to be done next, without the lock.
  func begin() -> () -> Void
  /// What went wrong, if that ends everything.
  func end() -> (any Error)?
}

/// Elements that wait to be taken.
final class WorkshopQueue<Element>: WorkshopStation {
  let capacity: Int
  let batch: Int
  let take: (Element) throws -> Void
  var elements: [Element] = []
  var isBusy = false
  private var error: (any Error)?

  init(capacity: Int, batch: Int, take: @escaping (Element) throws -> Void) {
    self.capacity = capacity
    self.batch = min(batch, capacity)
    self.take = take
  }

  func isReady(evenForOne: Bool) -> Bool { !isBusy && elements.count >= (evenForOne ? 1 : batch) }

  func begin() -> () -> Void {
    var some = Array(elements.prefix(batch).reversed())
    elements.removeFirst(some.count)
    return {
      do {
        // Each goes once it is taken.
        while let element = some.popLast() { try self.take(element) }
      } catch {
        self.error = error
      }
    }
  }

  func end() -> (any Error)? { error }
}

/// Elements that are made ahead.
final class WorkshopSupply<Element>: WorkshopStation {
  let capacity: Int
  private let batch: Int
  private let make: () throws -> Element?
  /// Those that are used next, the first one last.
  var elements: [Element] = []
  /// Those behind them, in their order.
  private var others: [Element] = []
  private var made: [Element] = []
  var isBusy = false
  private(set) var isOver = false
  private(set) var failure: (any Error)?

  init(capacity: Int, batch: Int, make: @escaping () throws -> Element?) {
    self.capacity = capacity
    self.batch = min(batch, capacity)
    self.make = make
  }

  var count: Int { elements.count + others.count }

  /// Tells whether there are any.
  func refill() -> Bool {
    swap(&elements, &others)
    elements.reverse()
    return !elements.isEmpty
  }

  func isReady(evenForOne: Bool) -> Bool { !isBusy && !isOver && count <= capacity - batch }

  func begin() -> () -> Void {
    {
      do {
        while self.made.count < self.batch, let element = try self.make() { self.made.append(element) }
      } catch {
        self.failure = error
      }
    }
  }

  func end() -> (any Error)? {
    isOver = made.count < batch
    others += made
    made.removeAll(keepingCapacity: true)
    return nil
  }
}
