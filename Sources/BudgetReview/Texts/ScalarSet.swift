/// A set of characters of the basic plane, one bit each: asked of every character of a text, where hashing would cost
/// more than all else.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<Unicode.Scalar> = []) {
    for scalar in scalars { insert(scalar) }
  }

  /// A scalar beyond the basic plane is never in it.
  mutating func insert(_ scalar: Unicode.Scalar) {
    if scalar.value <= 0xFFFF { bits[Int(scalar.value) >> 6] |= 1 << UInt64(scalar.value & 63) }
  }

  mutating func formUnion(_ other: ScalarSet) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }

  func union(_ other: ScalarSet) -> ScalarSet {
    var union = self
    union.formUnion(other)
    return union
  }

  /// Gives the values of its scalars, in order.
  func forEach(_ body: (Int) -> Void) {
    for (place, word) in bits.enumerated() where word != 0 {
      for bit in 0..<64 where word & (1 << UInt64(bit)) != 0 { body(place << 6 | bit) }
    }
  }

  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0xFFFF && bits[Int(scalar.value) >> 6] & (1 << UInt64(scalar.value & 63)) != 0
  }
}
