/// The names of elements that others lead to, in the order of the elements. Each is a number of as many letters and figures
/// as all others, so names sort as their elements do, and no two are alike.
struct ElementNames {
  /// In the order of their bytes.
  private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

  /// By name.
  private(set) var elements: [Int32] = []
  /// What the first digit of a name stands for.
  private var place = 1

  var count: Int { elements.count }

  mutating func add(_ element: Int) {
    if elements.count == place * Self.digits.count { place = elements.count }
    elements.append(Int32(element))
  }

  /// Writes a name, which is a number from 0, as PDF's byte string; when all are known.
  func write(_ name: Int, to text: inout PDFText) {
    text.add(byte: UInt8(ascii: "("))
    var (rest, place) = (name, place)
    while place > 0 {
      text.add(byte: Self.digits[rest / place])
      rest %= place
      place /= Self.digits.count
    }
    text.add(byte: UInt8(ascii: ")"))
  }
}
