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
    var text = text
    text.withUTF8 { bytes in
      let figures = Figures(bytes)
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        guard let start = bytes.baseAddress else { return }
        if let figures, let item = itemized.item(for: figures) {
          return add(item, at: 0..<Int(length), size: font.size, text: start, length: length, to: &shaped)
        }
        let items = pango_itemize(fonts.context, start, 0, length, attributes, nil)
        defer { g_list_free(items) }
        var next = items
        while let node = next {
          let item = node.pointee.data.assumingMemoryBound(to: PangoItem.self)
          let range = Int(item.pointee.offset)..<Int(item.pointee.offset + item.pointee.length)
          add(item, at: range, size: font.size, text: start, length: length, to: &shaped)
          if let figures, range.count == length { itemized.take(item, of: figures) }
          pango_item_free(item)
          next = node.pointee.next
        }
      }
    }
  }

  /// - Parameter range: where the item is in the text.
  private func add(
    _ item: UnsafeMutablePointer<PangoItem>, at range: Range<Int>, size: Double, text: UnsafePointer<CChar>,
    length: Int32, to shaped: inout [ShapedGlyph]
  ) {
    let offset = range.lowerBound
    pango_shape_full(
      text + offset, Int32(range.count), text, length, &item.pointee.analysis, glyphs)
    let face = index(of: SizedFont(font: item.pointee.analysis.font, size: size))
    let scale = size / (Self.shapedSize * Double(PANGO_SCALE))
    func add(_ position: Int) {
      let info = glyphs.pointee.glyphs[position]
      if info.glyph == PangoGlyph(0x0FFF_FFFF) { return }  // PANGO_GLYPH_EMPTY
      shaped.append(
        ShapedGlyph(
          face: face, glyph: info.glyph, byte: offset + Int(glyphs.pointee.log_clusters[position]),
          advance: Double(info.geometry.width) * scale,
          offset: (Double(info.geometry.x_offset) * scale, Double(info.geometry.y_offset) * scale),
          isUnknown: budgetpress_glyph_is_unknown(info.glyph) != 0))
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
