/// A chart as an SVG picture with its text as text: the same setting as on a page, measured without fonts.
public enum ChartSVG {
  /// - Parameters:
  ///   - title: what the chart is called; with the chart in words it is the picture's text alternative.
  ///   - width: in points; the height follows.
  ///   - fontFamily: a CSS family list in which Han is one em wide.
  /// - Returns: one `svg` element, well-formed XML.
  public static func svg(
    of chart: Chart, title: String, theme: Theme, width: Double, fontFamily: String = "sans-serif"
  ) -> String {
    let picture = ChartPicture(of: chart, theme: theme, width: width)
    let size = "viewBox=\"0 0 \(picture.width) \(picture.height)\" width=\"\(picture.width)\" height=\"\(picture.height)\""
    let areas = picture.areas.map { area in
      "<rect x=\"\(area.x)\" y=\"\(area.y)\" width=\"\(area.width)\" height=\"\(area.height)\" fill=\"\(area.color)\"/>"
    }
    let labels = picture.labels.map { label in
      "<text x=\"\(label.x)\" y=\"\(label.y)\" font-size=\"\(label.size)\" fill=\"\(label.color)\">"
        + "\(escaped(label.text))</text>"
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" \(size) font-family=\"\(escaped(fontFamily))\">"
      + "<title>\(escaped(title))</title><desc>\(escaped(chart.alternative))</desc>" + areas.joined()
      + labels.joined() + "</svg>"
  }

  /// As XML text; what XML cannot hold becomes U+FFFD.
  private static func escaped(_ text: String) -> String {
    var xml = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": xml.append(contentsOf: "&amp;".unicodeScalars)
      case "<": xml.append(contentsOf: "&lt;".unicodeScalars)
      case ">": xml.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": xml.append(contentsOf: "&quot;".unicodeScalars)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": xml.append("\u{FFFD}")
      default: xml.append(scalar)
      }
    }
    return String(xml)
  }
}
