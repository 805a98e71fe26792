import CCairoPango

/// The glyphs that a face's rules look at: what stands beside any other changes nothing (OpenType: GSUB, GPOS).
final class FaceRules {
  /// Nil where the face has rules that HarfBuzz does not list.
  private let glyphs: OpaquePointer?

  init(of font: UnsafeMutablePointer<PangoFont>, language: OpaquePointer) {
    let hbFont = pango_font_get_hb_font(font)
    let face = hb_font_get_face(hbFont)
    guard !Self.unlisted.contains(where: { Self.has($0, in: face) }) else {
      glyphs = nil
      return
    }
    let found = hb_set_create()
    for table in [Self.tag("GSUB"), Self.tag("GPOS")] {
      let lookups = Self.lookups(in: table, of: hbFont, language: language)
      var lookup = ~hb_codepoint_t(0)
      while hb_set_next(lookups, &lookup) != 0 {
        hb_ot_layout_lookup_collect_glyphs(face, table, lookup, found, found, found, nil)
      }
      hb_set_destroy(lookups)
    }
    glyphs = found
  }

  deinit { hb_set_destroy(glyphs) }

  /// Whether what stands beside it may change it, or it what stands beside.
  func look(at glyph: PangoGlyph) -> Bool {
    guard let glyphs else { return true }
    return hb_set_has(glyphs, glyph) != 0
  }

  /// Apple's rules, Graphite's, and the pairs of old TrueType fonts.
  private static let unlisted = ["kern", "kerx", "morx", "mort", "trak", "Silf"]

  /// All that HarfBuzz may apply to Han and to text without a script, from left to right.
  private static func lookups(in table: hb_tag_t, of font: OpaquePointer?, language: OpaquePointer) -> OpaquePointer? {
    let face = hb_font_get_face(font)
    let found = hb_set_create()
    var count: UInt32 = 0
    let coordinates = hb_font_get_var_coords_normalized(font, &count)
    for script in [HB_SCRIPT_HAN, HB_SCRIPT_COMMON] {
      var properties = hb_segment_properties_t()
      properties.direction = HB_DIRECTION_LTR
      properties.script = script
      properties.language = hb_language_from_string(pango_language_to_string(language), -1)
      let plan = hb_shape_plan_create_cached2(face, &properties, nil, 0, coordinates, count, nil)
      hb_ot_shape_plan_collect_lookups(plan, table, found)
      hb_shape_plan_destroy(plan)
    }
    return found
  }

  private static func has(_ table: String, in face: OpaquePointer?) -> Bool {
    let blob = hb_face_reference_table(face, tag(table))
    defer { hb_blob_destroy(blob) }
    return hb_blob_get_length(blob) > 0
  }

  private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
