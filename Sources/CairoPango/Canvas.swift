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
  ///   - clusters: of the glyphs, in order.
  ///   - isShownOnly: only their codes and outlines are wanted, whatever the size.
  /// - Throws: when the face cannot be drawn.
  public func show(
    _ glyphs: [PositionedGlyph], bytes: [UInt8], clusters: [GlyphCluster], face: Int,
    of faces: DrawnFaces, isShownOnly: Bool = false
  ) throws(DrawingError) {
    cairo_set_scaled_font(context, isShownOnly ? try faces.shown(face).face : try faces.face(face))
    glyphs.withCairo { glyphs in
      if drawsPaths {
        cairo_glyph_path(context, glyphs.baseAddress, Int32(glyphs.count))
        return cairo_fill(context)
      }
      clusters.withCairo { clusters in
        bytes.withUnsafeBytes { text in
          cairo_show_text_glyphs(
            context, text.bindMemory(to: CChar.self).baseAddress, Int32(text.count), glyphs.baseAddress,
            Int32(glyphs.count), clusters.baseAddress, Int32(clusters.count), cairo_text_cluster_flags_t(0))
        }
      }
    }
  }
}

/// A glyph with the place of its origin on the page. Nothing but Cairo's, so that lists of them are Cairo's too.
public struct PositionedGlyph {
  fileprivate let cairo: cairo_glyph_t

  /// - Parameter glyph: its number in the face; x and y in points, from the page's top left corner.
  public init(glyph: UInt32, x: Double, y: Double) { cairo = cairo_glyph_t(index: UInt(glyph), x: x, y: y) }
}

/// How many bytes of a text stand for how many glyphs.
public struct GlyphCluster {
  fileprivate let cairo: cairo_text_cluster_t

  /// - Parameter bytes: of UTF-8.
  public init(bytes: Int32, glyphs: Int32) { cairo = cairo_text_cluster_t(num_bytes: bytes, num_glyphs: glyphs) }
}

extension [PositionedGlyph] {
  fileprivate func withCairo(_ body: (UnsafeBufferPointer<cairo_glyph_t>) -> Void) {
    withUnsafeBufferPointer { $0.withMemoryRebound(to: cairo_glyph_t.self, body) }
  }
}

extension [GlyphCluster] {
  fileprivate func withCairo(_ body: (UnsafeBufferPointer<cairo_text_cluster_t>) -> Void) {
    withUnsafeBufferPointer { $0.withMemoryRebound(to: cairo_text_cluster_t.self, body) }
  }
}
