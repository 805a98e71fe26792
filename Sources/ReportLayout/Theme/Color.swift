/// A colour of the screen's standard space (sRGB), each part from 0 to 255.
public struct Color: Hashable, Sendable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public static let black = Color(red: 0, green: 0, blue: 0)

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#1B1F24`; nil for anything else.
  public init?(hex: String) {
    guard hex.utf8.count == 7, hex.first == "#", let value = UInt32(hex.dropFirst(), radix: 16) else { return nil }
    self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// - Parameter part: how much of the colour is kept, from 0 to 1.
  func mixedWithWhite(_ part: Double) -> Color {
    func mixed(_ value: UInt8) -> UInt8 { UInt8((255 - (255 - Double(value)) * part).rounded()) }
    return Color(red: mixed(red), green: mixed(green), blue: mixed(blue))
  }
}
