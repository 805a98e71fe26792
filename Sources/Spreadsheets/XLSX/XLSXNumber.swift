import Foundation

/// A number as a spreadsheet stores it, rounded to the 15 significant digits that a spreadsheet shows.
struct XLSXNumber {
  private var isNegative = false
  /// 0 to 9, without zeros at either end.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the decimal point; may be negative or larger than their count.
  private var point = 0
  let value: Double

  /// Nil when the text is not a finite decimal number.
  init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 400, let value = Double(text), value.isFinite else { return nil }
    self.value = value
    guard parse(text) else { return nil }
    if digits.count > 15 {
      guard parse(String(format: "%.14e", value)) else { return nil }
    }
  }

  /// Without exponent and without zeros at the end: `29458.63`.
  var text: String {
    text(pointShift: 0)
  }

  /// As a share: 0.95 is `95%`.
  var percentText: String {
    text(pointShift: 2) + "%"
  }

  private func text(pointShift: Int) -> String {
    guard !digits.isEmpty else { return "0" }
    let point = point + pointShift
    let zero = UInt8(ascii: "0")
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if point <= 0 {
      text += [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -point) + digits.map { $0 + zero }
    } else {
      text += digits.prefix(point).map { $0 + zero } + [UInt8](repeating: zero, count: max(0, point - digits.count))
      if point < digits.count { text += [UInt8(ascii: ".")] + digits[point...].map { $0 + zero } }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// False when there is something else than sign, digits, point and exponent (`0x1p3` and `nan` are doubles too).
  private mutating func parse(_ text: String) -> Bool {
    (isNegative, digits, point) = (false, [], 0)
    var hasPoint = false
    var bytes = Array(text.utf8)[...]
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - UInt8(ascii: "0"))
        if !hasPoint { point += 1 }
      case UInt8(ascii: ".") where !hasPoint:
        hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let exponent = Int(String(decoding: bytes, as: UTF8.self)), (-1000...1000).contains(exponent) else {
          return false
        }
        point += exponent
        bytes = []
      default:
        return false
      }
    }
    trimZeros()
    return true
  }

  private mutating func trimZeros() {
    while digits.last == 0 { digits.removeLast() }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
  }
}
