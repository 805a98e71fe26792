import Foundation
import Synchronization

/// What the body makes of each element, in their order, made on every core.
///
/// - Throws: the error of the first element that has one, as if one had been made after another.
func inParallel<Element: Sendable, Made: Sendable>(
  _ elements: [Element], _ body: @Sendable (Element) throws -> Made
) throws -> [Made] {
  let results = Mutex<[Result<Made, any Error>?]>(Array(repeating: nil, count: elements.count))
  let firstError = Mutex(Int.max)
  DispatchQueue.concurrentPerform(iterations: elements.count) { place in
    if firstError.withLock({ $0 < place }) { return }
    let result = Result { try body(elements[place]) }
    if case .failure = result { firstError.withLock { $0 = min($0, place) } }
    results.withLock { $0[place] = result }
  }
  return try results.withLock { $0 }.compactMap { try $0?.get() }
}

extension Array {
  /// The elements in runs of at most so many.
  func runs(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}
