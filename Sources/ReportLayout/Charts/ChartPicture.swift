/// A chart set once, as areas and labels to be drawn elsewhere; lengths as text, in points from the top left corner.
public struct ChartPicture: Sendable {
  public struct Area: Sendable {
    public var x, y, width, height: String
    /// `#0072B2`.
    public var color: String
    /// The theme's name for the colour (`bar`, `ground`), so that a style sheet can give another; nil for a shade.
    public var role: String?
  }

  public struct Label: Sendable {
    /// Where the text begins, on its baseline.
    public var x, y: String
    public var size: String
    public var color: String
    public var role: String?
    public var text: String
  }

  public private(set) var areas: [Area] = []
  public private(set) var labels: [Label] = []
  public let width: String
  public private(set) var height = "0"

  /// - Parameter width: in points; the height follows.
  public init(of chart: Chart, theme: Theme, width: Double) {
    self.width = Length.text(width)
    var colors = WrittenColors(theme: theme)
    let measurer = EstimatingMeasurer()
    let text = TextBlockSetter(paragraphs: ParagraphSetter(theme: theme, measurer: measurer))
    // The estimating measurer has every character, and nothing else fails.
    let boxes = (try? ChartSetter(text: text).boxes(chart, className: nil, width: width)) ?? []
    var y = 0.0
    for box in boxes {
      for item in box.items { draw(item.moved(x: 0, y: y), in: &colors) }
      y += box.height
    }
    height = Length.text(y)
  }

  private mutating func draw(_ item: PageItem, in colors: inout WrittenColors) {
    switch item {
    case .fill(let area, let color, _):
      let (color, role) = colors.written(color)
      areas.append(
        Area(
          x: Length.text(area.x), y: Length.text(area.y), width: Length.exactText(area.width),
          height: Length.text(area.height), color: color, role: role))
    case .text(let run):
      let (color, role) = colors.written(run.color)
      labels.append(
        Label(
          x: Length.text(run.x + (run.xs.first ?? 0)), y: Length.text(run.y), size: Length.text(run.size),
          color: color, role: role, text: run.text))
    case .link(_, _, let items):
      for item in items { draw(item, in: &colors) }
    case .picture, .destination:
      break
    }
  }
}

/// A chart's colours as they are written, with the theme's names for them, each looked up once.
private struct WrittenColors {
  let theme: Theme
  /// A handful, which are seen faster than looked up.
  private var known: [(color: Color, text: String, role: String?)] = []
  private static let named = ["bar", "ground", "ink", "muted", "white"]

  init(theme: Theme) { self.theme = theme }

  mutating func written(_ color: Color) -> (text: String, role: String?) {
    if let written = known.first(where: { $0.color == color }) { return (written.text, written.role) }
    let written = (text: Self.hex(color), role: Self.named.first { theme.color($0) == color })
    known.append((color, written.text, written.role))
    return written
  }

  private static func hex(_ color: Color) -> String {
    let number = Int(color.red) << 16 | Int(color.green) << 8 | Int(color.blue)
    let digits = String(number, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

/// Widths that no common font exceeds by much: labels are given room for them.
private final class EstimatingMeasurer: TextMeasuring {
  func shape(_ text: String, in font: FontRequest) -> ShapedText {
    var clusters: [ShapedText.Cluster] = []
    clusters.reserveCapacity(text.utf8.count)
    var byte = 0
    for scalar in text.unicodeScalars {
      let count = UTF8.width(scalar)
      clusters.append(
        .init(
          byte: byte, byteCount: count, glyph: 0, glyphCount: 0, advance: font.size * Self.width(of: scalar), face: 0,
          scalar: scalar))
      byte += count
    }
    return ShapedText(text: text, clusters: clusters, glyphs: [])
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "0"..."9": 0.6
    case ",", ".", " ", ":", ";", "|", "!", "'", "\"", "i", "j", "l": 0.34
    case "M", "W", "m", "w", "@", "%": 0.96
    case "a"..."z", "(", ")", "-", "/": 0.6
    case "A"..."Z": 0.75
    default: scalar.value < 0x2000 ? 0.75 : 1
    }
  }
}
