/// Text of a cell in the making: runs joined, phonetic guides left out.
struct XLSXText {
  private var text = ""
  private var phoneticDepth = 0
  private var isInText = false

  mutating func start(_ name: String) {
    switch name {
    case "rPh": phoneticDepth += 1
    case "t": isInText = phoneticDepth == 0
    default: break
    }
  }

  mutating func append(_ part: String) {
    if isInText { text += part }
  }

  mutating func end(_ name: String) {
    switch name {
    case "rPh": phoneticDepth -= 1
    case "t": isInText = false
    default: break
    }
  }

  /// The text so far; the next one begins empty.
  mutating func take() -> String {
    defer { self = XLSXText() }
    return Self.unescape(text)
  }

  /// Resolves `_x000D_`, the format's way to write what XML cannot hold.
  static func unescape(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let units = Array(text.utf16)
    var result: [UInt16] = []
    var index = 0
    while index < units.count {
      if let unit = escape(units[index...].prefix(7)) {
        result.append(unit)
        index += 7
      } else {
        result.append(units[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  private static func escape(_ units: ArraySlice<UInt16>) -> UInt16? {
    let text = String(decoding: units, as: UTF16.self)
    guard units.count == 7, text.hasPrefix("_x"), text.hasSuffix("_"), !text.contains("+") else { return nil }
    return UInt16(text.dropFirst(2).dropLast(), radix: 16)
  }
}
