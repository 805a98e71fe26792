/// Sets horizontal bars, one a row: name at the left, right-aligned; figure and note behind the bar. Bars below zero go
/// left of a common line, their figures stand right of it.
struct BarChartSetter {
  let charts: ChartSetter
  let className: String?
  let width: Double

  /// Where things stand in every row.
  private struct Frame {
    var labelWidth: Double
    /// Where bars begin.
    var zero: Double
    /// Points of a bar of 100 %.
    var scale: Double
    /// Room for figure and note.
    var behind: Double
  }

  private var theme: Theme { charts.theme }
  private var metrics: Theme.Metrics { charts.metrics }
  private var labels: Style { theme.style("bar-label", class: className) }
  private var figures: Style { theme.style("bar-figure", class: className) }
  private var notes: Style { theme.style("bar-note", class: className) }
  private static let labelLines = 3

  func boxes(_ bars: [Chart.Bar]) throws -> [Box] {
    let frame = try frame(of: bars)
    var boxes = try bars.enumerated().map { try row($1, number: $0, in: frame) }
    guard let last = boxes.indices.last else { return [] }
    // A few bars stay together; of many, the first two and the last two.
    for index in boxes.indices.dropLast() {
      boxes[index].keepsWithNext = boxes.count <= 12 || index == 0 || index == last - 1
    }
    let style = theme.style("bar-chart", class: className)
    boxes[0].before = style.before
    boxes[last].after = style.after
    return boxes
  }

  private func frame(of bars: [Chart.Bar]) throws -> Frame {
    let natural = try bars.map { try charts.paragraphs.naturalWidth(of: [Inline(text: $0.label)], style: labels) }
    let labelWidth = min(width * metrics.barLabels, max(natural.max() ?? 0, width * 0.15) + 0.01)
    let start = labelWidth + 6
    let wanted = try bars.map { bar in
      try charts.paragraphs.naturalWidth(of: [Inline(text: bar.figure)], style: figures)
        + charts.paragraphs.naturalWidth(of: [Inline(text: bar.note)], style: notes) + figures.size * 0.5 + 5
    }.max() ?? 0
    let behind = min(wanted, (width - start) * 0.75)
    let most = Double(max(0, bars.map(\.value).max() ?? 0)) / 10_000
    let least = Double(min(0, bars.map(\.value).min() ?? 0)) / 10_000
    // What is left of zero, then the longest bar, then its figure; figures of bars below zero share the room.
    let room = max(10, width - start - behind)
    let span = max(1, most) - least
    return Frame(labelWidth: labelWidth, zero: start - least * room / span, scale: room / span, behind: behind)
  }

  private func row(_ bar: Chart.Bar, number: Int, in frame: Frame) throws -> Box {
    let lines = try charts.paragraphs.cut(
      [Inline(text: bar.label, link: bar.link)], style: labels, width: frame.labelWidth, lines: Self.labelLines)
    let height = max(Double(lines.count) * labels.leading, metrics.bar) + metrics.barGap
    var items: [PageItem] = []
    let top = (height - Double(lines.count) * labels.leading) / 2
    for (index, line) in lines.enumerated() {
      items += charts.text.items(
        of: line, style: labels, y: top + Double(index) * labels.leading,
        origin: charts.origin(of: bar, number: number))
    }
    let length = max(0.75, abs(Double(bar.value)) / 10_000 * frame.scale)
    let x = bar.value < 0 ? frame.zero - length : frame.zero
    items.append(
      .fill(Rectangle(x: x, y: (height - metrics.bar) / 2, width: length, height: metrics.bar), theme.color("bar"),
        charts.text.origin))
    items += try figure(of: bar, x: frame.zero + (bar.value < 0 ? 0 : length) + 4, height: height, behind: frame.behind)
    return Box(items: items, height: height)
  }

  private func figure(of bar: Chart.Bar, x: Double, height: Double, behind: Double) throws -> [PageItem] {
    let room = behind - 4
    let figure = try charts.paragraphs.line(of: [Inline(text: bar.figure)], style: figures, fitting: room)
    let items = charts.text.items(of: figure, style: figures, x: x, y: (height - figures.leading) / 2)
    let left = room - figure.width - figures.size * 0.5
    guard !bar.note.isEmpty, left > notes.size else { return items }
    let note = try charts.paragraphs.line(of: [Inline(text: bar.note)], style: notes, fitting: left)
    return items
      + charts.text.items(
        of: note, style: notes, x: x + figure.width + figures.size * 0.5, y: (height - notes.leading) / 2)
  }
}
