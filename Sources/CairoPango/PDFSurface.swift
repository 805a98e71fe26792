import CCairoPango

/// The properties of a PDF file; nil is left out.
public struct PDFMetadata: Sendable {
  public var title: String?
  public var author: String?
  public var subject: String?
  public var creator: String?
  /// ISO 8601; Cairo writes the clock's time when this is nil.
  public var date: String?

  public init(title: String?, author: String?, subject: String?, creator: String?, date: String?) {
    self.title = title
    self.author = author
    self.subject = subject
    self.creator = creator
    self.date = date
  }
}

/// A PDF file in the making, in memory; pages are drawn through its canvas, in order.
public final class PDFSurface: DrawingSurface {
  private static let documentTag = "Document"
  private let sink = ByteSink()
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private var documentIsBegun = false

  /// - Parameters: the first page's size, in points.
  public init(width: Double, height: Double) throws(DrawingError) {
    let write: cairo_write_func_t = { closure, data, length in
      ByteSink.append(closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        write, sink.closure, width, height)
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

  /// Sets the file's properties; before `finish`.
  public func set(_ metadata: PDFMetadata) {
    let values: [(cairo_pdf_metadata_t, String?)] = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject), (CAIRO_PDF_METADATA_CREATOR, metadata.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date), (CAIRO_PDF_METADATA_MOD_DATE, metadata.date),
    ]
    for case (let key, let value?) in values { cairo_pdf_surface_set_metadata(surface, key, value) }
  }

  /// Adds a bookmark that leads to a destination, and returns its number for its children.
  public func addBookmark(_ title: String, destination: String, parent: Int?) -> Int {
    Int(
      cairo_pdf_surface_add_outline(
        surface, Int32(parent ?? Int(CAIRO_PDF_OUTLINE_ROOT)), title, "dest='\(destination)'",
        parent == nil ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0)))
  }

  public func beginPage(width: Double, height: Double, label: String?) throws(DrawingError) -> Canvas {
    // Resizing drops what was begun on the page, so the document's tag comes after it. Without that tag Cairo 1.16
    // numbers links but never writes them.
    cairo_pdf_surface_set_size(surface, width, height)
    if let label { cairo_pdf_surface_set_page_label(surface, label) }
    if !documentIsBegun {
      cairo_tag_begin(context, Self.documentTag, "")
      documentIsBegun = true
    }
    return Canvas(context: context)
  }

  public func endPage() throws(DrawingError) {
    cairo_show_page(context)
    try DrawingError.check(cairo_status(context))
  }

  /// Ends the file and returns it; nothing can be drawn afterwards.
  public func finish() throws(DrawingError) -> [UInt8] {
    if documentIsBegun { cairo_tag_end(context, Self.documentTag) }
    try DrawingError.check(cairo_status(context))
    cairo_surface_finish(surface)
    try DrawingError.check(cairo_surface_status(surface))
    return sink.bytes
  }
}
