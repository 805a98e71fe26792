/// How a drawing says where one part of the structure ends and the next begins: Cairo writes down every change of
/// colour, so each part is drawn in colours shifted by a ten-thousandth, which no eight-bit channel holds, by one and by
/// two in turn. The finisher takes the shift out again and puts marked content in its place.
public enum PartTint: Int, Sendable {
  /// What is no part of the structure: rules, grounds, running headers.
  case none = 0
  case odd
  case even

  static let step = 0.0001

  /// The tint of the part after one with this tint.
  public var next: PartTint { self == .odd ? .even : .odd }

  /// A colour's red channel as it is drawn, from 0 to 1.
  public func shifted(red: UInt8) -> Double {
    let shift = Double(rawValue) * Self.step
    return Double(red) / 255 + (red == 255 ? -shift : shift)
  }

  /// The channel that was shifted, and how; nil for a colour that is none of eight bits.
  static func read(red: Double) -> (red: UInt8, tint: PartTint)? {
    guard (0...1).contains(red) else { return nil }
    let nearest = (red * 255).rounded()
    let shift = abs(red - nearest / 255) / step
    let steps = shift.rounded()
    guard abs(shift - steps) < 0.1, let tint = PartTint(rawValue: Int(steps)) else { return nil }
    return (UInt8(nearest), tint)
  }
}
