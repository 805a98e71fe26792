/// A text's characters with the bytes that they begin at. Kept from text to text for its memory.
struct BasicText {
  struct Character {
    var value: UInt16
    var byte: Int32
  }

  private(set) var characters: [Character] = []
  private(set) var hasHan = false

  /// Reads a text; whether all its characters are of the basic plane, without which nothing else here is of use.
  mutating func read(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    characters.removeAll(keepingCapacity: true)
    characters.reserveCapacity(utf8.count)
    hasHan = false
    var place = 0
    while place < utf8.count {
      let first = UInt16(utf8[place])
      let value: UInt16
      var length = 1
      switch first {
      case ..<0x80: value = first
      case ..<0xE0:
        value = (first & 0x1F) << 6 | UInt16(utf8[place + 1] & 0x3F)
        length = 2
      case ..<0xF0:
        value = first << 12 | UInt16(utf8[place + 1] & 0x3F) << 6 | UInt16(utf8[place + 2] & 0x3F)
        length = 3
        if Self.isHan(value) { hasHan = true }
      default: return false
      }
      characters.append(Character(value: value, byte: Int32(truncatingIfNeeded: place)))
      place += length
    }
    return true
  }

  /// Whether it is made of Han and of digits, marks and signs without a script: all one script then, from left to right,
  /// each character a glyph. No letters, nothing that joins, turns into a picture or comes apart.
  var isPlain: Bool { characters.allSatisfy { Self.isPlain($0.value) } }

  /// Whether it is plain and no space, which takes its neighbour's font.
  static func isInked(_ value: UInt16) -> Bool { isPlain(value) && value != 0x20 && value != 0x3000 }

  private static func isHan(_ value: UInt16) -> Bool { 0x4E00...0x9FFF ~= value || 0x3400...0x4DBF ~= value }

  private static func isPlain(_ value: UInt16) -> Bool {
    switch value {
    case 0x20...0x40, 0x5B...0x60, 0x7B...0x7E: true  // ASCII
    case 0xB7, 0xD7: true  // · ×
    case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2030: true  // – — ‘ ’ “ ” … ‰
    case 0x2103, 0x2212, 0x2264, 0x2265, 0x25CB: true  // ℃ − ≤ ≥ ○
    case 0x3000...0x3003, 0x3008...0x3011, 0x3014...0x3017: true  // 、 。 《 》 【 】 〔 〕
    case 0xFF01...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E, 0xFFE5: true  // ， ： （ ） ０ ￥
    default: isHan(value)
    }
  }
}
