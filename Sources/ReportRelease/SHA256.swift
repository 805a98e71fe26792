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
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(64)
  for byte in digest {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
