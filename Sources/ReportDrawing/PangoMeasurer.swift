import CairoPango
import ReportLayout

/// Measures text with Pango in the library's fonts. Not for several threads at once: each makes its own.
final class PangoMeasurer: TextMeasuring {
  let shaper: TextShaper
  private var fonts: [FontRequest: Font] = [:]
  /// Short texts recur: class names, amounts, dashes.
  private var cache: [CacheKey: ShapedText] = [:]

  private struct Font {
    var description: FontDescription
    /// What every digit takes: fonts for running text have digits of different widths, columns of figures must not.
    var digitWidth: Double
  }

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

  private func shapeAnew(_ text: String, in request: FontRequest) throws -> ShapedText {
    let font = try font(of: request)
    var shapedGlyphs: [ShapedGlyph] = []
    try shaper.shape(text, in: font.description) { shapedGlyphs.append($0) }
    // Faces follow one another in the text's order; within a right-to-left run clusters may not.
    shapedGlyphs.sort { $0.byte < $1.byte }
    return try assemble(shapedGlyphs, of: text, digitWidth: font.digitWidth)
  }

  private func font(of request: FontRequest) throws -> Font {
    if let known = fonts[request] { return known }
    let description = FontDescription(
      families: FontLibrary.chain(request.families), isBold: request.isBold, size: request.size)
    var widest = 0.0
    try shaper.shape("0123456789", in: description) { widest = max(widest, $0.advance) }
    let made = Font(description: description, digitWidth: widest)
    fonts[request] = made
    return made
  }

  private func assemble(
    _ glyphs: [ShapedGlyph], of text: String, digitWidth: Double
  ) throws -> ShapedText {
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
      let scalar = text.unicodeScalars[cursor]
      if (48...57).contains(scalar.value), end == index + 1 {
        shaped.glyphs[index].x += Float((digitWidth - advance) / 2)
        advance = digitWidth
      }
      shaped.clusters.append(
        .init(
          byte: byte, byteCount: (end < glyphs.count ? glyphs[end].byte : length) - byte, glyph: index,
          glyphCount: end - index, advance: advance, face: glyphs[index].face,
          scalar: scalar))
      index = end
    }
    return shaped
  }
}
