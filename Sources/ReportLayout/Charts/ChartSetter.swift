/// Sets charts and key figures. Labels carry the meaning; the bars only show it. No label touches another or leaves the
/// frame: names wrap and are cut with …, and figures have their room before bars are given theirs.
struct ChartSetter {
  let text: TextBlockSetter

  var metrics: Theme.Metrics { text.styles.metrics }
  var paragraphs: ParagraphSetter { text.paragraphs }

  func boxes(_ chart: Chart, className: String?, width: Double) throws -> [Box] {
    switch chart.kind {
    case .bars(let bars): try BarChartSetter(charts: self, className: className, width: width).boxes(bars)
    case .changes(let bars): try ChangeChartSetter(charts: self, className: className, width: width).boxes(bars)
    case .shares(let parts): try shareBar(parts, className: className, width: width)
    case .multiples(let bars): try multiples(bars, className: className, width: width)
    }
  }

  // MARK: Key figures

  /// So that two figures never read as one.
  private static let figureGap = 14.0

  /// Figures side by side between a strong rule and a hairline.
  func keyFigures(_ figures: [KeyFigure], className: String?, width: Double) throws -> Box {
    let value = text.styles.style("key-value", class: className)
    let label = text.styles.style("key-label", class: className)
    let column = width / Double(max(1, figures.count))
    var items: [PageItem] = []
    var height = 0.0
    var text = text
    for (index, figure) in figures.enumerated() {
      text.origin.row = Int32(index)
      let x = Double(index) * column
      var y = value.before
      // A figure is never parted: one too wide for its place is set smaller.
      var fitting = value
      let natural = try paragraphs.naturalWidth(of: [Inline(text: figure.value)], style: value)
      if natural > column - Self.figureGap {
        fitting.size = max(7.5, value.size * (column - Self.figureGap) / natural)
      }
      for line in try paragraphs.lines(of: [Inline(text: figure.value)], style: fitting, width: column - 6) {
        items += text.items(of: line, style: fitting, x: x, y: y)
        y += value.leading
      }
      for line in try paragraphs.lines(of: [Inline(text: figure.label)], style: label, width: column - 6) {
        items += text.items(of: line, style: label, x: x, y: y)
        y += label.leading
      }
      height = max(height, y + label.after)
    }
    items.append(.fill(Rectangle(x: 0, y: 0, width: width, height: metrics.strongRule), text.styles.color("rule")))
    items.append(hairline(width: width, y: height))
    let style = text.styles.style("key-figures", class: className)
    return Box(items: items, height: height, before: style.before, after: style.after)
  }

  private func hairline(width: Double, y: Double) -> PageItem {
    .fill(
      Rectangle(x: 0, y: y - metrics.hairline, width: width, height: metrics.hairline), text.styles.color("hairline"))
  }

  // MARK: Shares of a whole

  /// One bar divided into shares, separated by white, each named below beside its shade; a single one is named inside.
  private func shareBar(_ parts: [Chart.Part], className: String?, width: Double) throws -> [Box] {
    let label = text.styles.style("share-label", class: className)
    let height = label.leading + 6
    let style = text.styles.style("share-bar", class: className)
    let box = Box(height: height, before: style.before, after: style.after)
    let total = max(10_000, parts.reduce(0) { $0 + max(0, $1.value) })
    var x = 0.0
    for (index, part) in parts.enumerated() {
      let length = width * Double(max(0, part.value)) / Double(total)
      let gap = index < parts.count - 1 ? min(1.5, length / 2) : 0
      if length > 0 {
        box.items.append(
          .fill(Rectangle(x: x, y: 0, width: length - gap, height: height), shade(index, of: parts.count),
              text.origin))
      }
      x += length
    }
    if parts.count == 1, parts[0].value >= 9_000 {
      let line = try paragraphs.line(of: [Inline(text: parts[0].label)], style: label, fitting: width * 0.9 - 12)
      box.items += text.items(of: line, style: label, x: 6, y: 3)
      return [box]
    }
    box.keepsWithNext = !parts.isEmpty
    return [box] + (try legend(of: parts, className: className, width: width, after: style.after))
  }

