import CCairoPango

/// A font as asked for: families in order of preference, and size in points.
public struct FontDescription: Hashable, Sendable {
  public var families: [String]
  public var isBold: Bool
  public var size: Double

  public init(families: [String], isBold: Bool, size: Double) {
    self.families = families
    self.isBold = isBold
    self.size = size
  }
}

/// One glyph of a shaped text, in logical order.
public struct ShapedGlyph: Sendable {
  /// Index into the shaper's faces.
  public var face: UInt16
  public var glyph: UInt32
  /// Where the glyph's cluster starts, in UTF-8 bytes.
  public var byte: Int
  /// Points.
  public var advance: Double
  public var offset: (x: Double, y: Double)
  /// No font has the character.
  public var isUnknown: Bool
}

/// Turns text into glyphs through Pango's itemizer and shaper; keeps each face that it met.
///
/// One thread may draw with ``DrawnFaces`` what another, the only one that shapes, has shaped.
///
/// All text is shaped in one size, in which a font's unit is a point in most fonts, and then scaled: for each further size
/// Pango would look for fonts anew, with two threads, and round what it finds to 1/1024 point.
public final class TextShaper {
  private let fonts: FontMap
  /// Few: they are looked through sooner than hashed.
  private var itemizedFonts: [ItemizedFont] = []
  /// What was shaped in last.
  private var last: ItemizedFont?
  private var faceIndex: [SizedFont: UInt16] = [:]
  /// Kept for as long as their numbers are.
  private var faces: [UnsafeMutablePointer<PangoFont>] = []
  /// What the faces are drawn with.
  public let drawn = DrawnFaces()
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  /// Of the text that is shaped now.
  private var characters = BasicText()
  private var placed: [PlacedGlyph] = []
  /// For how many texts Pango was asked.
  private(set) var askedFor = 0
  private let attributes: OpaquePointer

  /// Points.
  private static let shapedSize = 1000.0

  private struct SizedFont: Hashable {
    var font: UnsafeMutablePointer<PangoFont>
    var size: Double
  }

  public init(fonts: FontMap) throws(DrawingError) {
    guard let glyphs = pango_glyph_string_new(), let attributes = pango_attr_list_new() else {
      throw DrawingError("pango: out of memory")
    }
    self.fonts = fonts
    self.glyphs = glyphs
    self.attributes = attributes
  }

  deinit {
    for face in faces { g_object_unref(face) }
    pango_glyph_string_free(glyphs)
    pango_attr_list_unref(attributes)
  }

  /// Adds the text's glyphs, ordered by the byte they start at within each run of one face.
  public func shape(
    _ text: String, in font: FontDescription, into shaped: inout [ShapedGlyph]
  ) throws(DrawingError) {
    guard let length = Int32(exactly: text.utf8.count) else { throw DrawingError("text longer than 2 GiB") }
    if length == 0 { return }
    let itemized = self.itemized(font)
    placed.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { bytes in
      let isBasic = characters.read(bytes)
      if isBasic, itemized.learnt.add(characters, to: &placed) { return }
      bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { place($0, length: length) } }
      guard isBasic, characters.isPlain else { return }
      itemized.learnt.learn(placed, of: characters, context: fonts.context, description: itemized.description)
    }
    let scale = font.size / (Self.shapedSize * Double(PANGO_SCALE))
    shaped.reserveCapacity(shaped.count + placed.count)
    var face: (font: UnsafeMutablePointer<PangoFont>, index: UInt16)?
    for glyph in placed {
      if face?.font != glyph.font { face = (glyph.font, index(of: SizedFont(font: glyph.font, size: font.size))) }
      guard let face else { continue }
      shaped.append(
        ShapedGlyph(
          face: face.index, glyph: glyph.glyph, byte: Int(glyph.byte),
          advance: Double(glyph.width) * scale, offset: (Double(glyph.x) * scale, Double(glyph.y) * scale),
          isUnknown: budgetpress_glyph_is_unknown(glyph.glyph) != 0))
    }
  }

  /// Asks Pango for a text's glyphs.
  private func place(_ text: UnsafePointer<CChar>, length: Int32) {
    askedFor += 1
    let items = pango_itemize(fonts.context, text, 0, length, attributes, nil)
    defer { g_list_free(items) }
    var next = items
    while let node = next {
      let item = node.pointee.data.assumingMemoryBound(to: PangoItem.self)
      place(item, of: text, length: length)
      pango_item_free(item)
      next = node.pointee.next
    }
  }

  private func place(_ item: UnsafeMutablePointer<PangoItem>, of text: UnsafePointer<CChar>, length: Int32) {
    guard let font = item.pointee.analysis.font else { return }
    let offset = item.pointee.offset
    pango_shape_full(text + Int(offset), item.pointee.length, text, length, &item.pointee.analysis, glyphs)
    func add(_ position: Int) {
      let info = glyphs.pointee.glyphs[position]
      if info.glyph == PangoGlyph(0x0FFF_FFFF) { return }  // PANGO_GLYPH_EMPTY
      placed.append(
        PlacedGlyph(
          font: font, glyph: info.glyph, byte: offset + glyphs.pointee.log_clusters[position],
          width: info.geometry.width, x: info.geometry.x_offset, y: info.geometry.y_offset))
    }
    // Right-to-left runs come in visual order; clusters are wanted in logical order.
    let count = Int(glyphs.pointee.num_glyphs)
    if item.pointee.analysis.level % 2 == 0 {
      for position in 0..<count { add(position) }
    } else {
      for position in (0..<count).reversed() { add(position) }
    }
  }

  /// The font as one that Pango knows, which is its context's from now on.
  private func itemized(_ font: FontDescription) -> ItemizedFont {
    if let last, last.isFor(font) { return last }
    let itemized: ItemizedFont
    if let known = itemizedFonts.first(where: { $0.isFor(font) }) {
      itemized = known
    } else {
      itemized = ItemizedFont(font, size: Self.shapedSize)
      itemizedFonts.append(itemized)
    }
    pango_context_set_font_description(fonts.context, itemized.description)
    last = itemized
    return itemized
  }

  private func index(of font: SizedFont) -> UInt16 {
    if let known = faceIndex[font] { return known }
    g_object_ref(font.font)
    let index = UInt16(faces.count)
    faces.append(font.font)
    faceIndex[font] = index
    drawn.add(font.font, size: font.size)
    return index
  }
}
