/// Sets changes as bars about a zero line, one a row: name at the left, then the bar, then figure and note in columns.
///
/// The side and the figure's sign say which way it went; a decrease is lighter too, so that it shows in black and white.
struct ChangeChartSetter {
  let charts: ChartSetter
  let className: String?
  let width: Double

  /// Where things stand in every row.
  private struct Frame {
    var labelWidth: Double
    var zero: Double
    /// Points of a bar of 100 %.
    var scale: Double
    /// The right edges of the columns.
    var figureEnd: Double
    var figureWidth: Double
    var noteWidth: Double
  }

  private var theme: Theme { charts.theme }
  private var metrics: Theme.Metrics { charts.metrics }
  private var labels: Style { theme.style("bar-label", class: className) }
  private var figures: Style { theme.style("bar-figure", class: className) }
  private var notes: Style { theme.style("bar-note", class: className) }
  private static let labelLines = 3
  private static let gap = 6.0
  private static let narrowest = 24.0

  func boxes(_ bars: [Chart.Bar]) throws -> [Box] {
    let frame = try frame(of: bars)
    var boxes = try bars.enumerated().map { try row($1, number: $0, in: frame) }
    guard let last = boxes.indices.last else { return [] }
    // A few bars stay together; of many, the first two and the last two.
    for index in boxes.indices.dropLast() {
      boxes[index].keepsWithNext = boxes.count <= 14 || index == 0 || index == last - 1
    }
    let style = theme.style("bar-chart", class: className)
    boxes[0].before = style.before
    boxes[last].after = style.after
    return boxes
  }

  /// Figures have their room first, then names, then bars.
  private func frame(of bars: [Chart.Bar]) throws -> Frame {
    func widest(_ texts: [String], _ style: Style) throws -> Double {
      try texts.map { try charts.paragraphs.naturalWidth(of: [Inline(text: $0)], style: style) }.max() ?? 0
    }
    let figureWidth = min(try widest(bars.map(\.figure), figures) + 0.01, width * 0.3)
    let noteWidth = min(try widest(bars.map(\.note), notes) + 0.01, width * 0.2)
    let columns = figureWidth + noteWidth + Self.gap * 2
    let natural = max(try widest(bars.map(\.label), labels), width * 0.15) + 0.01
    let labelWidth = min(width * metrics.barLabels, natural, max(width * 0.15, width - columns - Self.narrowest - Self.gap))
    let start = labelWidth + Self.gap
    let room = max(10, width - columns - start)
    let most = Double(max(0, bars.map(\.value).max() ?? 0)) / 10_000
    let least = Double(min(0, bars.map(\.value).min() ?? 0)) / 10_000
    let span = max(most - least, 0.0001)
    return Frame(
      labelWidth: labelWidth, zero: start - least * room / span, scale: room / span,
      figureEnd: width - noteWidth - Self.gap, figureWidth: figureWidth, noteWidth: noteWidth)
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
    items += self.bar(bar, in: frame, height: height)
    items += try text(bar.figure, figures, end: frame.figureEnd, room: frame.figureWidth, height: height)
    items += try text(bar.note, notes, end: width, room: frame.noteWidth, height: height)
    return Box(items: items, height: height)
  }

  /// The bar, and the row's piece of the zero line, whole from row to row.
  private func bar(_ bar: Chart.Bar, in frame: Frame, height: Double) -> [PageItem] {
    let length = max(0.75, abs(Double(bar.value)) / 10_000 * frame.scale)
    let x = bar.value < 0 ? frame.zero - length : frame.zero
    let area = Rectangle(x: x, y: (height - metrics.bar) / 2, width: length, height: metrics.bar)
    let line = Rectangle(x: frame.zero - metrics.hairline, y: 0, width: metrics.hairline * 2, height: height)
    return [
      .fill(area, bar.value < 0 ? theme.color("bar").mixedWithWhite(0.5) : theme.color("bar"), charts.text.origin),
      .fill(line, theme.color("muted"), charts.text.origin),
    ]
  }

  private func text(_ text: String, _ style: Style, end: Double, room: Double, height: Double) throws -> [PageItem] {
    if text.isEmpty { return [] }
    let line = try charts.paragraphs.line(of: [Inline(text: text)], style: style, fitting: room)
    return charts.text.items(of: line, style: style, x: end - line.width, y: (height - style.leading) / 2)
  }
}

extension Color {
  /// - Parameter part: how much of the colour is kept, from 0 to 1.
  fileprivate func mixedWithWhite(_ part: Double) -> Color {
    func mixed(_ value: UInt8) -> UInt8 { UInt8((255 - (255 - Double(value)) * part).rounded()) }
    return Color(red: mixed(red), green: mixed(green), blue: mixed(blue))
  }
}
