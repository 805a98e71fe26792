import CairoPango
import ReportLayout

/// Measures text with Pango in the library's fonts. Not for several threads at once: each makes its own.
final class PangoMeasurer: TextMeasuring {
  let shaper: TextShaper
  private var descriptions: [FontRequest: FontDescription] = [:]
  /// Short texts recur: class names, amounts, dashes.
  private var cache: [CacheKey: ShapedText] = [:]

  private struct CacheKey: Hashable {
    var text: String
    var font: FontRequest
  }

  init(fonts: FontLibrary) throws {
    shaper = try TextShaper(fonts: fonts.fontMap())
  }

  func shape(_ text: String, in font: FontRequest) throws -> ShapedText {
    guard text.utf8.count <= 48 else { return try shapeAnew(text, in: font) }
    let key = CacheKey(text: text, font: font)
    if let known = cache[key] { return known }
    let shaped = try shapeAnew(text, in: font)
    if cache.count > 20_000 { cache.removeAll(keepingCapacity: true) }
    cache[key] = shaped
    return shaped
  }

  private func shapeAnew(_ text: String, in font: FontRequest) throws -> ShapedText {
    var shapedGlyphs: [ShapedGlyph] = []
    try shaper.shape(text, in: description(of: font)) { shapedGlyphs.append($0) }
    // Faces follow one another in the text's order; within a right-to-left run clusters may not.
    shapedGlyphs.sort { $0.byte < $1.byte }
    return try assemble(shapedGlyphs, of: text)
  }

  private func description(of font: FontRequest) -> FontDescription {
    if let known = descriptions[font] { return known }
    let families = font.families + font.families.map { FontLibrary.fallbackPrefix + $0 }
    let made = FontDescription(families: families, isBold: font.isBold, size: font.size)
    descriptions[font] = made
    return made
  }

  private func assemble(_ glyphs: [ShapedGlyph], of text: String) throws -> ShapedText {
    let utf8 = text.utf8
    let length = utf8.count
    var shaped = ShapedText(text: text, clusters: [], glyphs: [])
    shaped.clusters.reserveCapacity(glyphs.count)
    shaped.glyphs.reserveCapacity(glyphs.count)
    var cursor = utf8.startIndex
    var cursorByte = 0
    var index = 0
    while index < glyphs.count {
      let byte = glyphs[index].byte
      var end = index
      var advance = 0.0
      cursor = utf8.index(cursor, offsetBy: byte - cursorByte)
      cursorByte = byte
      while end < glyphs.count, glyphs[end].byte == byte {
        let glyph = glyphs[end]
        if glyph.isUnknown { throw MissingGlyph(character: text[cursor], in: text) }
        shaped.glyphs.append(
          .init(index: glyph.glyph, x: Float(advance + glyph.offset.x), y: Float(glyph.offset.y)))
        advance += glyph.advance
        end += 1
      }
      shaped.clusters.append(
        .init(
          byte: byte, byteCount: (end < glyphs.count ? glyphs[end].byte : length) - byte, glyph: index,
          glyphCount: end - index, advance: advance, face: glyphs[index].face,
          scalar: text.unicodeScalars[cursor]))
      index = end
    }
    return shaped
  }
}
