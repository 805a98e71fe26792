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
  private var descriptions: [FontChoice: OpaquePointer] = [:]
  /// The font that was shaped in last.
  private var last: FontChoice?
  private var faceIndex: [SizedFont: UInt16] = [:]
  /// Kept for as long as their numbers are.
  private var faces: [UnsafeMutablePointer<PangoFont>] = []
  /// What the faces are drawn with.
  public let drawn = DrawnFaces()
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  private let attributes: OpaquePointer

  /// Points.
  private static let shapedSize = 1000.0

  private struct FontChoice: Hashable {
    var families: [String]
    var isBold: Bool
  }

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
    for description in descriptions.values { pango_font_description_free(description) }
    pango_glyph_string_free(glyphs)
    pango_attr_list_unref(attributes)
  }

  /// Adds the text's glyphs, ordered by the byte they start at within each run of one face.
  public func shape(
    _ text: String, in font: FontDescription, into shaped: inout [ShapedGlyph]
  ) throws(DrawingError) {
    guard let length = Int32(exactly: text.utf8.count) else { throw DrawingError("text longer than 2 GiB") }
    if length == 0 { return }
    if font.families != last?.families || font.isBold != last?.isBold {
      let choice = FontChoice(families: font.families, isBold: font.isBold)
      pango_context_set_font_description(fonts.context, description(of: choice))
      last = choice
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        guard let start = bytes.baseAddress else { return }
        let items = pango_itemize(fonts.context, start, 0, length, attributes, nil)
        defer { g_list_free(items) }
        var next = items
        while let node = next {
          let item = node.pointee.data.assumingMemoryBound(to: PangoItem.self)
          add(item, size: font.size, text: start, length: length, to: &shaped)
          pango_item_free(item)
          next = node.pointee.next
        }
      }
    }
  }

  private func add(
    _ item: UnsafeMutablePointer<PangoItem>, size: Double, text: UnsafePointer<CChar>, length: Int32,
    to shaped: inout [ShapedGlyph]
  ) {
    let offset = Int(item.pointee.offset)
    pango_shape_full(
      text + offset, item.pointee.length, text, length, &item.pointee.analysis, glyphs)
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

  private func description(of font: FontChoice) -> OpaquePointer? {
    if let known = descriptions[font] { return known }
    guard let made = pango_font_description_new() else { return nil }
    pango_font_description_set_family(made, font.families.joined(separator: ","))
    pango_font_description_set_weight(made, font.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(made, Self.shapedSize * Double(PANGO_SCALE))
    descriptions[font] = made
    return made
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
