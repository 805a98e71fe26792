/// A hash of characters one after another, the same in every run: FNV-1a, by whole characters.
struct ScalarHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ scalar: Unicode.Scalar) {
    value = (value ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3
  }

  mutating func add(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { add(scalar) }
  }

  /// Adds characters that Unicode writes in one way only; false where there is another.
  mutating func addPlain(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    for scalar in scalars {
      guard Self.isPlain(scalar) else { return false }
      add(scalar)
    }
    return true
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // ASCII, Han, and the marks of Chinese text, which form no other character with what follows.
    case ...0x7F, 0x4E00...0x9FFF, 0x2014, 0x2018...0x201D, 0x2026: true
    case 0x3001...0x3002, 0x3008...0x3011, 0xFF01...0xFF5E: true
    default: false
    }
  }
}
