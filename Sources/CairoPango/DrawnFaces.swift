import CCairoPango
import CGlyphs

/// Faces as Cairo draws them, by the shaper's numbers. A face stays where it is once it is there, so what has been
/// shaped can be drawn while more is shaped.
public final class DrawnFaces: @unchecked Sendable {
  private let places = UnsafeMutableBufferPointer<Place>.allocate(capacity: Int(UInt16.max) + 1)
  /// For the thread that shapes, as is the rest.
  private var count = 0
  /// Of fonts, which any sizes share, with their numbers.
  private var faces: [UnsafeMutablePointer<PangoFont>: Font] = [:]

  private struct Place {
    var scaled: OpaquePointer?
    var size: Double
    var font: Font
  }

  private struct Font {
    var number: Int
    var face: OpaquePointer?
    /// In the size of one in which Cairo looks at what it embeds; nil: the face is Pango's.
    var unit: OpaquePointer?
  }

  deinit {
    for place in 0..<count { cairo_scaled_font_destroy(places[place].scaled) }
    places.deallocate()
    for font in faces.values {
      cairo_scaled_font_destroy(font.unit)
      cairo_font_face_destroy(font.face)
    }
  }

  /// Adds a font's face in a size, in points.
  func add(_ font: UnsafeMutablePointer<PangoFont>, size: Double) {
    let found = pango_cairo_font_get_scaled_font(OpaquePointer(font))
    let options = cairo_font_options_create()
    cairo_scaled_font_get_font_options(found, options)
    let known = self.known(font, found: found)
    let scaled = known.face.flatMap { Self.scaled($0, size: size, options) }
    places.initializeElement(at: count, to: Place(scaled: scaled, size: size, font: known))
    count += 1
    cairo_font_options_destroy(options)
  }

  private static func scaled(_ face: OpaquePointer, size: Double, _ options: OpaquePointer?) -> OpaquePointer? {
    var matrix = cairo_matrix_t()
    var identity = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size, size)
    cairo_matrix_init_identity(&identity)
    return cairo_scaled_font_create(face, &matrix, &identity, options)
  }

  /// - Parameter found: what Pango would draw with.
  private func known(_ font: UnsafeMutablePointer<PangoFont>, found: OpaquePointer?) -> Font {
    if let known = faces[font] { return known }
    var made = Font(number: faces.count)
    if let face = Self.plainFace(of: font) {
      let options = cairo_font_options_create()
      cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
      cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
      (made.face, made.unit) = (face, Self.scaled(face, size: 1, options))
      cairo_font_options_destroy(options)
    } else {
      made.face = found.flatMap { cairo_font_face_reference(cairo_scaled_font_get_font_face($0)) }
    }
    faces[font] = made
    return made
  }

  /// The face as it is in its file; nil when Pango would draw it otherwise. Our configuration neither slants nor
  /// emboldens, but a variable font may be asked for in any weight.
  private static func plainFace(of font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
    var path: UnsafeMutablePointer<FcChar8>?
    var variations: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard let pattern = pango_fc_font_get_pattern(budgetpress_fc_font(font)),
      FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path,
      FcPatternGetString(pattern, FC_FONT_VARIATIONS, 0, &variations) != FcResultMatch
    else { return nil }
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    return glyphs_face(UnsafeRawPointer(path).assumingMemoryBound(to: CChar.self), index)
  }

  /// - Parameter index: of a face that text has been shaped in.
  func face(_ index: Int) throws(DrawingError) -> OpaquePointer {
    guard let face = places[index].scaled else { throw DrawingError("pango: a face that Cairo cannot draw") }
    return face
  }

  /// A face as it is shown to Cairo where only its codes and outlines are wanted, and its size. In a size of its own
  /// Cairo would look at each glyph once more.
  func shown(_ index: Int) throws(DrawingError) -> (face: OpaquePointer, size: Double) {
    if let unit = places[index].font.unit { return (unit, 1) }
    return (try face(index), places[index].size)
  }

  /// The number of a face's font, which faces of other sizes have too.
  public func font(of index: Int) -> Int { places[index].font.number }

  /// Of a face, in points.
  public func size(of index: Int) -> Double { places[index].size }

  /// What a glyph takes in a size of one, and whether it leaves a mark.
  public func measure(_ glyph: UInt32, in index: Int) throws(DrawingError) -> (advance: Double, leavesMark: Bool) {
    let (face, size) = try shown(index)
    var one = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(face, &one, 1, &extents)
    return (extents.x_advance / size, extents.width > 0 && extents.height > 0)
  }
}
