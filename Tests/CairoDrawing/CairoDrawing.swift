import CCairoPango

/// Draws PDFs straight through Cairo, for tests of what comes after it. What Cairo writes goes to a closure.
public final class CairoDrawing {
  private final class Sink {
    let write: (UnsafeBufferPointer<UInt8>) -> Void
    init(_ write: @escaping (UnsafeBufferPointer<UInt8>) -> Void) { self.write = write }
  }

  private let sink: Sink
  public let surface: OpaquePointer
  public let cairo: OpaquePointer
  private let layout: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>

  /// - Parameter fonts: a folder with font files; no others are used.
  public init?(fonts: String, write: @escaping (UnsafeBufferPointer<UInt8>) -> Void) {
    sink = Sink(write)
    let push: cairo_write_func_t = { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().write(.init(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }
    guard
      let surface = cairo_pdf_surface_create_for_stream(push, Unmanaged.passUnretained(sink).toOpaque(), 400, 400),
      let cairo = cairo_create(surface), let configuration = FcConfigCreate(),
      let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
      let context = pango_font_map_create_context(map), let layout = pango_layout_new(context)
    else { return nil }
    _ = FcConfigAppFontAddDir(configuration, fonts)
    pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    self.surface = surface
    self.cairo = cairo
    self.map = map
    self.layout = layout
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-01-02T03:04:05+08:00")
  }

  /// Sets a colour that is black but for its red channel, from 0 to 1.
  public func color(red: Double) { cairo_set_source_rgb(cairo, red, 0, 0) }

  public func tag(_ name: String, _ attributes: String = "", _ draw: () -> Void) {
    cairo_tag_begin(cairo, name, attributes)
    draw()
    cairo_tag_end(cairo, name)
  }

  public func text(_ text: String, _ x: Double, _ y: Double, size: Int = 10) {
    let font = pango_font_description_from_string("Noto Serif CJK SC \(size)")
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    pango_layout_set_text(layout, text, -1)
    cairo_move_to(cairo, x, y)
    pango_cairo_show_layout(cairo, layout)
  }

  public func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    cairo_rectangle(cairo, x, y, width, height)
    cairo_fill(cairo)
  }

  public func endPage() { cairo_show_page(cairo) }

  /// Whether Cairo is content.
  public func finish() -> Bool {
    let isDrawn = cairo_status(cairo) == CAIRO_STATUS_SUCCESS
    cairo_surface_finish(surface)
    let isWritten = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
    g_object_unref(UnsafeMutableRawPointer(layout))
    return isDrawn && isWritten
  }
}
