/// Bytes that are written one behind another and then taken as an array.
///
/// An array asks with each addition whether it is shared and takes several steps to copy a few bytes; here room is made
/// once, and what comes is copied as memory.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var count = 0

  public init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// All that is written, once it is so long; what comes next is written from the beginning.
  public mutating func piece(ofAtLeast size: Int = 0) -> [UInt8]? {
    if count < size { return nil }
    defer { count = 0 }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  @inlinable public var isEmpty: Bool { count == 0 }
  @inlinable public var last: UInt8? { isEmpty ? nil : start[count - 1] }

  @inlinable
  public mutating func removeLast() {
    precondition(!isEmpty, "nothing is written yet")
    count -= 1
  }

  @inlinable @inline(__always)
  mutating func makeRoom(for more: Int) { if capacity - count < more { grow(by: more) } }

  @usableFromInline
  mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

extension ByteBuffer {
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[count] = byte
    count += 1
  }

  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (start + count).initialize(from: source, count: bytes.count)
    count += bytes.count
  }

  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  @inlinable
  public mutating func append(_ text: String) {
    text.withBytes { append($0) }
  }

  /// Its digits.
  public mutating func append(_ number: Int) {
    // The longest has 19, and a sign.
    makeRoom(for: 20)
    if number < 0 { append(UInt8(ascii: "-")) }
    var (rest, length) = (number.magnitude / 10, 1)
    while rest > 0 { (rest, length) = (rest / 10, length + 1) }
    rest = number.magnitude
    for place in (count..<count + length).reversed() {
      start[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += length
  }
}
