import Crypto
import CXXHash

/// A file's digest, as the manifest lists it: tells whether the file is as it was written.
struct ContentDigest: Equatable {
  enum Algorithm: String, CaseIterable {
    /// Of files whose SHA-256 is published.
    case sha256
    /// XXH3 of 128 bits, ten times as fast: of all others. Nobody is kept from making another file with the same one,
    /// which here would only deceive himself.
    case xxh128
  }

  let algorithm: Algorithm
  /// In lower-case hexadecimal.
  let text: String

  init(_ algorithm: Algorithm, text: String) {
    self.algorithm = algorithm
    self.text = text
  }

  init(_ algorithm: Algorithm, of bytes: [UInt8]) {
    self.init(algorithm, text: algorithm == .sha256 ? sha256Hex(bytes) : xxh128Hex(bytes))
  }

  /// Whether it is that of the bytes.
  func fits(_ bytes: [UInt8]) -> Bool { ContentDigest(algorithm, of: bytes) == self }
}

/// The SHA-256 digest of the bytes in lower-case hexadecimal, 64 digits.
public func sha256Hex(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).withUnsafeBytes(hex) }

private func xxh128Hex(_ bytes: [UInt8]) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { digest in
    digest.initialize(repeating: 0)
    bytes.withUnsafeBytes { budgetpress_xxh128($0.baseAddress, $0.count, digest.baseAddress) }
    return hex(UnsafeRawBufferPointer(digest))
  }
}

/// A file's size and SHA-256 digest, taken piece by piece.
struct FileTally {
  private(set) var byteCount = 0
  private var hash = SHA256()

  mutating func add(_ piece: [UInt8]) {
    byteCount += piece.count
    hash.update(data: piece)
  }

  /// In lower-case hexadecimal.
  var sha256: String { hash.finalize().withUnsafeBytes(hex) }
}

private func hex(_ bytes: UnsafeRawBufferPointer) -> String {
  func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
  return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
    for place in bytes.indices {
      text.initializeElement(at: 2 * place, to: digit(bytes[place] >> 4))
      text.initializeElement(at: 2 * place + 1, to: digit(bytes[place] & 15))
    }
    return 2 * bytes.count
  }
}
