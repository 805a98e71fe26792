import Yams

extension Theme {
  /// Reads a theme; every unknown key, wrong value, undefined role or colour, and geometry that cannot be, is an error
  /// with its line.
  public init(yaml: String, place: String) throws {
    let root = try YAMLMapping(yaml: yaml, place: place)
    name = try root.string("name")
    let page = try Page(root.mapping("page"))
    self.page = page
    landscape = try root.optional("landscape") { try Page(root.mapping($0)) } ?? page.turned
    landscape.isMirrored = page.isMirrored
    metrics = try Metrics(root.mapping("metrics"))
    fonts = try root.mapping("fonts").values { try Fonts($0, $1) }
    colors = try root.mapping("colors").values { mapping, key in
      guard let color = Color(hex: try mapping.string(key)) else {
        throw mapping.fault(key, "颜色“\(try mapping.string(key))”不是 #RRGGBB", "例如 \"#1B1F24\"")
      }
      return color
    }
    styles = [:]
    let names = (fonts: fonts.keys.sorted(), colors: colors.keys.sorted())
    styles = try root.mapping("styles").values { mapping, key in
      guard Self.elements.contains(key.prefix { $0 != "." }.description) else {
        throw mapping.fault(
          key, "没有名为“\(key)”的样式", "样式名是元素，或“元素.class”；元素可用: " + Self.elements.joined(separator: "、"))
      }
      return try Style.Override(mapping.mapping(key), fonts: names.fonts, colors: names.colors)
    }
    alternatives = try root.optional("alternatives") { try ChartAlternatives(root.mapping($0)) } ?? alternatives
    try root.rejectUnknown(["name", "page", "landscape", "grid", "metrics", "fonts", "colors", "styles", "alternatives"])
    try checkRoles(root)
    try checkSizes(root)
    if let grid = try root.optional("grid", { try root.mapping($0) }) { try check(grid: grid) }
  }

  /// What a style can be given to.
  static let elements = [
    "body", "p", "li", "h1", "h2", "h3", "h4", "span", "contents-title", "contents-1", "contents-2", "contents-3",
    "contents-4", "header", "footer", "caption", "table", "tr", "th", "td", "note", "key-figures", "key-value",
    "key-label", "share-bar", "share-label", "share-legend", "bar-chart", "bar-label", "bar-figure", "bar-note",
    "multiples", "img",
  ]

  private func checkRoles(_ root: YAMLMapping) throws {
    for role in Self.roles where fonts[role] == nil {
      throw root.fault("fonts", "fonts 缺少角色“\(role)”", "六个角色都要写: " + Self.roles.joined(separator: "、"))
    }
    guard styles["body"]?.font != nil, styles["body"]?.size != nil, styles["body"]?.leading != nil else {
      throw root.fault(
        "styles", "styles 里的 body 要写明 font、size 和 leading", "例如 body: { font: 正文, size: 10.5, leading: 18 }")
    }
  }

  /// Lines stand apart, and nothing is set in a size that cannot be read.
  private func checkSizes(_ root: YAMLMapping) throws {
    let mapping = try root.mapping("styles")
    for name in styles.keys.sorted() {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      let style = style(parts[0], class: parts.count > 1 ? parts[1] : nil)
      let setsText = styles[name]?.size != nil || styles[name]?.leading != nil
      guard setsText, parts[0] != "span", parts[0] != "tr" else { continue }
      if style.size < 5 || style.leading < style.size {
        throw mapping.fault(
          name, "“\(name)”的字号 \(style.size) 磅、行距 \(style.leading) 磅不成立", "字号不小于 5 磅，行距不小于字号")
      }
    }
  }

  /// A page of so many lines of so many characters (GB/T 9704: 22 × 28).
  private func check(grid: YAMLMapping) throws {
    let body = style("body")
    let lines = try grid.number("lines")
    let characters = try grid.number("characters")
    try grid.rejectUnknown(["lines", "characters"])
    if lines * body.leading > page.contentHeight + 0.1 {
      throw grid.fault(
        "lines", "版心高 \(Length.text(page.contentHeight)) 磅，排不下 \(Int(lines)) 行每行 \(body.leading) 磅",
        "请核对 top、bottom 和 leading")
    }
    if characters * body.size > page.contentWidth + 0.1 {
      throw grid.fault(
        "characters", "版心宽 \(Length.text(page.contentWidth)) 磅，排不下 \(Int(characters)) 个 \(body.size) 磅的字",
        "请核对 left、right 和 size")
    }
  }
}

