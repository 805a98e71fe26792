import BudgetModel

/// Takes a chapter's text apart into what is typed and what is referred to.
enum ProseText {
  enum Piece: Equatable {
    case text(String)
    /// A figure's name, without the braces.
    case reference(String)
    /// `{{` that is not closed, or whose inside is no name.
    case broken(String)
  }

  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(shown(text))
    while let start = rest.firstRange(of: "{{") {
      if start.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<start.lowerBound]))) }
      let behind = rest[start.upperBound...]
      guard let end = behind.firstRange(of: "}}") else {
        pieces.append(.broken(String(rest[start.lowerBound...])))
        return pieces
      }
      let name = String(behind[..<end.lowerBound]).trimmingWrapSpaces()
      pieces.append(isName(name) ? .reference(name) : .broken(String(rest[start.lowerBound..<end.upperBound])))
      rest = rest[end.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// Words parted by single points: `units.01.sources.财政拨款.wan`.
  private static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= nameLimit else { return false }
    return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "-_（）()".unicodeScalars.contains($0) }
    }
  }

  private static let nameLimit = 600

  /// The text without invisible marks, among them those that change the direction.
  static func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { scalar in
      scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\n" || !scalar.isSpace
    }))
  }

  /// Whether a line that ends between the two is a space: not beside Chinese.
  static func needsSpace(between left: Unicode.Scalar?, and right: Unicode.Scalar?) -> Bool {
    guard let left, let right, left != " ", right != " " else { return false }
    return left.value < firstWide && right.value < firstWide
  }

  /// Punctuation of Chinese texts (“”—…) begins here; Latin letters end before.
  private static let firstWide: UInt32 = 0x2010
}
