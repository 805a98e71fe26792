import Foundation
import Synchronization

/// What the body makes of each element, in their order, made on every core.
///
/// The threads are done with it when it returns.
///
/// - Throws: the error of the first element that has one, as if one had been made after another.
public func inParallel<Element: Sendable, Made: Sendable, Failure: Error>(
  _ elements: [Element], _ body: @Sendable (Element) throws(Failure) -> Made
) throws(Failure) -> [Made] {
  let firstError = Atomic(Int.max)
  let results = [Result<Made, Failure>?](unsafeUninitializedCapacity: elements.count) { results, end in
    let places = Places(results)
    perform(elements.count) { place in
      if firstError.load(ordering: .relaxed) < place { return places.put(nil, at: place) }
      do throws(Failure) { places.put(.success(try body(elements[place])), at: place) } catch {
        places.put(.failure(error), at: place)
        firstError.min(place, ordering: .relaxed)
      }
    }
    end = elements.count
  }
  var made: [Made] = []
  made.reserveCapacity(elements.count)
  for result in results { if let result { made.append(try result.get()) } }
  return made
}

/// The same of elements that take little time each: a thread is given a run of them at once, and what it makes is put
/// in its place and not moved again.
public func inParallel<Element: Sendable, Made: Sendable>(
  _ elements: [Element], inRunsOf count: Int, _ body: @Sendable (Element) -> Made
) -> [Made] {
  inParallel(elements, inRunsOf: count, with: {}) { element, _ in body(element) }
}

/// The same, with something that is made anew for each run, so that no two threads have it in hand.
public func inParallel<Element: Sendable, Tool, Made: Sendable>(
  _ elements: [Element], inRunsOf count: Int, with tool: @Sendable () -> Tool,
  _ body: @Sendable (Element, Tool) -> Made
) -> [Made] {
  Array(unsafeUninitializedCapacity: elements.count) { made, end in
    let places = Places(made)
    let starts = Array(stride(from: 0, to: elements.count, by: count))
    perform(starts.count) { run in
      let tool = tool()
      for place in starts[run]..<min(starts[run] + count, elements.count) {
        places.put(body(elements[place], tool), at: place)
      }
    }
    end = elements.count
  }
}

/// The same, where the body may change the elements, each of which is given with its place: what is needed for the last
/// time is let go of best by the thread that has it at hand.
public func inParallel<Element: Sendable, Made: Sendable>(
  changing elements: inout [Element], inRunsOf count: Int, _ body: @Sendable (Int, inout Element) -> Made
) -> [Made] {
  inParallel(changing: &elements, inRunsOf: count, with: {}) { place, element, _ in body(place, &element) }
}

/// The same, with something that is made anew for each run.
public func inParallel<Element: Sendable, Tool, Made: Sendable>(
  changing elements: inout [Element], inRunsOf count: Int, with tool: @Sendable () -> Tool,
  _ body: @Sendable (Int, inout Element, Tool) -> Made
) -> [Made] {
  elements.withUnsafeMutableBufferPointer { elements in
    let given = Places(elements)
    return inParallel(Array(elements.indices), inRunsOf: count, with: tool) { place, tool in
      given.change(at: place) { body(place, &$0, tool) }
    }
  }
}

/// Where threads put what they make, each at places of its own.
private struct Places<Made>: @unchecked Sendable {
  private let buffer: UnsafeMutableBufferPointer<Made>

  init(_ buffer: UnsafeMutableBufferPointer<Made>) { self.buffer = buffer }

  func put(_ made: consuming Made, at place: Int) { buffer.initializeElement(at: place, to: made) }

  func change<Result>(at place: Int, _ body: (inout Made) -> Result) -> Result { body(&buffer[place]) }
}

extension Array {
  /// The elements in runs of at most so many.
  public func runs(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}

/// Calls the body with each place, on this thread and on one for each further core.
private func perform(_ count: Int, _ body: @Sendable (Int) -> Void) {
  withoutActuallyEscaping(body) { body in
    let work = Work(count: count, body: body)
    // Where the system has no thread to give, the others do its share.
    let others = (1..<max(1, min(Cores.count, count))).compactMap { _ in
      startThread(work.run)
    }
    work.run()
    for other in others { other.join() }
  }
}

/// Places that are taken one by one by whatever thread is free.
private final class Work: Sendable {
  private let count: Int
  private let body: @Sendable (Int) -> Void
  private let next = Atomic(0)

  init(count: Int, body: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.body = body
  }

  func run() {
    while true {
      let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if place >= count { return }
      body(place)
    }
  }
}
