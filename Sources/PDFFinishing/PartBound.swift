/// How a part of a page is told from its neighbours.
public enum PartBound: Equatable, Sendable {
  /// It is all that is drawn in its tint.
  case tint
  /// It is text, so many glyphs, and the first of several parts that are drawn as one text in one tint.
  case firstGlyphs(Int)
  /// It is the next glyphs of such a text.
  case nextGlyphs(Int)
}

/// A part that is expected on a page.
struct AnnouncedPart {
  /// Its tag.
  var role: StructureRole
  var bound = PartBound.tint

  /// Whether the part before it has the same tint.
  var isNext: Bool { if case .nextGlyphs = bound { true } else { false } }
  /// Nil when it shares no text.
  var glyphs: Int? {
    switch bound {
    case .tint: nil
    case .firstGlyphs(let count), .nextGlyphs(let count): count
    }
  }
}
