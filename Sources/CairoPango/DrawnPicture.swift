import CCairoPango
import CLibRSVG

/// A picture that a canvas can draw: a PNG or an SVG file, read from memory. Nothing is fetched from anywhere.
public final class DrawnPicture {
  private enum Source {
    case png(OpaquePointer)
    case svg(OpaquePointer)
  }

  private final class Bytes {
    var rest: ArraySlice<UInt8>
    init(_ bytes: [UInt8]) { rest = bytes[...] }
  }

  private let source: Source
  public let width: Double
  public let height: Double
  /// Pixels on a side, at most: a page needs no more, and a file that claims more would fill the memory.
  static let mostPixels: Int32 = 12_000

  public init(png bytes: [UInt8]) throws(DrawingError) {
    try Self.checkHeader(bytes)
    let source = Bytes(bytes)
    let read: cairo_read_func_t = { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
      let source = Unmanaged<Bytes>.fromOpaque(closure).takeUnretainedValue()
      guard source.rest.count >= Int(length) else { return CAIRO_STATUS_READ_ERROR }
      for (index, byte) in source.rest.prefix(Int(length)).enumerated() { data[index] = byte }
      source.rest = source.rest.dropFirst(Int(length))
      return CAIRO_STATUS_SUCCESS
    }
    let surface = withExtendedLifetime(source) {
      cairo_image_surface_create_from_png_stream(read, Unmanaged.passUnretained(source).toOpaque())
    }
    guard let surface else { throw DrawingError("cairo: no image") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      throw DrawingError("cairo: " + String(cString: cairo_status_to_string(status)))
    }
    self.source = .png(surface)
    width = Double(cairo_image_surface_get_width(surface))
    height = Double(cairo_image_surface_get_height(surface))
  }

  /// The SVG must hold no reference to the outside and no text: see ReportLayout's check.
  public init(svg bytes: [UInt8]) throws(DrawingError) {
    guard let handle = svg_handle_new(bytes, UInt(bytes.count)) else { throw DrawingError("librsvg: not a picture") }
    var (width, height) = (0.0, 0.0)
    if svg_handle_size(handle, &width, &height) == 0 { _ = svg_handle_box(handle, &width, &height) }
    guard width > 0, height > 0, width.isFinite, height.isFinite else {
      g_object_unref(UnsafeMutableRawPointer(handle))
      throw DrawingError("librsvg: no size")
    }
    source = .svg(handle)
    self.width = width
    self.height = height
  }

  deinit {
    switch source {
    case .png(let surface): cairo_surface_destroy(surface)
    case .svg(let handle): g_object_unref(UnsafeMutableRawPointer(handle))
    }
  }

  /// Width and height stand at the file's beginning, before anything is unpacked.
  private static func checkHeader(_ bytes: [UInt8]) throws(DrawingError) {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
      throw DrawingError("not a PNG file")
    }
    func number(_ start: Int) -> Int { bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(16), number(20))
    guard (1...Int(mostPixels)).contains(width), (1...Int(mostPixels)).contains(height) else {
      throw DrawingError("a PNG of \(width) × \(height) pixels is too large")
    }
  }

  /// Draws the picture stretched over a rectangle.
  func draw(on context: OpaquePointer, x: Double, y: Double, width: Double, height: Double) throws(DrawingError) {
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, x, y)
    cairo_scale(context, width / self.width, height / self.height)
    switch source {
    case .png(let surface):
      cairo_set_source_surface(context, surface, 0, 0)
      cairo_rectangle(context, 0, 0, self.width, self.height)
      cairo_fill(context)
    case .svg(let handle):
      if svg_handle_render(handle, UnsafeMutableRawPointer(context), self.width, self.height) == 0 {
        throw DrawingError("librsvg: cannot draw the picture")
      }
    }
  }

  /// The lightness of each pixel of a PNG, row by row; nil for an SVG.
  public func lightness() -> [UInt8]? {
    guard case .png(let surface) = source, cairo_image_surface_get_format(surface) != CAIRO_FORMAT_A8 else {
      return nil
    }
    cairo_surface_flush(surface)
    let rows = PixelRows(surface)
    return (0..<rows.height).flatMap { y in (0..<rows.width).map { rows.lightness(x: $0, y: y) } }
  }
}

extension Canvas {
  public func draw(
    _ picture: DrawnPicture, x: Double, y: Double, width: Double, height: Double
  ) throws(DrawingError) {
    try picture.draw(on: context, x: x, y: y, width: width, height: height)
  }
}
