/// How a block's text is set. Lengths are points.
struct Style: Sendable {
  enum Alignment: String, Hashable, Sendable, CaseIterable {
    case left, center, right, justify
    /// Numbers of a column, one decimal point below another.
    case decimal
    /// Away from, or at, the fold of facing pages: right, or left, on odd pages.
    case outer, inner

    static let ofText: [Alignment] = [.left, .center, .right, .justify]
    static let ofColumns: [Alignment] = ofText + [.decimal]
    static let ofFooters: [Alignment] = ofText + [.outer, .inner]
  }

  /// What a theme says about one element or class; nil leaves what is inherited.
  struct Override: Hashable, Sendable {
    var font: String?
    var isBold: Bool?
    var size: Double?
    var leading: Double?
    var color: String?
    var align: Alignment?
    var before: Double?
    var after: Double?
    var indent: Double?
    var keepsWithNext: Bool?
    var keepsTogether: Bool?
    var breaksPageBefore: Bool?
    var rule: Rule?
    /// Not set smaller to fit on a page: what a standard gives a size.
    var isFixed: Bool?
  }

  /// A line above a heading.
  enum Rule: String, Hashable, Sendable, CaseIterable { case none, strong, hairline }

  var families = FontFamilies([])
  var isBold = false
  var size = 10.5
  /// From one baseline to the next.
  var leading = 18.0
  var color = Color.black
  var align = Alignment.left
  /// Space before and after the block; of two that meet, the larger counts.
  var before = 0.0
  var after = 0.0
  /// The first line's indent, in em.
  var indent = 0.0
  var keepsWithNext = false
  /// All its lines on one page, where they fit on one.
  var keepsTogether = false
  /// Begins a page.
  var breaksPageBefore = false
  var rule: (thickness: Double, color: Color)?

  init(body: Override, theme: Theme) {
    apply(body, theme: theme)
  }

  mutating func apply(_ override: Override, theme: Theme) {
    if let font = override.font { families = FontFamilies(theme.fonts[font]?.all ?? []) }
    isBold = override.isBold ?? isBold
    size = override.size ?? size
    leading = override.leading ?? leading
    if let color = override.color { self.color = theme.color(color) }
    align = override.align ?? align
    before = override.before ?? before
    after = override.after ?? after
    indent = override.indent ?? indent
    keepsWithNext = override.keepsWithNext ?? keepsWithNext
    keepsTogether = override.keepsTogether ?? keepsTogether
    breaksPageBefore = override.breaksPageBefore ?? breaksPageBefore
    switch override.rule {
    case .strong: rule = (theme.metrics.strongRule, theme.color("rule"))
    case .hairline: rule = (theme.metrics.hairline, theme.color("hairline"))
    case Rule.none?: rule = nil
    case nil: break
    }
  }

  var font: FontRequest { FontRequest(size: size, isBold: isBold, families: families) }

  /// From a line's top to its baseline: the em box (ascent 0.88 em in CJK fonts) stands in the middle of the line.
  var ascent: Double { (leading - size) / 2 + 0.88 * size }
}
