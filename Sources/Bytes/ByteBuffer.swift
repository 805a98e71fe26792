/// Bytes that are written one behind another and then taken as an array.
///
/// An array asks with each addition whether it is shared and takes several steps to copy a few bytes; here room is made
/// once, and what comes is copied as memory.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var end = 0

  /// - Parameter capacity: bytes that fit without another piece of memory.
  public init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// How many bytes are written and not taken yet.
  @inlinable public var count: Int { end }
  /// Whether all that was written has been taken.
  @inlinable public var isEmpty: Bool { end == 0 }
  /// The byte written last; nil when there is none.
  @inlinable public var last: UInt8? { isEmpty ? nil : start[end - 1] }

  /// Shows all that is written.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: start, count: end))
  }

  /// All that is written; what comes next is written from the beginning.
  public mutating func take() -> [UInt8] {
    defer { end = 0 }
    return Array(UnsafeBufferPointer(start: start, count: end))
  }

  /// The same, once it is so long.
  public mutating func take(ofAtLeast size: Int) -> [UInt8]? { end < size ? nil : take() }

  /// Takes back what was written last; a mistake of the caller's when that is less.
  @inlinable
  public mutating func removeLast(_ count: Int = 1) {
    precondition(0...end ~= count, "so much is not written yet")
    end -= count
  }

  /// Puts others in the place of some bytes; a mistake of the caller's where so many are not written.
  public mutating func replace(from place: Int, count: Int, with others: [UInt8]) {
    precondition(place >= 0 && count >= 0 && place + count <= end, "so much is not written yet")
    makeRoom(for: others.count)
    (start + place + others.count).update(from: start + place + count, count: end - place - count)
    for (offset, byte) in others.enumerated() { start[place + offset] = byte }
    end += others.count - count
  }

  /// Begins anew in the same room.
  @inlinable public mutating func removeAll() { end = 0 }

  @inlinable @inline(__always)
  mutating func makeRoom(for more: Int) { if capacity - end < more { grow(by: more) } }

  @usableFromInline
  mutating func grow(by more: Int) {
    capacity = max(2 * capacity, end + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: start, count: end)
    start.deallocate()
    start = larger
  }
}

extension ByteBuffer {
  /// Writes one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[end] = byte
    end += 1
  }

  /// Writes the first bytes of a word, the lowest first.
  ///
  /// - Parameter count: four at most; a mistake of the caller's where it is more.
  @inlinable @inline(__always)
  public mutating func append(_ word: UInt32, count: Int) {
    precondition(0...4 ~= count, "a word has four bytes")
    makeRoom(for: 4)
    UnsafeMutableRawPointer(start + end).storeBytes(of: word.littleEndian, as: UInt32.self)
    end += count
  }

  /// Copies bytes, which are the caller's again afterwards.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (start + end).initialize(from: source, count: bytes.count)
    end += bytes.count
  }

  /// Writes what the program itself says, which no text has to be made for.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

  /// Writes a text in UTF-8.
  @inlinable
  public mutating func append(_ text: String) { text.withBytes { append($0) } }

  /// Writes its digits.
  public mutating func append(_ number: Int) {
    // The longest has 19, and a sign.
    makeRoom(for: 20)
    if number < 0 { append(UInt8(ascii: "-")) }
    // Nearly all are short, for which divisions are quicker.
    if let short = UInt32(exactly: number.magnitude) {
      appendDigits(of: short)
    } else {
      let (high, low) = number.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
      append(Int(high))
      let length = Self.digitCount(of: UInt32(low))
      for _ in length..<9 { append(UInt8(ascii: "0")) }
      appendDigits(of: UInt32(low))
    }
  }

  private mutating func appendDigits(of number: UInt32) {
    let length = Self.digitCount(of: number)
    var rest = number
    var place = end + length
    while rest >= 10 {
      let next = rest / 100
      let pair = rest &- next &* 100
      // A pair is less than 100, for which this is its tens.
      let tens = (pair &* 103) >> 10
      place &-= 2
      let digits = UInt16(truncatingIfNeeded: 0x3030 &+ tens &+ (pair &- tens &* 10) << 8)
      UnsafeMutableRawPointer(start + place).storeBytes(of: digits.littleEndian, as: UInt16.self)
      rest = next
    }
    if length & 1 == 1 { start[place &- 1] = UInt8(truncatingIfNeeded: 0x30 &+ rest) }
    end += length
  }

  @inline(__always)
  private static func digitCount(of number: UInt32) -> Int {
    if number < 100 { return number < 10 ? 1 : 2 }
    if number < 10_000 { return number < 1000 ? 3 : 4 }
    if number < 1_000_000 { return number < 100_000 ? 5 : 6 }
    if number < 100_000_000 { return number < 10_000_000 ? 7 : 8 }
    return number < 1_000_000_000 ? 9 : 10
  }
}
