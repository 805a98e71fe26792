/// Text as it may stand in a workbook's XML.
enum WorkbookText {
  /// Escapes markup; characters that XML cannot hold become U+FFFD, and `_x000D_` in the text stays what it is.
  static func escape(_ text: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "\r": result += "&#13;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      // Readers take `_x0041_` for an A.
      case "_" where rest.first == "x": result += "_x005F_"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
