import CairoPango
import ReportLayout

/// Measures text with Pango in the library's fonts. Not for several threads at once: each makes its own.
final class PangoMeasurer: TextMeasuring {
  let shaper: TextShaper
  /// Few, and those that follow one another are nearly always the same.
  private var fonts: [Font] = []
  /// The font asked for last.
  private var last: Font?
  /// Of the text that is shaped now.
  private var glyphs: [ShapedGlyph] = []

  private final class Font {
    let request: FontRequest
    let description: FontDescription
    /// What every digit takes: fonts for running text have digits of different widths, columns of figures must not.
    let digitWidth: Double
    /// Texts recur: class names, amounts, dashes, goals that many units have alike.
    var cache: [TextKey: ShapedText] = [:]
    /// How long the texts in it are together, in UTF-8 bytes.
    var cachedBytes = 0

    init(_ request: FontRequest, description: FontDescription, digitWidth: Double) {
      self.request = request
      self.description = description
      self.digitWidth = digitWidth
    }

    /// Sizes differ more often than families.
    func isFor(_ other: FontRequest) -> Bool {
      request.size == other.size && request.isBold == other.isBold && request.families == other.families
    }
  }

  /// How much text is kept of a font, in UTF-8 bytes; shaped, it takes fifteen times as much.
  private static let cacheSize = 100_000
  /// A text longer than that is likely to be the only one.
  private static let longestCached = 1000

  init(fonts: FontLibrary) throws {
    shaper = try TextShaper(fonts: fonts.fontMap())
  }

  func shape(_ text: String, in font: FontRequest) throws -> ShapedText {
    let font = try self.font(of: font)
    guard text.utf8.count <= Self.longestCached else { return try shapeAnew(text, in: font) }
    let key = TextKey(text)
    if let known = font.cache[key] { return known }
    let shaped = try shapeAnew(text, in: font)
    if font.cachedBytes > Self.cacheSize {
      font.cache.removeAll(keepingCapacity: true)
      font.cachedBytes = 0
    }
    font.cache[key] = shaped
    font.cachedBytes += text.utf8.count
    return shaped
  }

  private func shapeAnew(_ text: String, in font: Font) throws -> ShapedText {
    glyphs.removeAll(keepingCapacity: true)
    try shaper.shape(text, in: font.description, into: &glyphs)
    // Faces follow one another in the text's order; within a right-to-left run clusters may not.
    if !glyphs.isSorted { glyphs.sort { $0.byte < $1.byte } }
    return try assemble(glyphs, of: text, digitWidth: font.digitWidth)
  }

  private func font(of request: FontRequest) throws -> Font {
    if let last, last.isFor(request) { return last }
    if let known = fonts.first(where: { $0.isFor(request) }) {
      last = known
      return known
    }
    let description = FontDescription(
      families: FontLibrary.chain(request.families.names), isBold: request.isBold, size: request.size)
    var digits: [ShapedGlyph] = []
    try shaper.shape("0123456789", in: description, into: &digits)
    let made = Font(request, description: description, digitWidth: digits.map(\.advance).max() ?? 0)
    fonts.append(made)
    return made
  }

  private func assemble(
    _ glyphs: [ShapedGlyph], of text: String, digitWidth: Double
  ) throws -> ShapedText {
    let length = text.utf8.count
    var clusters: [ShapedText.Cluster] = []
    var shapedGlyphs: [ShapedText.Glyph] = []
    clusters.reserveCapacity(glyphs.count)
    shapedGlyphs.reserveCapacity(glyphs.count)
    // The clusters' first characters come in their order.
    var scalars = text.unicodeScalars.makeIterator()
    var (scalar, scalarEnd): (Unicode.Scalar, Int) = (" ", 0)
    var index = 0
    while index < glyphs.count {
      let byte = glyphs[index].byte
      while scalarEnd <= byte, let next = scalars.next() { (scalar, scalarEnd) = (next, scalarEnd + UTF8.width(next)) }
      var end = index
      var advance = 0.0
      while end < glyphs.count, glyphs[end].byte == byte {
        let glyph = glyphs[end]
        if glyph.isUnknown {
          throw MissingGlyph(character: text[text.utf8.index(text.startIndex, offsetBy: byte)], in: text)
        }
        shapedGlyphs.append(
          .init(index: glyph.glyph, x: Float(advance + glyph.offset.x), y: Float(glyph.offset.y)))
        advance += glyph.advance
        end += 1
      }
      if (48...57).contains(scalar.value), end == index + 1 {
        shapedGlyphs[index].x += Float((digitWidth - advance) / 2)
        advance = digitWidth
      }
      clusters.append(
        .init(
          byte: byte, byteCount: (end < glyphs.count ? glyphs[end].byte : length) - byte, glyph: index,
          glyphCount: end - index, advance: advance, face: glyphs[index].face, scalar: scalar))
      index = end
    }
    return ShapedText(text: text, clusters: clusters, glyphs: shapedGlyphs)
  }
}

extension [ShapedGlyph] {
  fileprivate var isSorted: Bool {
    for index in indices.dropFirst() where self[index].byte < self[index - 1].byte { return false }
    return true
  }
}
