/// A name as two tables may agree on it: without spaces, marks of one width.
struct JoiningKey: Hashable {
  private let text: String

  init(_ name: String) {
    var scalars: [Unicode.Scalar] = []
    for scalar in name.unicodeScalars where !scalar.isSpace { scalars.append(Self.halfWidth(scalar)) }
    text = String(scalars)
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3001: ","
    case 0x3014, 0x3010, 0x300C: "("
    case 0x3015, 0x3011, 0x300D: ")"
    case 0x201C, 0x201D: "\""
    case 0x2018, 0x2019: "'"
    default: scalar
    }
  }
}
