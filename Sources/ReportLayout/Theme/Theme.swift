/// How a document looks: fonts by role, page, colours, and a style for each element and class.
///
/// All lengths are points.
public struct Theme: Hashable, Sendable {
  /// The page and its margins (top, right, bottom, left).
  public struct Page: Hashable, Sendable {
    public var width: Double
    public var height: Double
    public var top: Double
    public var right: Double
    public var bottom: Double
    public var left: Double
    /// The running header's baseline, from the page's top.
    public var header: Double
    /// The running footer's baseline, from the page's bottom.
    public var footer: Double
    /// Where a cover's text begins, from the page's top.
    public var cover: Double
    /// Left and right margin change places on even pages.
    var isMirrored = false

    /// The left margin of a page, by whether its number is even.
    func left(onEven isEven: Bool) -> Double { isMirrored && isEven ? right : left }

    /// The page turned a quarter to the right, its head where the left margin was.
    var turned: Page {
      Page(
        width: height, height: width, top: max(left, header + 2), right: top, bottom: max(right, footer + 2),
        left: bottom, header: header, footer: footer, cover: left)
    }

    var contentWidth: Double { width - left - right }
    var contentHeight: Double { height - top - bottom }
  }

  /// Measures that belong to no text.
  public struct Metrics: Hashable, Sendable {
    var strongRule: Double
    var hairline: Double
    /// A table cell's padding.
    var cellX: Double
    var cellY: Double
    /// A bar's thickness and the least gap to the next.
    var bar: Double
    var barGap: Double
    /// The bar chart's label column, as a part of the width.
    var barLabels: Double
    /// The gap between Han and Latin letters or digits, in em; at most ¼ (clreq).
    var latinGap: Double
  }

  /// The fonts of a role: those it is meant for, and those that stand in for them.
  public struct Fonts: Hashable, Sendable {
    /// In order of preference.
    public var families: [String]
    /// Taken when none of the families is there.
    public var substitutes: [String]

    /// In the order in which they are tried.
    public var all: [String] { families + substitutes }
  }

  /// What every theme gives fonts to: text, headings, regular script, imitation Song, the Song of titles, figures.
  public static let roles = ["正文", "标题", "楷体", "仿宋", "小标宋", "数字"]

  public var name: String
  public var page: Page
  var landscape: Page
  var metrics: Metrics
  public var fonts: [String: Fonts]
  var colors: [String: Color]
  var styles: [String: Style.Override]
  /// How charts are put into words.
  var alternatives = ChartAlternatives()
}

extension Theme {
  func page(_ orientation: Orientation) -> Page { orientation == .portrait ? page : landscape }

  /// A named colour; ink when the theme has none of that name (the theme's reader has checked the names in use).
  func color(_ name: String) -> Color { colors[name] ?? .black }

  /// The style of an element: the body's, overridden by the element's, overridden by its class's.
  func style(_ element: String, class name: String? = nil) -> Style {
    var style = Style(body: styles["body"] ?? Style.Override(), theme: self)
    if let override = styles[element] { style.apply(override, theme: self) }
    if let name, let override = styles["\(element).\(name)"] { style.apply(override, theme: self) }
    return style
  }
}
