import CDeflate

/// Inflates and deflates whole buffers in zlib's format. libdeflate, as pages are whole in memory anyway and zlib's
/// streaming interface would be of no use.
final class Flate {
  /// Bounds what a damaged or hostile stream may inflate to.
  static let largest = 1 << 28

  /// Of compression, 1 (fast) to 12 (small).
  let level: Int32
  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer
  /// Where bytes are deflated to: what is given is as long as it is, not as what it was made of.
  private var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  /// - Parameter level: 1 (fast) to 12 (small).
  init(level: Int32) throws {
    guard let decompressor = libdeflate_alloc_decompressor() else { throw PDFFinishingError("libdeflate: no memory") }
    guard let compressor = libdeflate_alloc_compressor(level) else {
      libdeflate_free_decompressor(decompressor)
      throw PDFFinishingError("libdeflate: no compressor of level \(level)")
    }
    self.level = level
    self.decompressor = decompressor
    self.compressor = compressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
    libdeflate_free_decompressor(decompressor)
    room.deallocate()
  }

  func deflate(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer(deflate) }

  func deflate(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    if room.count < bound {
      room.deallocate()
      room = .allocate(byteCount: bound, alignment: 16)
    }
    let count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
    return Array(room[..<count])
  }

  /// Nil if the bytes are damaged or inflate to more than `largest`.
  func inflate(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    // Cairo's streams are stored: they are as long as this.
    var room = max(4096, bytes.count)
    while room <= Self.largest {
      var result = LIBDEFLATE_BAD_DATA
      let inflated = [UInt8](unsafeUninitializedCapacity: room) { output, count in
        count = 0
        result = bytes.withUnsafeBytes {
          libdeflate_zlib_decompress(decompressor, $0.baseAddress, $0.count, output.baseAddress, output.count, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      if result == LIBDEFLATE_SUCCESS { return inflated }
      if result != LIBDEFLATE_INSUFFICIENT_SPACE { return nil }
      room *= 8
    }
    return nil
  }
}
