import CCairoPango
import CZlib

/// A PDF file in the making, handed on in pieces; pages are drawn through its canvas, in order. Its streams are in the
/// format that Cairo writes, zlib's, but stored: whoever gets them has to look into them and to deflate them anyway.
public final class PDFSurface: DrawingSurface {
  private let sink: PieceSink
  private let surface: OpaquePointer
  private let context: OpaquePointer

  /// - Parameters:
  ///   - width: of the first page, in points, as the height.
  ///   - write: gets what Cairo writes, in order; what it throws is thrown by `endPage` or `finish`.
  public init(width: Double, height: Double, write: @escaping ([UInt8]) throws -> Void) throws(DrawingError) {
    sink = PieceSink(write)
    let take: cairo_write_func_t = { closure, data, length in
      PieceSink.take(closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        take, sink.closure, width, height)
    else { throw DrawingError("cairo: no PDF surface") }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw DrawingError("cairo: no context")
    }
    self.surface = surface
    self.context = context
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    try DrawingError.check(cairo_status(context))
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Adds a bookmark that leads to a destination, and returns its number for its children.
  public func addBookmark(_ title: String, destination: String, parent: Int?) -> Int {
    Int(
      cairo_pdf_surface_add_outline(
        surface, Int32(parent ?? Int(CAIRO_PDF_OUTLINE_ROOT)), title, "dest='\(destination)'",
        parent == nil ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0)))
  }

  public func beginPage(width: Double, height: Double) throws(DrawingError) -> Canvas {
    cairo_pdf_surface_set_size(surface, width, height)
    return Canvas(context: context)
  }

  public func endPage() throws {
    storingStreams { cairo_show_page(context) }
    if let error = sink.error { throw error }
    try DrawingError.check(cairo_status(context))
  }

  /// Has Cairo store what it would deflate.
  private func storingStreams(_ body: () -> Void) {
    let level = zlib_set_level(0)
    body()
    _ = zlib_set_level(level)
  }

  /// Hands on what Cairo has written so far.
  public func flush() throws {
    sink.flush()
    if let error = sink.error { throw error }
  }

  /// Ends the file; nothing can be drawn afterwards.
  public func finish() throws {
    try DrawingError.check(cairo_status(context))
    storingStreams { cairo_surface_finish(surface) }
    sink.flush()
    if let error = sink.error { throw error }
    try DrawingError.check(cairo_surface_status(surface))
  }
}
