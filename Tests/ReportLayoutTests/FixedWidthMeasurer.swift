@testable import ReportLayout

/// Every character above U+2E80 is one em wide, every other half an em; a private-use character has no glyph.
final class FixedWidthMeasurer: TextMeasuring {
  func shape(_ text: String, in font: FontRequest) throws -> ShapedText {
    var clusters: [ShapedText.Cluster] = []
    var glyphs: [ShapedText.Glyph] = []
    var byte = 0
    for scalar in text.unicodeScalars {
      if (0xE000...0xF8FF).contains(scalar.value) { throw MissingGlyph(character: Character(scalar), in: text) }
      let count = UTF8.encode(scalar)?.count ?? 1
      // Curly quotes, dashes and dots are full width in Chinese type.
      let isWide = scalar.value >= 0x2E80 || "“”‘’—…".unicodeScalars.contains(scalar)
      glyphs.append(.init(index: scalar.value, x: 0, y: 0))
      clusters.append(
        .init(
          byte: byte, byteCount: count, glyph: glyphs.count - 1, glyphCount: 1,
          advance: font.size * (isWide ? 1 : 0.5), face: 0, scalar: scalar))
      byte += count
    }
    return ShapedText(text: text, clusters: clusters, glyphs: glyphs)
  }
}

enum Sample {
  /// A page of 200 × 200 pt with a type area of 160 × 160; text of 10 pt on 20, no gap between scripts.
  static let theme = """
    name: test
    page: { width: 200, height: 200, top: 20, right: 20, bottom: 20, left: 20, header: 12, footer: 12, cover: 60 }
    metrics: { strong-rule: 1, hairline: 0.5, cell-x: 2, cell-y: 2, bar: 8, bar-gap: 4, bar-labels: 0.4, latin-gap: 0 }
    fonts: { 正文: [Serif], 标题: [Serif], 楷体: [Serif], 仿宋: [Serif], 小标宋: [Serif], 数字: [Serif] }
    colors: { ink: "#000000" }
    styles:
      body: { font: 正文, size: 10, leading: 20 }
      h1: { keep-with-next: true }
      caption: { size: 5, leading: 10 }
      note: { leading: 10 }
      td: { leading: 10 }
      th: { leading: 10 }
      contents-1: { leading: 20 }
    """

  static func pages(_ body: String, attributes: String = #"title="T""#) throws -> SetReport {
    let theme = try Theme(yaml: Self.theme, place: "test.yaml")
    return try ReportComposer(theme: theme, measurer: FixedWidthMeasurer(), place: "test")
      .pages(of: "<report \(attributes)>\(body)</report>")
  }

  /// The lines of a paragraph set to a width.
  static func lines(_ text: String, width: Double, latinGap: Double = 0) throws -> [String] {
    var theme = try Theme(yaml: Self.theme, place: "test.yaml")
    theme.metrics.latinGap = latinGap
    let setter = ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer())
    return try setter.lines(of: [Inline(text: text)], style: theme.style("p"), width: width)
      .map { $0.runs.map(\.text).joined() }
  }
}

extension SetReport {
  /// The text of each page, runs from top to bottom in drawing order.
  var texts: [[String]] {
    pages.map { page in page.items.flatMap(Self.runs).map(\.text) }
  }

  /// The runs of an item, those within links included.
  static func runs(in item: PageItem) -> [TextRun] {
    switch item {
    case .text(let run): [run]
    case .link(_, _, let items): items.flatMap(runs)
    case .fill, .destination, .picture: []
    }
  }
}
