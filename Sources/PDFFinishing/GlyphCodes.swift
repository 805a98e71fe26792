/// A glyph that Cairo was shown, for the first time or once more.
public struct ShownGlyph: Sendable {
  /// Any number of the writer's; fonts that Cairo embeds as one have one number.
  public var font: UInt16
  /// Its number in the font.
  public var glyph: UInt32
  /// A number for what it stands for; 0 where it stands for nothing by itself.
  public var meaning: UInt32
  /// What it takes, in a size of one.
  public var advance: Double

  /// - Parameter advance: in a size of one.
  public init(font: UInt16, glyph: UInt32, meaning: UInt32, advance: Double) {
    self.font = font
    self.glyph = glyph
    self.meaning = meaning
    self.advance = advance
  }
}

/// A glyph's code as it is written in a string in parentheses: four bytes at most, the first of them the lowest.
struct WrittenCode {
  private(set) var bytes: UInt32 = 0
  private(set) var count: UInt8 = 0

  init() {}

  /// - Parameter byteCount: one or two.
  init(_ code: UInt16, byteCount: UInt8) {
    var text = PDFText()
    if byteCount == 2 { text.add(stringByte: UInt8(code >> 8)) }
    text.add(stringByte: UInt8(truncatingIfNeeded: code))
    text.withBytes { for byte in $0.reversed() { bytes = bytes << 8 | UInt32(byte) } }
    count = UInt8(text.count)
  }
}

/// What glyphs are called in the file: the font's name among a page's resources and a code, as Cairo gave them when the
/// glyph was first shown.
final class GlyphCodes {
  struct Code {
    /// In a size of one.
    var advance = 0.0
    /// What the font says that it stands for; 0: nothing.
    var meaning: UInt32 = 0
    var written = WrittenCode()
    /// Its font's place among the names.
    var name: UInt8 = 0

    /// Whether the glyph was ever shown.
    var isKnown: Bool { written.count > 0 }
  }

  /// By the writer's numbers of fonts, then by glyph.
  private var fonts: [UnsafeMutableBufferPointer<Code>] = []
  /// Of the fonts that Cairo made, as resources call them.
  private(set) var names: [[UInt8]] = []

  deinit { for font in fonts { font.deallocate() } }

  /// A font's codes by glyph, as long as nothing is added; empty for a font of which nothing was shown.
  func codes(ofFont font: Int) -> UnsafeBufferPointer<Code> {
    font < fonts.count ? UnsafeBufferPointer(fonts[font]) : UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Takes what Cairo made of the glyphs that it was shown on a page, in their order.
  func take(_ drawn: borrowing DrawnContent, of shown: [ShownGlyph]) throws {
    guard drawn.codes.count == shown.count else {
      throw PDFFinishingError("\(shown.count) glyphs were shown on the page, \(drawn.codes.count) are on it")
    }
    for (glyph, found) in zip(shown, drawn.codes) {
      var code = Code(advance: glyph.advance, written: WrittenCode(found.code, byteCount: found.byteCount))
      code.meaning = found.isSpelt ? 0 : glyph.meaning
      code.name = try place(ofName: drawn.names[found.name])
      try set(code, of: glyph)
    }
  }

  private func place(ofName name: [UInt8]) throws -> UInt8 {
    let place = names.firstIndex(of: name) ?? names.count
    if place == names.count { names.append(name) }
    guard let short = UInt8(exactly: place) else { throw PDFFinishingError("more than 256 fonts") }
    return short
  }

  private func set(_ code: Code, of glyph: ShownGlyph) throws {
    let (font, place) = (Int(glyph.font), Int(glyph.glyph))
    guard place <= UInt16.max else { throw PDFFinishingError("a glyph of number \(place)") }
    while fonts.count <= font { fonts.append(UnsafeMutableBufferPointer(start: nil, count: 0)) }
    if fonts[font].count <= place {
      let larger = UnsafeMutableBufferPointer<Code>.allocate(capacity: max(place + 1, fonts[font].count * 2))
      let end = larger.moveInitialize(fromContentsOf: fonts[font])
      larger[end...].initialize(repeating: Code())
      fonts[font].deallocate()
      fonts[font] = larger
    }
    let known = fonts[font][place]
    guard !known.isKnown || (known.written.bytes, known.name) == (code.written.bytes, code.name) else {
      throw PDFFinishingError("two codes for glyph \(place)")
    }
    fonts[font][place] = code
  }
}
