import CCairoPango

/// Draws on one page; points, origin at the top left. Valid only inside the closure that it is handed to.
public struct Canvas {
  let context: OpaquePointer
  /// Letters become plain outlines, drawn one by one.
  var drawsPaths = false

  /// Red, green and blue from 0 to 1.
  public func setColor(red: Double, green: Double, blue: Double) {
    cairo_set_source_rgb(context, red, green, blue)
  }

  /// Fills with the colour set last.
  public func fillRectangle(x: Double, y: Double, width: Double, height: Double) {
    cairo_rectangle(context, x, y, width, height)
    cairo_fill(context)
  }

  /// Names a place on the page; the name holds letters and digits only.
  public func addDestination(_ name: String, x: Double, y: Double) {
    cairo_tag_begin(context, CAIRO_TAG_DEST, "name='\(name)' x=\(x) y=\(y)")
    cairo_tag_end(context, CAIRO_TAG_DEST)
  }

  /// Draws a picture of many colours as one thing.
  public func grouped(_ draw: () throws -> Void) rethrows {
    cairo_push_group(context)
    defer {
      cairo_pop_group_to_source(context)
      cairo_paint(context)
    }
    try draw()
  }

  /// Draws glyphs of one face together with the text they stand for, so that the text can be found and copied.
  ///
  /// - Parameters:
  ///   - bytes: the UTF-8 text of all clusters.
  ///   - clusters: per cluster the number of bytes and of glyphs, in order.
  /// - Throws: when the face cannot be drawn.
  public func show(
    _ glyphs: [PositionedGlyph], bytes: UnsafeBufferPointer<UInt8>, clusters: [(bytes: Int, glyphs: Int)],
    face: Int, of faces: DrawnFaces
  ) throws(DrawingError) {
    cairo_set_scaled_font(context, try faces.face(face))
    let cairoGlyphs = glyphs.map { cairo_glyph_t(index: UInt($0.glyph), x: $0.x, y: $0.y) }
    if drawsPaths {
      cairo_glyph_path(context, cairoGlyphs, Int32(glyphs.count))
      cairo_fill(context)
      return
    }
    let cairoClusters = clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
    }
    bytes.withMemoryRebound(to: CChar.self) { text in
      cairo_show_text_glyphs(
        context, text.baseAddress, Int32(text.count), cairoGlyphs, Int32(glyphs.count), cairoClusters,
        Int32(clusters.count), cairo_text_cluster_flags_t(0))
    }
  }
}

/// A glyph with the place of its origin on the page.
public struct PositionedGlyph: Sendable {
  public var glyph: UInt32
  public var x: Double
  public var y: Double

  public init(glyph: UInt32, x: Double, y: Double) {
    self.glyph = glyph
    self.x = x
    self.y = y
  }
}
