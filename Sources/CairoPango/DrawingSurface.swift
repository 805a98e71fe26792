/// Takes pages one after another.
public protocol DrawingSurface: AnyObject {
  /// Begins a page of the given size, in points, and returns what it is drawn on; valid until the page ends.
  func beginPage(width: Double, height: Double) throws(DrawingError) -> Canvas
  func endPage() throws
}

/// What Cairo has written so far.
final class ByteSink {
  var bytes: [UInt8] = []

  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  nonisolated static func append(
    _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ length: UInt32
  ) -> Bool {
    guard let closure, let data else { return false }
    Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes.append(
      contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return true
  }
}
