/// Lengths in points, as they are read and written.
enum Length {
  /// Rounded to a tenth.
  static func text(_ points: Double) -> String {
    text(Int((points * 10).rounded()), decimals: 1)
  }

  /// Rounded to a hundredth.
  static func exactText(_ points: Double) -> String { text(Int((points * 100).rounded()), decimals: 2) }

  /// A number of tenths or hundredths with its point, or without one where it is whole: in a sixth of the steps that
  /// joining texts takes, of which charts have hundreds.
  private static func text(_ number: Int, decimals: Int) -> String {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    return withUnsafeMutableBytes(of: &digits) { bytes in
      var (rest, place) = (number.magnitude, bytes.count)
      func put(_ byte: UInt8) {
        place -= 1
        bytes[place] = byte
      }
      func putDigit() {
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      }
      let unit: UInt = decimals == 1 ? 10 : 100
      if rest % unit == 0 {
        rest /= unit
      } else {
        for _ in 0..<decimals { putDigit() }
        put(UInt8(ascii: "."))
      }
      repeat { putDigit() } while rest > 0
      if number < 0 { put(UInt8(ascii: "-")) }
      return String(decoding: bytes[place...], as: UTF8.self)
    }
  }

  /// Reads `24mm`, `10.5pt` or `10.5` as points; nil for anything else.
  static func points(_ text: String) -> Double? {
    let number: Double?
    if text.hasSuffix("mm") {
      number = Double(text.dropLast(2)).map { $0 * 72 / 25.4 }
    } else {
      number = Double(text.hasSuffix("pt") ? String(text.dropLast(2)) : text)
    }
    guard let number, number.isFinite else { return nil }
    return number
  }
}
