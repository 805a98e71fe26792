/// Eight neighbouring bytes as one number, of which it is told at once whether any is of a kind: most stretches of text
/// hold nothing that must be looked at.
public struct EightBytes {
  @usableFromInline let bits: UInt64

  /// - Parameter place: of the first; seven must follow it.
  @inlinable @inline(__always)
  public init(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    bits = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// The byte in each of the eight places.
  @inlinable @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// How many go on with a scalar that a byte before them began.
  @inlinable @inline(__always)
  public var continuingCount: Int {
    // 10 at a byte's beginning; the product's highest byte is the sum of all eight.
    let marks = (bits & ~(bits << 1)) >> 7 & Self.repeated(1)
    return Int((marks &* Self.repeated(1)) >> 56)
  }

  /// Whether one belongs to a scalar that is no ASCII.
  @inlinable @inline(__always)
  public var holdsBeyondASCII: Bool { bits & Self.repeated(0x80) != 0 }

  /// Whether one is this byte.
  @inlinable @inline(__always)
  public func holds(_ byte: UInt8) -> Bool {
    let difference = bits ^ Self.repeated(byte)
    return (difference &- Self.repeated(1)) & ~difference & Self.repeated(0x80) != 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from the place on that is of a kind; the end when there is none.
  ///
  /// - Parameter mayHold: tells it of eight at once; may say yes where there is none.
  @inlinable @inline(__always)
  public func first(
    from start: Int, mayHold: (EightBytes) -> Bool, where isOfKind: (UInt8) -> Bool
  ) -> Int {
    var place = start
    while place + 8 <= count {
      if mayHold(EightBytes(at: place, in: self)) {
        for next in place..<place + 8 where isOfKind(self[next]) { return next }
      }
      place += 8
    }
    while place < count, !isOfKind(self[place]) { place += 1 }
    return place
  }
}
