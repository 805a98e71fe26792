/// Makes two texts comparable that differ only in what the form of printing decides.
///
/// Left out: white space of any width and invisible marks (wrap spaces cannot be told from others), and 。 ; : , 、 at
/// the ends. Made alike: full-width and half-width digits, letters and punctuation; straight, curly and corner quotes;
/// dashes of different length. Digits, letters and Chinese characters are never changed otherwise.
public enum TextFolding {
  public static func fold(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where !isSpace(scalar) { scalars.append(folded(scalar)) }
    while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    let first = scalars.firstIndex { !marks.contains($0) } ?? scalars.endIndex
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[first...])
    return String(result)
  }

  /// White space and marks that cannot be seen.
  public static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
    default: false
    }
  }

  public static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x201C...0x201F, 0x300C...0x300F: "\""
    case 0x2018...0x201B: "'"
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }

  private static let marks = Set("。;:,、.".unicodeScalars)
}
