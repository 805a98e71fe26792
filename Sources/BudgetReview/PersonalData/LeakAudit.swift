/// Looks through what leaves the program for personal data that should have been masked.
public struct LeakAudit: Sendable {
  /// A piece of personal data that was about to be published.
  public struct Leak: Error, Equatable, Sendable {
    /// What was looked at, e.g. `disclosure.pdf 第 3 页`.
    public var place: String
    /// The datum in its masked form: the message must not leak it again.
    public var masked: String
  }

  private let originals: WordFinder
  private let harmless: [[Unicode.Scalar]]
  /// Whether there is nothing that could leak.
  public let isEmpty: Bool
  /// The longest original's scalars.
  private let longest: Int
  private static let surroundings = 6

  public init(_ mask: Mask) {
    originals = WordFinder(mask.originals)
    harmless = mask.harmless.map { Array($0.unicodeScalars) }
    isEmpty = mask.isEmpty
    longest = mask.originals.map(\.unicodeScalars.count).max() ?? 0
  }

  /// - Throws: `Leak` when the text holds an original where the review did not judge it to be no name.
  public func check(_ text: String, place: String) throws {
    var end: [Unicode.Scalar] = []
    try check(text, after: &end, place: place)
  }

  /// Looks through one piece of a text.
  ///
  /// - Parameter end: how the text ended before, which may begin an original; then how it ends now.
  /// - Throws: `Leak`, as for a whole text.
  public func check(_ piece: String, after end: inout [Unicode.Scalar], place: String) throws {
    if isEmpty { return }
    let all = end + piece.unicodeScalars.filter { !$0.properties.isWhitespace }
    try check(all, place: place)
    end = Array(all.suffix(longest + Self.surroundings))
  }

  private func check(_ all: [Unicode.Scalar], place: String) throws {
    for match in originals.matches(in: all) where !isHarmless(match, in: all) {
      throw Leak(place: place, masked: Self.masked(match.word))
    }
  }

  /// Whether the original stands, with as much around it as the text shows, inside a text where it is no name.
  private func isHarmless(_ match: WordFinder.Match, in text: [Unicode.Scalar]) -> Bool {
    for before in stride(from: Self.surroundings, through: 0, by: -1) {
      let start = max(0, match.range.lowerBound - before)
      // One character more than the name must agree behind it, if the text has one.
      let end = min(text.count, match.range.upperBound + 1)
      let piece = text[start..<end].string
      if end > match.range.upperBound || start < match.range.lowerBound,
        harmless.contains(where: { $0.contains(piece) })
      {
        return true
      }
    }
    return false
  }

  private static func masked(_ original: String) -> String {
    let scalars = Array(original.unicodeScalars)
    return scalars[0].isDigit ? NumberFinder.masked(scalars[...]) : NameFinder.masked(scalars)
  }
}
