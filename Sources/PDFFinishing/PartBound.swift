/// How a part of a page is told from its neighbours.
public enum PartBound: Equatable, Sendable {
  /// It is all that is drawn in its tint.
  case tint
  /// It is text, so many glyphs, and the first of several parts that are drawn as one text in one tint.
  case firstGlyphs(Int)
  /// It is the next glyphs of such a text.
  case nextGlyphs(Int)

  /// Whether the part is drawn in the tint of the one before it.
  public var isNext: Bool { if case .nextGlyphs = self { true } else { false } }

  /// How many glyphs it is of a text of several parts; nil when it has a tint of its own.
  var glyphs: Int? {
    switch self {
    case .tint: nil
    case .firstGlyphs(let count), .nextGlyphs(let count): count
    }
  }
}

/// A part that is expected on a page.
struct AnnouncedPart {
  /// Its tag.
  var role: StructureRole
  var bound = PartBound.tint
}
