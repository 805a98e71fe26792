import Bytes

/// PDF's text as it grows: objects, or a page's content.
struct PDFText: ~Copyable {
  private var buffer: ByteBuffer

  /// - Parameter capacity: bytes that fit without another piece of memory.
  init(capacity: Int = 256) { buffer = ByteBuffer(capacity: capacity) }

  /// How many bytes it has.
  var count: Int { buffer.count }

  var last: UInt8? { buffer.last }

  /// A copy of all.
  var bytes: [UInt8] { withBytes { Array($0) } }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try buffer.withBytes(body)
  }

  @inline(__always)
  mutating func add(byte: UInt8) { buffer.append(byte) }

  /// Adds a character of a string in parentheses.
  @inline(__always)
  mutating func add(_ character: WrittenCode) { buffer.append(character.bytes, count: Int(character.count)) }

  mutating func add(_ more: UnsafeBufferPointer<UInt8>) { buffer.append(more) }

  mutating func add(_ more: [UInt8]) { more.withUnsafeBufferPointer { buffer.append($0) } }

  /// Adds what the program itself says, which no text has to be made for.
  @inline(__always)
  mutating func add(_ text: StaticString) { buffer.append(text) }

  mutating func add(text: String) { buffer.append(text) }

  mutating func add(number: Int) { buffer.append(number) }

  /// Adds a number in decimals, without zeros that say nothing.
  mutating func add(thousandths number: Int) {
    if number < 0 { add(byte: UInt8(ascii: "-")) }
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: 1000)
    if whole > 0 || rest == 0 { add(number: Int(whole)) }
    if rest == 0 { return }
    add(byte: UInt8(ascii: "."))
    add(byte: UInt8(ascii: "0") + UInt8(rest / 100))
    if rest % 100 == 0 { return }
    add(byte: UInt8(ascii: "0") + UInt8(rest / 10 % 10))
    if rest % 10 > 0 { add(byte: UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  /// Puts bytes before those from a place on.
  mutating func insert(_ more: [UInt8], at place: Int) { replace(from: place, count: 0, with: more) }

  /// Puts others in the place of some bytes.
  mutating func replace(from place: Int, count: Int, with others: [UInt8]) {
    buffer.replace(from: place, count: count, with: others)
  }

  /// Begins anew in the same room.
  mutating func removeAll() { buffer.removeAll() }
}

extension PDFText {
  /// Adds a byte string: as it is when it has letters and figures alone, else hexadecimal.
  mutating func add(byteString bytes: UnsafeBufferPointer<UInt8>) {
    let isPlain = bytes.allSatisfy(PDFSyntax.isLetterOrDigit)
    add(byte: UInt8(ascii: isPlain ? "(" : "<"))
    if isPlain { add(bytes) } else { for byte in bytes { add(hexadecimal: byte) } }
    add(byte: UInt8(ascii: isPlain ? ")" : ">"))
  }

  /// The same of a text in UTF-8.
  mutating func add(byteString text: String) {
    text.withBytes { add(byteString: $0) }
  }

  /// Adds a byte of a string in parentheses.
  mutating func add(stringByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): add(byte: UInt8(ascii: "\\"))
    // A reader would take it for a line feed.
    case 13: return add("\\r")
    default: break
    }
    add(byte: byte)
  }

  /// Adds a text string in UTF-16.
  mutating func add(textString text: String) {
    add(byte: UInt8(ascii: "("))
    add(byte: 0xFE)
    add(byte: 0xFF)
    for unit in text.utf16 {
      add(stringByte: UInt8(unit >> 8))
      add(stringByte: UInt8(truncatingIfNeeded: unit))
    }
    add(byte: UInt8(ascii: ")"))
  }

  /// The same in hexadecimal digits: twice as long, but a text itself.
  mutating func add(hexadecimalTextString text: String) {
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
    buffer.removeLast(isEmpty ? 3 : 1)
    if !isEmpty { add(byte: UInt8(ascii: "]")) }
  }

  /// Ends a dictionary.
  mutating func end() { add(">>") }
}
