/// Looks for bytes by blocks, which a processor compares at once: nearly all blocks of a file hold none.
extension UnsafeBufferPointer<UInt8> {
  private typealias Block = SIMD32<UInt8>

  /// The first byte from the place on that is a tab, a line end or another low control character; the end when there is
  /// none.
  func firstControl(from start: Int) -> Int {
    let highest = Block(repeating: 0x0D)
    var place = start
    while let block = block(at: place), !any(block .<= highest) { place += Block.scalarCount }
    while place < count, self[place] > 0x0D { place += 1 }
    return place
  }

  /// Whether a byte occurs.
  func holds(_ wanted: UInt8) -> Bool {
    let pattern = Block(repeating: wanted)
    var place = 0
    while let block = block(at: place) {
      if any(block .== pattern) { return true }
      place += Block.scalarCount
    }
    return self[place...].contains(wanted)
  }

  /// How many scalars the UTF-8 holds: as many as it has bytes that go on with none.
  var scalarCount: Int {
    var (continuing, place) = (0, 0)
    while place + 8 <= count {
      let eight = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // 10 at a byte's beginning; the product's highest byte is the sum of all eight.
      let marks = (eight & ~(eight << 1)) >> 7 & 0x0101_0101_0101_0101
      continuing += Int((marks &* 0x0101_0101_0101_0101) >> 56)
      place += 8
    }
    while place < count {
      continuing += self[place] & 0xC0 == 0x80 ? 1 : 0
      place += 1
    }
    return count - continuing
  }

  /// Nil where less than a block is left.
  @inline(__always)
  private func block(at place: Int) -> Block? {
    guard place + Block.scalarCount <= count else { return nil }
    return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: Block.self)
  }
}
