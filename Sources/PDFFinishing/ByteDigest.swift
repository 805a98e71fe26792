/// 128 bits that differ between files, for /ID; no more is asked of it than of the MD5 that PDF suggests.
struct ByteDigest {
  private var first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private var length: UInt64 = 0

  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      let whole = bytes.count & ~7
      for place in stride(from: 0, to: whole, by: 8) {
        mix(UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
      mix(bytes[whole...].reduce(0) { $0 << 8 | UInt64($1) })
    }
    length += UInt64(bytes.count)
  }

  private mutating func mix(_ word: UInt64) {
    first = (first ^ word) &* 0xFF51_AFD7_ED55_8CCD
    first ^= first >> 32
    second = (second &+ word) &* 0xC4CE_B9FE_1A85_EC53
    second ^= second >> 29
  }

  var hexadecimal: String {
    var last = self
    last.mix(length)
    return PDFSyntax.hexadecimal(last.first, digits: 16) + PDFSyntax.hexadecimal(last.second, digits: 16)
  }
}
