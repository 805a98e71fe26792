import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Whether a byte occurs.
  func holds(_ wanted: UInt8) -> Bool {
    guard let baseAddress else { return false }
    return memchr(baseAddress, Int32(wanted), count) != nil
  }
}
