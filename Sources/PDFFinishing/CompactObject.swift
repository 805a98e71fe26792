/// An object without the white space and comments that nothing needs; of a dictionary also where its entries are.
struct CompactObject {
  /// How an object's text goes on.
  enum Ending { case object, stream }

  /// An entry of the outermost dictionary, as ranges of `bytes`; the key without its slash.
  struct Entry {
    var key: Range<Int>
    var value: Range<Int>
  }

  var bytes: [UInt8] = []
  var entries: [Entry] = []
  var isDictionary: Bool { bytes.starts(with: [UInt8(ascii: "<"), UInt8(ascii: "<")]) }

  /// The value of a key of the outermost dictionary, as PDF text: `/Page`, `12 0 R`.
  subscript(key: StaticString) -> String? {
    guard let value = value(of: key) else { return nil }
    return String(decoding: bytes[value], as: UTF8.self)
  }

  func has(_ key: StaticString) -> Bool { value(of: key) != nil }

  /// Whether the key's value is exactly these bytes; spares making a string.
  func value(of key: StaticString, is text: StaticString) -> Bool {
    guard let value = value(of: key) else { return false }
    return Self.equal(bytes[value], text)
  }

  /// Where the value of a key of the outermost dictionary is.
  func value(of key: StaticString) -> Range<Int>? {
    entries.first { Self.equal(bytes[$0.key], key) }?.value
  }

  /// The number n of a value `n 0 R`.
  func reference(_ key: StaticString) -> Int? {
    guard let words = self[key]?.split(separator: " "), words.count == 3, words[1] == "0", words[2] == "R" else {
      return nil
    }
    return Int(words[0])
  }

  /// Puts entries before the end of the dictionary.
  mutating func add(_ text: String) {
    bytes.removeLast(2)
    bytes.append(contentsOf: text.utf8)
    bytes.append(contentsOf: [UInt8(ascii: ">"), UInt8(ascii: ">")])
  }

  /// The dictionary's entries but one, as text to go between `<<` and `>>`.
  func entries(without key: StaticString) -> [UInt8] {
    var rest: [UInt8] = []
    for entry in entries where !Self.equal(bytes[entry.key], key) {
      rest.append(contentsOf: bytes[(entry.key.lowerBound - 1)..<entry.value.upperBound])
    }
    return rest
  }

  static func equal(_ bytes: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
