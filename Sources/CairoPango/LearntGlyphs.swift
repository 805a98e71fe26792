import CCairoPango

/// A glyph as Pango places it, in its units.
struct PlacedGlyph {
  var font: UnsafeMutablePointer<PangoFont>
  var glyph: PangoGlyph
  /// Where its cluster begins, in UTF-8 bytes.
  var byte: Int32
  var width: Int32
  var x: Int32
  var y: Int32
}

/// What Pango made of Han, digits and marks in a font: nearly all that a budget says is made of a few thousand of them, so
/// most texts need not be asked for.
///
/// A glyph that none of its face's rules looks at is the same wherever it stands; where Pango asks the face first for every
/// character, so is this. One that they look at is the same between two that they do not; at a text's end, rules for
/// “whatever follows” do not hold, so what was learnt there counts there. Texts in which two stand side by side, or that
/// need a second face, are not known.
final class LearntGlyphs {
  private struct Known: Equatable {
    enum State: UInt8 { case unknown, free, lookedAt }

    var state = State.unknown
    var glyph: UInt16 = 0
    var width: Int32 = 0
    var x: Int32 = 0
    var y: Int32 = 0

    init(state: State = .unknown) { self.state = state }

    /// Nil for a glyph of a number that no font has.
    init?(_ placed: PlacedGlyph) {
      guard let glyph = UInt16(exactly: placed.glyph) else { return nil }
      self.init(state: .free)
      (self.glyph, width, x, y) = (glyph, placed.width, placed.x, placed.y)
    }
  }

  /// Where a glyph stands that rules look at.
  private enum Place: Int, CaseIterable {
    case any, inside, first, last, alone

    init(_ place: Int, last: Int) {
      self = place == 0 ? (last == 0 ? .alone : .first) : place == last ? .last : .inside
    }
  }

  /// The first that was met; texts in others are not learnt.
  private var font: UnsafeMutablePointer<PangoFont>?
  private var rules: FaceRules?
  /// The font as HarfBuzz has it, where Pango takes every character from it that it has.
  private var asked: OpaquePointer?
  /// What is known in pieces of 64 characters that follow one another; the first is empty.
  private var pieces = [newPiece()]
  /// The piece, by the characters' variant and first ten bits; 0 where nothing is known.
  private var places = [UInt16](repeating: 0, count: 2 * Place.allCases.count << 10)
  /// Was something found to be otherwise than it had been, nothing is taken for known any more.
  private var isReliable = true

  deinit {
    if let font { g_object_unref(font) }
    for piece in pieces { piece.deallocate() }
  }

  private static func newPiece() -> UnsafeMutablePointer<Known> {
    let piece = UnsafeMutablePointer<Known>.allocate(capacity: 64)
    piece.initialize(repeating: Known(), count: 64)
    return piece
  }

  /// Adds the glyphs of a text all of which are known; else adds nothing.
  func add(_ text: borrowing BasicText, to glyphs: inout [PlacedGlyph]) -> Bool {
    guard isReliable, let font else { return false }
    let (start, last) = (glyphs.count, text.characters.count - 1)
    var wasLookedAt = false
    for (place, character) in text.characters.enumerated() {
      let any = index(of: character.value, .any, isInHan: text.hasHan)
      var found = known(at: any)
      if found.state == .unknown { found = ask(for: character.value, at: any) }
      if found.state == .lookedAt, !wasLookedAt {
        found = known(at: index(of: character.value, Place(place, last: last), isInHan: text.hasHan))
        wasLookedAt = true
      } else if found.state == .free {
        wasLookedAt = false
      } else {
        found.state = .unknown
      }
      if found.state == .unknown {
        glyphs.removeLast(glyphs.count - start)
        return false
      }
      glyphs.append(
        PlacedGlyph(
          font: font, glyph: PangoGlyph(found.glyph), byte: character.byte, width: found.width, x: found.x, y: found.y))
    }
    return true
  }

  /// What the font itself says of a character, where that is all there is to know.
  private func ask(for value: UInt16, at place: Int) -> Known {
    var glyph: hb_codepoint_t = 0
    guard let asked, let rules, let font, BasicText.isInked(value),
      hb_font_get_nominal_glyph(asked, hb_codepoint_t(value), &glyph) != 0, !rules.look(at: glyph)
    else { return Known() }
    let width = hb_font_get_glyph_h_advance(asked, glyph)
    guard let found = Known(PlacedGlyph(font: font, glyph: glyph, byte: 0, width: width, x: 0, y: 0)) else {
      return Known()
    }
    note(found, at: place)
    return found
  }

  /// Learns from what Pango made of a text; it must be plain.
  ///
  /// - Parameters:
  ///   - context: Pango's, whose font the text was set in.
  ///   - description: of that font.
  func learn(
    _ glyphs: [PlacedGlyph], of text: borrowing BasicText, context: OpaquePointer, description: OpaquePointer?
  ) {
    guard isReliable, glyphs.count == text.characters.count, let first = glyphs.first?.font,
      zip(glyphs, text.characters).allSatisfy({
        $0.font == font ?? first && $0.byte == $1.byte && budgetpress_glyph_is_unknown($0.glyph) == 0
      })
    else { return }
    guard let language = pango_context_get_language(context) else { return }
    let rules = self.rules ?? FaceRules(of: first, language: language)
    self.rules = rules
    if font == nil {
      g_object_ref(first)
      font = first
      if Self.first(of: pango_context_load_fontset(context, description, language)) == first {
        asked = pango_font_get_hb_font(first)
      }
    }
    let isLookedAt = glyphs.map { rules.look(at: $0.glyph) }
    let last = isLookedAt.count - 1
    for (place, glyph) in glyphs.enumerated() {
      let value = text.characters[place].value
      guard let known = Known(glyph) else { continue }
      guard isLookedAt[place] else {
        note(known, at: index(of: value, .any, isInHan: text.hasHan))
        continue
      }
      note(Known(state: .lookedAt), at: index(of: value, .any, isInHan: text.hasHan))
      if place > 0 && isLookedAt[place - 1] || place < last && isLookedAt[place + 1] { continue }
      note(known, at: index(of: value, Place(place, last: last), isInHan: text.hasHan))
    }
  }

  /// The font that is asked first for every character.
  private static func first(of fonts: UnsafeMutablePointer<PangoFontset>?) -> UnsafeMutablePointer<PangoFont>? {
    guard let fonts else { return nil }
    defer { g_object_unref(fonts) }
    var first: UnsafeMutablePointer<PangoFont>?
    withUnsafeMutablePointer(to: &first) { first in
      pango_fontset_foreach(
        fonts,
        { _, font, found in
          found?.assumingMemoryBound(to: UnsafeMutablePointer<PangoFont>?.self).pointee = font
          return 1
        }, first)
    }
    return first
  }

  private func note(_ new: Known, at place: Int) {
    if places[place >> 6] == 0 {
      places[place >> 6] = UInt16(pieces.count)
      pieces.append(Self.newPiece())
    }
    let piece = pieces[Int(places[place >> 6])]
    if piece[place & 63].state == .unknown {
      piece[place & 63] = new
    } else if piece[place & 63] != new {
      isReliable = false
    }
  }

  private func index(of value: UInt16, _ place: Place, isInHan: Bool) -> Int {
    (place.rawValue * 2 + (isInHan ? 1 : 0)) << 16 | Int(value)
  }

  private func known(at place: Int) -> Known { pieces[Int(places[place >> 6])][place & 63] }
}
