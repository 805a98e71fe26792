import CCairoPango

/// Pages as pictures in memory: a PNG file each.
public final class PNGSurface: DrawingSurface {
  private let scale: Double
  private let isGrey: Bool
  private var page: (surface: OpaquePointer, context: OpaquePointer)?
  /// The finished pages, in order.
  public private(set) var files: [[UInt8]] = []

  /// - Parameters:
  ///   - resolution: pixels an inch.
  ///   - isGrey: one byte a pixel, for what need not be seen in colour.
  public init(resolution: Double, isGrey: Bool = false) {
    scale = resolution / 72
    self.isGrey = isGrey
  }

  deinit { destroyPage() }

  public func beginPage(width: Double, height: Double) throws(DrawingError) -> Canvas {
    destroyPage()
    let size = (Int32((width * scale).rounded(.up)), Int32((height * scale).rounded(.up)))
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.0, size.1) else {
      throw DrawingError("cairo: no image")
    }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw DrawingError("cairo: no context")
    }
    page = (surface, context)
    try DrawingError.check(cairo_status(context))
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    return Canvas(context: context)
  }

  public func endPage() throws(DrawingError) {
    guard let page else { return }
    try DrawingError.check(cairo_status(page.context))
    cairo_surface_flush(page.surface)
    if isGrey {
      let grey = try Self.grey(page.surface)
      defer { cairo_surface_destroy(grey) }
      files.append(try Self.png(grey))
    } else {
      files.append(try Self.png(page.surface))
    }
    destroyPage()
  }

  private func destroyPage() {
    guard let page else { return }
    cairo_destroy(page.context)
    cairo_surface_destroy(page.surface)
    self.page = nil
  }

  private static func png(_ surface: OpaquePointer) throws(DrawingError) -> [UInt8] {
    let sink = ByteSink()
    let write: cairo_write_func_t = { closure, data, length in
      ByteSink.append(closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }
    try DrawingError.check(cairo_surface_write_to_png_stream(surface, write, sink.closure))
    return sink.bytes
  }

  /// The picture's lightness; Cairo writes a surface of one channel as a grey PNG.
  private static func grey(_ surface: OpaquePointer) throws(DrawingError) -> OpaquePointer {
    let pixels = PixelRows(surface)
    guard let grey = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(pixels.width), Int32(pixels.height)) else {
      throw DrawingError("cairo: no image")
    }
    let stride = Int(cairo_image_surface_get_stride(grey))
    if let data = cairo_image_surface_get_data(grey) {
      for y in 0..<pixels.height {
        for x in 0..<pixels.width { data[y * stride + x] = pixels.lightness(x: x, y: y) }
      }
    }
    cairo_surface_mark_dirty(grey)
    return grey
  }
}

/// A page as an SVG picture, letters as outlines.
public final class SVGSurface: DrawingSurface {
  private var page: (surface: OpaquePointer, context: OpaquePointer, sink: ByteSink)?
  public private(set) var files: [[UInt8]] = []

  private let asPaths: Bool

  /// - Parameter asPaths: each letter as a path of its own, instead of symbols used again and again: larger, but drawn by
  ///   programs that know little of SVG.
  public init(asPaths: Bool = false) { self.asPaths = asPaths }

  deinit { destroyPage() }

  public func beginPage(width: Double, height: Double) throws(DrawingError) -> Canvas {
    destroyPage()
    let sink = ByteSink()
    let write: cairo_write_func_t = { closure, data, length in
      ByteSink.append(closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }
    guard let surface = cairo_svg_surface_create_for_stream(write, sink.closure, width, height) else {
      throw DrawingError("cairo: no SVG surface")
    }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw DrawingError("cairo: no context")
    }
    page = (surface, context, sink)
    try DrawingError.check(cairo_status(context))
    return Canvas(context: context, drawsPaths: asPaths)
  }

  public func endPage() throws(DrawingError) {
    guard let page else { return }
    try DrawingError.check(cairo_status(page.context))
    cairo_surface_finish(page.surface)
    try DrawingError.check(cairo_surface_status(page.surface))
    files.append(page.sink.bytes)
    destroyPage()
  }

  private func destroyPage() {
    guard let page else { return }
    cairo_destroy(page.context)
    cairo_surface_destroy(page.surface)
    self.page = nil
  }
}

/// The pixels of an image surface of 32 bits a pixel.
struct PixelRows {
  let width: Int
  let height: Int
  private let stride: Int
  private let data: UnsafeMutablePointer<UInt8>?

  init(_ surface: OpaquePointer) {
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    stride = Int(cairo_image_surface_get_stride(surface))
    data = cairo_image_surface_get_data(surface)
  }

  /// From 0, black, to 255.
  func lightness(x: Int, y: Int) -> UInt8 {
    guard let data else { return 0 }
    let pixel = data + y * stride + x * 4
    // Blue, green, red in memory on little-endian machines.
    return UInt8((Int(pixel[0]) * 29 + Int(pixel[1]) * 150 + Int(pixel[2]) * 77) >> 8)
  }
}
