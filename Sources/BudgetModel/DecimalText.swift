/// Decimal numbers as text, exact and without the locale's marks.
public enum DecimalText {
  /// `-1,234.50`.
  ///
  /// - Parameters:
  ///   - fraction: what stands behind the point, less than 10 to the power of `decimals`.
  ///   - decimals: how many digits it has, from 1 to 18.
  ///   - hasCommas: whether the whole number's digits are in groups of three.
  public static func text(
    _ whole: UInt64, fraction: UInt64, decimals: Int, isNegative: Bool = false, hasCommas: Bool = false
  ) -> String {
    // The longest number has 20 digits, six commas, a sign, a point and the decimals.
    let capacity = 28 + decimals
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      var start = capacity
      func put(_ byte: UInt8) {
        start -= 1
        bytes[start] = byte
      }
      var rest = fraction
      for _ in 0..<decimals {
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      }
      put(UInt8(ascii: "."))
      var digits = 0
      rest = whole
      repeat {
        if hasCommas, digits > 0, digits % 3 == 0 { put(UInt8(ascii: ",")) }
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
        digits += 1
      } while rest > 0
      if isNegative { put(UInt8(ascii: "-")) }
      return String(decoding: bytes[start...], as: UTF8.self)
    }
  }
}
