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
    let measurer = EstimatingMeasurer()
    let text = TextBlockSetter(theme: theme, paragraphs: ParagraphSetter(theme: theme, measurer: measurer))
    // The estimating measurer has every character, and nothing else fails.
    let boxes = (try? ChartSetter(theme: theme, text: text).boxes(chart, className: nil, width: width)) ?? []
    var canvas = SVGText(fontFamily: fontFamily)
    var y = 0.0
    for box in boxes {
      for item in box.items { canvas.draw(item.moved(x: 0, y: y)) }
      y += box.height
    }
    return canvas.element(title: title, description: chart.alternative, width: width, height: y)
  }
}

/// Widths that no common font exceeds by much: labels are given room for them.
private final class EstimatingMeasurer: TextMeasuring {
  func shape(_ text: String, in font: FontRequest) -> ShapedText {
    var shaped = ShapedText(text: text, clusters: [], glyphs: [])
    var byte = 0
    for scalar in text.unicodeScalars {
      let count = UTF8.encode(scalar)?.count ?? 1
      shaped.clusters.append(
        .init(
          byte: byte, byteCount: count, glyph: 0, glyphCount: 0, advance: font.size * Self.width(of: scalar), face: 0,
          scalar: scalar))
      byte += count
    }
    return shaped
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "0"..."9": 0.6
    case ",", ".", " ", ":", ";", "|", "!", "'", "i", "j", "l": 0.34
    case "M", "W", "m", "w", "@", "%": 0.96
    case "a"..."z", "(", ")", "-", "/": 0.6
    case "A"..."Z": 0.75
    default: scalar.value < 0x2000 ? 0.75 : 1
    }
  }
}

/// Writes page items as SVG.
private struct SVGText {
  let fontFamily: String
  private var parts: [String] = []

  init(fontFamily: String) { self.fontFamily = fontFamily }

  mutating func draw(_ item: PageItem) {
    switch item {
    case .fill(let area, let color, _):
      parts.append(
        "<rect x=\"\(Length.text(area.x))\" y=\"\(Length.text(area.y))\" width=\"\(Self.hundredth(area.width))\" "
          + "height=\"\(Length.text(area.height))\" fill=\"\(Self.hex(color))\"/>")
    case .text(let run):
      let x = Length.text(run.x + (run.xs.first ?? 0))
      parts.append(
        "<text x=\"\(x)\" y=\"\(Length.text(run.y))\" font-size=\"\(Length.text(run.size))\" "
          + "fill=\"\(Self.hex(run.color))\">\(Self.escaped(run.text))</text>")
    case .link(_, _, let items):
      for item in items { draw(item) }
    case .picture, .destination:
      break
    }
  }

  func element(title: String, description: String, width: Double, height: Double) -> String {
    let size = "viewBox=\"0 0 \(Length.text(width)) \(Length.text(height))\" width=\"\(Length.text(width))\" "
      + "height=\"\(Length.text(height))\""
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" \(size) font-family=\"\(Self.escaped(fontFamily))\">"
      + "<title>\(Self.escaped(title))</title><desc>\(Self.escaped(description))</desc>" + parts.joined() + "</svg>"
  }

  private static func hundredth(_ number: Double) -> String {
    let whole = Int((number * 100).rounded())
    let rest = whole % 100
    return "\(whole / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  private static func hex(_ color: Color) -> String {
    "#" + [color.red, color.green, color.blue].map { part in
      (part < 16 ? "0" : "") + String(part, radix: 16, uppercase: true)
    }.joined()
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