  private func legend(of parts: [Chart.Part], className: String?, width: Double, after: Double) throws -> [Box] {
    let style = text.styles.style("share-legend", class: className)
    let mark = style.size * 0.7
    let boxes = try parts.enumerated().flatMap { index, part in
      let lines = try text.boxes([Inline(text: part.label)], style: style, width: width, inset: style.size * 1.25)
      let square = Rectangle(x: 0, y: (style.leading - mark) / 2, width: mark, height: mark)
      lines[0].items.append(.fill(square, shade(index, of: parts.count), text.origin))
      return lines
    }
    for index in boxes.indices.dropLast() { boxes[index].keepsWithNext = true }
    if let last = boxes.indices.last { boxes[last].after = after }
    return boxes
  }

  /// One hue from full to a third: told apart in black and white too.
  private func shade(_ index: Int, of count: Int) -> Color {
    let bar = text.styles.color("bar")
    guard count > 1 else { return bar }
    return bar.mixedWithWhite(1 - 0.68 * Double(index) / Double(count - 1))
  }

  /// Of a bar's name.
  func origin(of bar: Chart.Bar, number: Int) -> Origin {
    bar.link == nil ? text.origin : text.origin.with(.link, row: number)
  }

  // MARK: Small multiples

  /// A name, a small bar of its share and its figure for each, in columns; a box a row of them.
  private func multiples(_ bars: [Chart.Bar], className: String?, width: Double) throws -> [Box] {
    let style = text.styles.style("multiples", class: className)
    let figure = text.styles.style("bar-figure", class: className)
    var label = text.styles.style("bar-label", class: className)
    label.align = .left
    let gap = label.size * 1.5
    let count = max(1, min(bars.count, Int((width + gap) / (label.size * 14 + gap)), 3))
    let column = (width - gap * Double(count - 1)) / Double(count)
    var boxes: [Box] = []
    for start in stride(from: 0, to: bars.count, by: count) {
      let row = bars[start..<min(start + count, bars.count)]
      let cells = try row.enumerated().map { offset, bar in
        try multiple(
          bar, number: start + offset, x: Double(offset) * (column + gap), width: column, label: label, figure: figure)
      }
      boxes.append(
        Box(items: cells.flatMap(\.items), height: (cells.map(\.height).max() ?? 0) + metrics.barGap * 2))
    }
    guard let last = boxes.indices.last else { return [] }
    boxes[0].before = style.before
    boxes[last].after = style.after
    return boxes
  }

  private func multiple(
    _ bar: Chart.Bar, number: Int, x: Double, width: Double, label: Style, figure: Style
  ) throws -> (items: [PageItem], height: Double) {
    let lines = try paragraphs.cut([Inline(text: bar.label, link: bar.link)], style: label, width: width, lines: 2)
    var items: [PageItem] = []
    for (index, line) in lines.enumerated() {
      items += text.items(
        of: line, style: label, x: x, y: Double(index + 2 - lines.count) * label.leading,
        origin: origin(of: bar, number: number))
    }
    var y = 2 * label.leading + 2
    let length = width * Double(min(max(bar.value, 0), 10_000)) / 10_000
    items.append(.fill(Rectangle(x: x, y: y, width: width, height: metrics.bar * 0.6), text.styles.color("ground"), text.origin))
    if bar.value > 0 {
      items.append(
        .fill(Rectangle(x: x, y: y, width: max(0.75, length), height: metrics.bar * 0.6), text.styles.color("bar"),
          text.origin))
    }
    y += metrics.bar * 0.6 + 2
    let shown = try paragraphs.line(
      of: [Inline(text: [bar.figure, bar.note].filter { !$0.isEmpty }.joined(separator: " · "))], style: figure,
      fitting: width)
    items += text.items(of: shown, style: figure, x: x, y: y)
    return (items, y + figure.leading)
  }
}
