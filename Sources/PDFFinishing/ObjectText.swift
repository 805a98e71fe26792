/// An object's text as it grows.
struct ObjectText {
  private(set) var bytes: [UInt8] = []

  init(_ start: String) { bytes = Array(start.utf8) }

  /// Begins a structure element.
  mutating func begin(_ role: StructureRole, in parent: Int) {
    add("<</Type/StructElem/S/")
    add(role.rawValue)
    add("/P ")
    add(reference: parent)
  }

  mutating func add(_ text: String) { bytes.append(text: text) }

  mutating func add(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  mutating func beginKids() { add("/K[") }

  /// A reference, and a space.
  mutating func add(kid: Int) {
    add(reference: kid)
    add(" ")
  }

  mutating func add(reference number: Int) {
    add(number: number)
    add(" 0 R")
  }

  /// Not below zero.
  mutating func add(number: Int) { bytes.append(number: number) }

  mutating func add(byte: UInt8) { bytes.append(byte) }

  /// Nothing is left of an empty list.
  mutating func endKids() {
    if bytes.last == UInt8(ascii: "[") { bytes.removeLast(3) } else { bytes[bytes.count - 1] = UInt8(ascii: "]") }
  }

  /// Begins anew in the same room.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Ends a dictionary.
  mutating func end() { add(">>") }
}

extension [UInt8] {
  /// Appends a text's bytes, from where they are.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a number's digits; it is not below zero.
  mutating func append(number: Int) {
    if number >= 10 { append(number: number / 10) }
    append(UInt8(48 + number % 10))
  }
}
