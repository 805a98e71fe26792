/// PDF's text as it grows: objects, or a page's content.
///
/// An array asks with each addition whether it is shared and takes several steps to copy a few bytes; here room is made
/// once, and what comes is copied as memory.
struct PDFText: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes it has.
  private(set) var count = 0

  /// - Parameter capacity: bytes that fit without another piece of memory.
  init(capacity: Int = 256) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  var last: UInt8? { count == 0 ? nil : start[count - 1] }

  /// A copy of all.
  var bytes: [UInt8] { withBytes { Array($0) } }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) { if capacity - count < more { grow(by: more) } }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: start, count: count)
    start.deallocate()
    start = larger
  }

  mutating func add(byte: UInt8) {
    makeRoom(for: 1)
    start[count] = byte
    count += 1
  }

  mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
    guard let source = more.baseAddress else { return }
    makeRoom(for: more.count)
    (start + count).initialize(from: source, count: more.count)
    count += more.count
  }

  /// The digits of a number that is not below zero.
  mutating func add(number: Int) {
    // The longest has 19.
    makeRoom(for: 19)
    var rest = UInt(number)
    var (bound, length) = (10 as UInt, 1)
    while rest >= bound { (bound, length) = (bound * 10, length + 1) }
    count += length
    var place = count
    repeat {
      place -= 1
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// Puts bytes before those from a place on.
  mutating func insert(_ more: [UInt8], at place: Int) { replace(from: place, count: 0, with: more) }

  /// Puts others in the place of some bytes.
  mutating func replace(from place: Int, count replaced: Int, with others: [UInt8]) {
    precondition(place >= 0 && place + replaced <= count, "so much is not written yet")
    makeRoom(for: others.count)
    let (end, newEnd) = (place + replaced, place + others.count)
    (start + newEnd).update(from: start + end, count: count - end)
    for (offset, byte) in others.enumerated() { start[place + offset] = byte }
    count += newEnd - end
  }

  mutating func removeLast(_ some: Int) {
    precondition(0...count ~= some, "so much is not written yet")
    count -= some
  }

  /// Begins anew in the same room.
  mutating func removeAll() { count = 0 }
}

extension PDFText {
  /// Adds what the program itself says, which no text has to be made for.
  mutating func add(_ text: StaticString) { text.withUTF8Buffer { add($0) } }

  /// Adds a text's bytes, from where they are.
  mutating func add(text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  mutating func add(_ more: [UInt8]) { more.withUnsafeBufferPointer { add($0) } }

  /// Adds a byte string: as it is when it has letters and figures alone, else hexadecimal.
  mutating func add(byteString bytes: UnsafeBufferPointer<UInt8>) {
    let isPlain = bytes.allSatisfy(PDFSyntax.isLetterOrDigit)
    add(byte: UInt8(ascii: isPlain ? "(" : "<"))
    if isPlain { add(bytes) } else { for byte in bytes { add(hexadecimal: byte) } }
    add(byte: UInt8(ascii: isPlain ? ")" : ">"))
  }

  /// The same of a text in UTF-8.
  mutating func add(byteString text: String) {
    var text = text
    text.withUTF8 { add(byteString: $0) }
  }

  /// Adds a text string in UTF-16, hexadecimal.
  mutating func add(textString text: String) {
    add("<FEFF")
    for unit in text.utf16 {
      add(hexadecimal: UInt8(unit >> 8))
      add(hexadecimal: UInt8(truncatingIfNeeded: unit))
    }
    add(byte: UInt8(ascii: ">"))
  }

  private mutating func add(hexadecimal byte: UInt8) {
    add(byte: PDFSyntax.hexadecimalDigit(byte >> 4))
    add(byte: PDFSyntax.hexadecimalDigit(byte & 15))
  }

  mutating func add(reference number: Int) {
    add(number: number)
    add(" 0 R")
  }

  /// A reference, and a space.
  mutating func add(kid: Int) {
    add(number: kid)
    add(" 0 R ")
  }

  /// Begins a structure element.
  mutating func begin(_ role: StructureRole, in parent: Int) {
    add("<</S/")
    add(text: role.rawValue)
    add("/P ")
    add(reference: parent)
  }

  mutating func beginKids() { add("/K[") }

  /// Nothing is left of an empty list.
  mutating func endKids() {
    let isEmpty = last == UInt8(ascii: "[")
    removeLast(isEmpty ? 3 : 1)
    if !isEmpty { add(byte: UInt8(ascii: "]")) }
  }

  /// Ends a dictionary.
  mutating func end() { add(">>") }
}
