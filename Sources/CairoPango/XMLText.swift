/// Text as XML writes it between tags.
public enum XMLText {
  public static func escaped(_ text: String) -> String {
    var xml = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": xml.append(contentsOf: "&amp;".unicodeScalars)
      case "<": xml.append(contentsOf: "&lt;".unicodeScalars)
      case ">": xml.append(contentsOf: "&gt;".unicodeScalars)
      default: xml.append(scalar)
      }
    }
    return String(xml)
  }
}
