import Yams

extension Theme {
  /// Reads a theme; every unknown key, wrong value, undefined role or colour is an error with its line.
  public init(yaml: String, place: String) throws {
    let root = try YAMLMapping(yaml: yaml, place: place)
    let page = try root.mapping("page")
    let metrics = try root.mapping("metrics")
    name = try root.string("name")
    self.page = Page(
      width: try page.length("width"), height: try page.length("height"), top: try page.length("top"),
      right: try page.length("right"), bottom: try page.length("bottom"), left: try page.length("left"),
      header: try page.length("header"), footer: try page.length("footer"), cover: try page.length("cover"))
    self.metrics = Metrics(
      strongRule: try metrics.length("strong-rule"), hairline: try metrics.length("hairline"),
      cellX: try metrics.length("cell-x"), cellY: try metrics.length("cell-y"), bar: try metrics.length("bar"),
      barGap: try metrics.length("bar-gap"), barLabels: try metrics.number("bar-labels"),
      latinGap: try metrics.number("latin-gap"))
    fonts = try root.mapping("fonts").values { try $0.strings($1) }
    colors = try root.mapping("colors").values { mapping, key in
      guard let color = Color(hex: try mapping.string(key)) else {
        throw mapping.fault(key, "颜色“\(try mapping.string(key))”不是 #RRGGBB", "例如 \"#1B1F24\"")
      }
      return color
    }
    styles = [:]
    let names = (fonts: fonts, colors: colors)
    styles = try root.mapping("styles").values { mapping, key in
      try Style.Override(mapping.mapping(key), fonts: names.fonts, colors: names.colors)
    }
    try root.rejectUnknown(["name", "page", "metrics", "fonts", "colors", "styles"])
    try page.rejectUnknown(["width", "height", "top", "right", "bottom", "left", "header", "footer", "cover"])
    try metrics.rejectUnknown(
      ["strong-rule", "hairline", "cell-x", "cell-y", "bar", "bar-gap", "bar-labels", "latin-gap"])
    guard self.page.contentWidth > 72, self.page.contentHeight > 72 else {
      throw page.fault("width", "版心太小", "页面减去页边距后至少要留 72 pt")
    }
  }
}

extension Style.Override {
  fileprivate init(_ mapping: YAMLMapping, fonts: [String: [String]], colors: [String: Color]) throws {
    font = try mapping.optional("font") { try mapping.choice($0, among: fonts.keys.sorted()) }
    color = try mapping.optional("color") { try mapping.choice($0, among: colors.keys.sorted()) }
    align = try mapping.optional("align") {
      Style.Alignment(rawValue: try mapping.choice($0, among: Style.Alignment.allCases.map(\.rawValue))) ?? .left
    }
    isBold = try mapping.optional("bold") { try mapping.flag($0) }
    size = try mapping.optional("size") { try mapping.length($0) }
    leading = try mapping.optional("leading") { try mapping.length($0) }
    before = try mapping.optional("before") { try mapping.length($0) }
    after = try mapping.optional("after") { try mapping.length($0) }
    indent = try mapping.optional("indent") { try mapping.number($0) }
    keepsWithNext = try mapping.optional("keep-with-next") { try mapping.flag($0) }
    keepsTogether = try mapping.optional("keep-together") { try mapping.flag($0) }
    rule = try mapping.optional("rule") {
      Style.Rule(rawValue: try mapping.choice($0, among: Style.Rule.allCases.map(\.rawValue)))
    } ?? nil
    try mapping.rejectUnknown(
      [
        "font", "bold", "size", "leading", "color", "align", "before", "after", "indent", "keep-with-next",
        "keep-together", "rule",
      ])
  }
}
