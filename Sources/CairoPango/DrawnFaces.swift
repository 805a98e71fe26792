import CCairoPango
import CGlyphs

/// Faces as Cairo draws them, by the shaper's numbers. A face stays where it is once it is there, so what has been shaped
/// can be drawn while more is shaped.
public final class DrawnFaces: @unchecked Sendable {
  private let places = UnsafeMutableBufferPointer<OpaquePointer?>.allocate(capacity: Int(UInt16.max) + 1)
  /// For the thread that shapes, as is the rest.
  private var count = 0
  /// By font, which any sizes share.
  private var faces: [UnsafeMutablePointer<PangoFont>: OpaquePointer] = [:]

  deinit {
    for place in 0..<count { cairo_scaled_font_destroy(places[place]) }
    places.deallocate()
    for face in faces.values { cairo_font_face_destroy(face) }
  }

  /// Adds a font's face in a size, in points.
  func add(_ font: UnsafeMutablePointer<PangoFont>, size: Double) {
    let found = pango_cairo_font_get_scaled_font(OpaquePointer(font))
    let options = cairo_font_options_create()
    var matrix = cairo_matrix_t()
    var identity = cairo_matrix_t()
    cairo_scaled_font_get_font_options(found, options)
    cairo_matrix_init_scale(&matrix, size, size)
    cairo_matrix_init_identity(&identity)
    let sized = face(of: font, found: found).flatMap { cairo_scaled_font_create($0, &matrix, &identity, options) }
    places.initializeElement(at: count, to: sized)
    count += 1
    cairo_font_options_destroy(options)
  }

  /// - Parameter found: what Pango would draw with.
  private func face(of font: UnsafeMutablePointer<PangoFont>, found: OpaquePointer?) -> OpaquePointer? {
    if let known = faces[font] { return known }
    let face = Self.plainFace(of: font) ?? found.flatMap { cairo_font_face_reference(cairo_scaled_font_get_font_face($0)) }
    faces[font] = face
    return face
  }

  /// The face as it is in its file; nil when Pango would draw it otherwise. Our configuration neither slants nor emboldens,
  /// but a variable font may be asked for in any weight.
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
    guard let face = places[index] else { throw DrawingError("pango: a face that Cairo cannot draw") }
    return face
  }
}
