import Crypto

/// The SHA-256 digest of the bytes in lower-case hexadecimal, 64 digits.
public func sha256Hex(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

/// A file's size and digest, taken piece by piece.
struct FileTally {
  private var byteCount = 0
  private var hash = SHA256()

  mutating func add(_ piece: [UInt8]) {
    byteCount += piece.count
    hash.update(data: piece)
  }

  var written: WrittenFile { WrittenFile(byteCount: byteCount, sha256: hex(hash.finalize())) }
}

private func hex(_ digest: SHA256.Digest) -> String {
  func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
  return String(unsafeUninitializedCapacity: 2 * SHA256.Digest.byteCount) { text in
    digest.withUnsafeBytes { bytes in
      for place in bytes.indices {
        text.initializeElement(at: 2 * place, to: digit(bytes[place] >> 4))
        text.initializeElement(at: 2 * place + 1, to: digit(bytes[place] & 15))
      }
      return 2 * bytes.count
    }
  }
}
