/// Says in a PNG file how large it is meant to be: word processors place it at that size.
enum PNGResolution {
  /// The signature, and the chunk that every file begins with.
  private static let headerLength = 8 + 25

  static func added(to file: [UInt8], pixelsAnInch: Double) -> [UInt8] {
    let pixelsAMetre = UInt32((pixelsAnInch / 0.0254).rounded())
    let body = Array("pHYs".utf8) + bytes(of: pixelsAMetre) + bytes(of: pixelsAMetre) + [1]
    let chunk = bytes(of: UInt32(body.count - 4)) + body + bytes(of: checksum(of: body))
    return file[..<headerLength] + chunk + file[headerLength...]
  }

  private static func bytes(of number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 as PNG has it (ISO 3309).
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
