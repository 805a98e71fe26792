/// Sets key figures, share bars and bar charts. Labels carry the meaning; the bars only show it.
struct ChartSetter {
  let theme: Theme
  let text: TextBlockSetter

  private var metrics: Theme.Metrics { theme.metrics }
  private var paragraphs: ParagraphSetter { text.paragraphs }

  /// Figures side by side between a strong rule and a hairline.
  func keyFigures(_ figures: [KeyFigure], className: String?, width: Double) throws -> Box {
    let value = theme.style("key-value", class: className)
    let label = theme.style("key-label", class: className)
    let column = width / Double(max(1, figures.count))
    let top = value.before
    var items: [PageItem] = []
    var height = 0.0
    for (index, figure) in figures.enumerated() {
      let x = Double(index) * column
      var y = top
      for line in try paragraphs.lines(of: [Inline(text: figure.value)], style: value, width: column - 6) {
        items += text.items(of: line, style: value, x: x, y: y)
        y += value.leading
      }
      for line in try paragraphs.lines(of: [Inline(text: figure.label)], style: label, width: column - 6) {
        items += text.items(of: line, style: label, x: x, y: y)
        y += label.leading
      }
      height = max(height, y + label.after)
    }
    items.append(
      .fill(Rectangle(x: 0, y: 0, width: width, height: metrics.strongRule), theme.color("rule")))
    items.append(
      .fill(
        Rectangle(x: 0, y: height - metrics.hairline, width: width, height: metrics.hairline),
        theme.color("hairline")))
    let style = theme.style("key-figures", class: className)
    return Box(items: items, height: height, before: style.before, after: style.after)
  }

  /// One bar divided into shares, separated by white, each labelled below; a single share is labelled inside.
  func shareBar(_ parts: [SharePart], className: String?, width: Double) throws -> [Box] {
    let label = theme.style("share-label", class: className)
    let height = label.leading + 6
    let style = theme.style("share-bar", class: className)
    var box = Box(height: height, before: style.before, after: style.after)
    var x = 0.0
    for (index, part) in parts.enumerated() {
      let length = width * Double(min(max(part.value, 0), 10_000)) / 10_000
      let gap = index < parts.count - 1 ? min(1.5, length / 2) : 0
      box.items.append(
        .fill(Rectangle(x: x, y: 0, width: max(0, length - gap), height: height), theme.color("bar")))
      x += length
    }
    if parts.count == 1, let line = try paragraphs.lines(
      of: [Inline(text: parts[0].label)], style: label, width: width - 12).first
    {
      box.items += text.items(of: line, style: label, x: 6, y: 3)
      return [box]
    }
    box.keepsWithNext = true
    return [box] + (try legend(of: parts, className: className, width: width, after: style.after))
  }

  private func legend(of parts: [SharePart], className: String?, width: Double, after: Double) throws -> [Box] {
    let style = theme.style("share-legend", class: className)
    var boxes = try parts.flatMap { part in
      try text.boxes([Inline(text: part.label)], style: style, width: width)
    }
    for index in boxes.indices.dropLast() { boxes[index].keepsWithNext = true }
    if let last = boxes.indices.last { boxes[last].after = after }
    return boxes
  }

  /// A horizontal bar a row: label at the left, right-aligned; figure and note behind the bar.
  func barChart(_ bars: [Bar], className: String?, width: Double) throws -> [Box] {
    let style = theme.style("bar-chart", class: className)
    let labels = theme.style("bar-label", class: className)
    let figures = theme.style("bar-figure", class: className)
    let notes = theme.style("bar-note", class: className)
    let labelWidth = width * metrics.barLabels
    let start = labelWidth + 6
    let behind = try bars.map { bar in
      try paragraphs.naturalWidth(of: [Inline(text: bar.figure)], style: figures)
        + paragraphs.naturalWidth(of: [Inline(text: bar.note)], style: notes) + figures.size * 0.5 + 4
    }.max() ?? 0
    let longest = max(20, width - start - behind - 2)
    var boxes = try bars.map { bar in
      try row(
        bar, labels: labels, figures: figures, notes: notes, labelWidth: labelWidth, start: start, longest: longest)
    }
    for index in boxes.indices { boxes[index].keepsWithNext = index < boxes.count - 1 }
    if let last = boxes.indices.last {
      boxes[0].before = style.before
      boxes[last].after = style.after
    }
    return boxes
  }

  private func row(
    _ bar: Bar, labels: Style, figures: Style, notes: Style, labelWidth: Double, start: Double, longest: Double
  ) throws -> Box {
    let lines = try labelLines(of: bar, style: labels, width: labelWidth)
    let height = max(Double(lines.count) * labels.leading, metrics.bar) + metrics.barGap
    var items: [PageItem] = []
    let top = (height - Double(lines.count) * labels.leading) / 2
    for (index, line) in lines.enumerated() {
      items += text.items(of: line, style: labels, y: top + Double(index) * labels.leading)
    }
    let length = max(0.75, longest * Double(min(max(bar.value, 0), 10_000)) / 10_000)
    items.append(
      .fill(
        Rectangle(x: start, y: (height - metrics.bar) / 2, width: length, height: metrics.bar), theme.color("bar")))
    let figure = try paragraphs.lines(of: [Inline(text: bar.figure)], style: figures, width: 300)[0]
    let note = try paragraphs.lines(of: [Inline(text: bar.note)], style: notes, width: 300)[0]
    let x = start + length + 4
    items += text.items(of: figure, style: figures, x: x, y: (height - figures.leading) / 2)
    items += text.items(
      of: note, style: notes, x: x + figure.width + figures.size * 0.5, y: (height - notes.leading) / 2)
    return Box(items: items, height: height)
  }

  /// A label of a few lines at most, cut with an ellipsis; the chart's table has the whole name.
  private func labelLines(of bar: Bar, style: Style, width: Double) throws -> [ParagraphSetter.Line] {
    let lines = try paragraphs.lines(of: [Inline(text: bar.label, link: bar.link)], style: style, width: width)
    guard lines.count > Self.labelLines else { return lines }
    let shown = lines.prefix(Self.labelLines).map { $0.runs.map(\.text).joined() }.joined()
    let cut = Inline(text: shown.dropLast(2) + "…", link: bar.link)
    return Array(try paragraphs.lines(of: [cut], style: style, width: width).prefix(Self.labelLines))
  }

  private static let labelLines = 3
}