extension Theme.Page {
  fileprivate init(_ page: YAMLMapping) throws {
    self.init(
      width: try page.length("width"), height: try page.length("height"), top: try page.length("top"),
      right: try page.length("right"), bottom: try page.length("bottom"), left: try page.length("left"),
      header: try page.length("header"), footer: try page.length("footer"), cover: try page.length("cover"),
      isMirrored: try page.optional("mirrored") { try page.flag($0) } ?? false)
    try page.rejectUnknown(
      ["width", "height", "top", "right", "bottom", "left", "header", "footer", "cover", "mirrored"])
    guard contentWidth > 72, contentHeight > 72 else {
      throw page.fault("width", "版心太小", "页面减去页边距后至少要留 72 pt")
    }
    guard header <= top else { throw page.fault("header", "页眉在版心里", "header 应不大于 top") }
    guard footer <= bottom else { throw page.fault("footer", "页码在版心里", "footer 应不大于 bottom") }
    guard cover >= top, cover < height - bottom else {
      throw page.fault("cover", "封面文字不在版心里", "cover 应在 top 与 height − bottom 之间")
    }
  }
}

extension Theme.Metrics {
  fileprivate init(_ metrics: YAMLMapping) throws {
    self.init(
      strongRule: try metrics.length("strong-rule"), hairline: try metrics.length("hairline"),
      cellX: try metrics.length("cell-x"), cellY: try metrics.length("cell-y"), bar: try metrics.length("bar"),
      barGap: try metrics.length("bar-gap"), barLabels: try metrics.number("bar-labels"),
      latinGap: try metrics.number("latin-gap"))
    try metrics.rejectUnknown(
      ["strong-rule", "hairline", "cell-x", "cell-y", "bar", "bar-gap", "bar-labels", "latin-gap"])
    guard (0...0.25).contains(latinGap) else {
      throw metrics.fault("latin-gap", "汉字与西文之间的空隙应在 0 到 0.25 字宽之间", "例如 0.17")
    }
    guard (0.1...0.7).contains(barLabels) else {
      throw metrics.fault("bar-labels", "名称栏的比例应在 0.1 到 0.7 之间", "例如 0.4")
    }
  }
}

extension Theme.Fonts {
  /// A list of families, or `{ families: […], substitutes: […] }`.
  fileprivate init(_ fonts: YAMLMapping, _ role: String) throws {
    guard fonts.values[role]?.mapping != nil else {
      self.init(families: try fonts.strings(role), substitutes: [])
      return
    }
    let mapping = try fonts.mapping(role)
    self.init(
      families: try mapping.strings("families"),
      substitutes: try mapping.optional("substitutes") { try mapping.strings($0) } ?? [])
    try mapping.rejectUnknown(["families", "substitutes"])
  }
}

extension ChartAlternatives {
  fileprivate init(_ mapping: YAMLMapping) throws {
    try mapping.rejectUnknown(Kind.allCases.map(\.rawValue))
    for kind in Kind.allCases {
      let pattern = try mapping.string(kind.rawValue)
      for part in pattern.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        guard let end = part.firstIndex(of: "}"), Self.names.contains(String(part[..<end])) else {
          throw mapping.fault(
            kind.rawValue, "“{\(part.prefix(12))”无效", "可用: " + Self.names.map { "{\($0)}" }.joined(separator: "、"))
        }
      }
      patterns[kind] = pattern
    }
  }
}

extension Style.Override {
  fileprivate init(_ mapping: YAMLMapping, fonts: [String], colors: [String]) throws {
    font = try mapping.optional("font") { try mapping.choice($0, among: fonts) }
    color = try mapping.optional("color") { try mapping.choice($0, among: colors) }
    align = try mapping.optional("align") { try mapping.choice($0) }
    isBold = try mapping.optional("bold") { try mapping.flag($0) }
    size = try mapping.optional("size") { try mapping.length($0) }
    leading = try mapping.optional("leading") { try mapping.length($0) }
    before = try mapping.optional("before") { try mapping.length($0) }
    after = try mapping.optional("after") { try mapping.length($0) }
    indent = try mapping.optional("indent") { try mapping.number($0) }
    keepsWithNext = try mapping.optional("keep-with-next") { try mapping.flag($0) }
    keepsTogether = try mapping.optional("keep-together") { try mapping.flag($0) }
    breaksPageBefore = try mapping.optional("page-break-before") { try mapping.flag($0) }
    rule = try mapping.optional("rule") { try mapping.choice($0) }
    isFixed = try mapping.optional("fixed") { try mapping.flag($0) }
    try mapping.rejectUnknown(
      [
        "fixed", "font", "bold", "size", "leading", "color", "align", "before", "after", "indent", "keep-with-next",
        "keep-together", "page-break-before", "rule",
      ])
  }
}
