import Synchronization

/// A name of templates as a small number, so that contexts answer it without comparing texts.
public struct TemplateName: Hashable, Sendable {
  /// From 0, in the order in which names were first met.
  @usableFromInline let number: Int

  private static let known = Mutex<[String: Int]>([:])

  /// - Parameter number: of a name that is known.
  init(number: Int) { self.number = number }

  init(_ text: String) {
    number = Self.known.withLock { known in
      if let number = known[text] { return number }
      known[text] = known.count
      return known.count - 1
    }
  }
}
