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

  /// Nil where less than a block is left.
  @inline(__always)
  private func block(at place: Int) -> Block? {
    guard place + Block.scalarCount <= count else { return nil }
    return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: Block.self)
  }
}
