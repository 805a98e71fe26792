import Glibc

/// A piece on its way out of a copy: three numbers (piece, failure, count of parts), the parts' sizes, the parts.
struct WorkFrame {
  var piece: Int
  var isFailure: Bool
  var parts: [[UInt8]]

  private static let word = MemoryLayout<UInt64>.size

  init(piece: Int, isFailure: Bool, parts: [[UInt8]]) {
    self.piece = piece
    self.isFailure = isFailure
    self.parts = parts
  }

  /// Takes the frame that the bytes begin with off them; nil while it is not whole.
  init?(takenFrom bytes: inout [UInt8]) {
    func number(_ place: Int) -> Int? {
      let start = place * Self.word
      guard bytes.count >= start + Self.word else { return nil }
      return bytes[start..<start + Self.word].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard let piece = number(0), let failure = number(1), let count = number(2) else { return nil }
    var sizes: [Int] = []
    for place in 0..<count {
      guard let size = number(3 + place) else { return nil }
      sizes.append(size)
    }
    var start = (3 + count) * Self.word
    guard bytes.count >= start + sizes.reduce(0, +) else { return nil }
    parts = sizes.map { size in
      defer { start += size }
      return Array(bytes[start..<start + size])
    }
    (self.piece, isFailure) = (piece, failure != 0)
    bytes.removeSubrange(..<start)
  }

  /// Tells whether all was written; not when nobody reads any more.
  func send(to file: Int32) -> Bool {
    var head: [UInt8] = []
    for number in [piece, isFailure ? 1 : 0, parts.count] + parts.map(\.count) {
      for place in 0..<Self.word { head.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
    return ([head] + parts).allSatisfy { Self.write($0, to: file) }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { all in
      var written = 0
      while written < all.count {
        let count = Glibc.write(file, all.baseAddress?.advanced(by: written), all.count - written)
        if count >= 0 { written += count } else if errno != EINTR { return false }
      }
      return true
    }
  }
}
