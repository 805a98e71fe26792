/// A number as written, parted before its decimal point or, without one, before what follows its last digit.
struct DecimalText {
  var integer: String
  var fraction: String

  /// Nil for text that is no number: 无, —, 3 个.
  init?(_ inlines: [Inline]) {
    guard inlines.count == 1, let text = inlines.first?.text, Self.mayBeNumber(text) else { return nil }
    var digits = 0
    var point: String.Index?
    for index in text.unicodeScalars.indices {
      let character = text.unicodeScalars[index]
      switch character {
      case "0"..."9":
        digits += 1
        if point != nil, text.unicodeScalars[point ?? index] != "." { return nil }
      case ",", "-", "+", "−", "≥", "≤", "¥", "￥":
        if point != nil { return nil }
      case ".", "%", "‰":
        if point == nil { point = index } else if character == "." { return nil }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    let end = point ?? text.endIndex
    integer = String(text[..<end])
    fraction = String(text[end...])
  }

  /// Whether its first byte may begin a number: of most texts it does not. With C2 begins ¥, with E2 −, ≥, ≤ and ‰, with
  /// EF ￥.
  private static func mayBeNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first < 0x3A || first == 0xC2 || first == 0xE2 || first == 0xEF
  }
}
