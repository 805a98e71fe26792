/// What charts of one bar a row share: how they look, the name at the left of each row, the bar's place about a line at
/// zero, and how rows keep together.
struct BarRows {
  let charts: ChartSetter
  let className: String?
  let width: Double
  /// So few rows are not parted by pages.
  let together: Int
  let labels, figures, notes: Style
  let barColor: Color

  /// Where bars begin, and points of a bar of 100 %.
  struct Scale {
    var zero: Double
    var unit: Double
  }

  init(charts: ChartSetter, className: String?, width: Double, together: Int) {
    self.charts = charts
    self.className = className
    self.width = width
    self.together = together
    labels = charts.text.styles.style("bar-label", class: className)
    figures = charts.text.styles.style("bar-figure", class: className)
    notes = charts.text.styles.style("bar-note", class: className)
    barColor = charts.text.styles.color("bar")
  }

  var styles: StyleBook { charts.text.styles }
  var metrics: Theme.Metrics { charts.metrics }
  /// What a name has at least.
  var leastLabel: Double { width * 0.15 }
  private static let labelLines = 3

  /// A bar with its texts, whose characters are asked how wide they are and then set.
  struct Row {
    let bar: Chart.Bar
    let number: Int
    let label, figure, note: AtomRow
  }

  func rows(of bars: [Chart.Bar]) throws -> [Row] {
    func atoms(_ text: String, _ style: Style) throws -> AtomRow {
      try charts.paragraphs.atoms(of: [Inline(text: text)], style: style)
    }
    return try bars.enumerated().map { number, bar in
      Row(
        bar: bar, number: number,
        label: try charts.paragraphs.atoms(of: [Inline(text: bar.label, link: bar.link)], style: labels),
        figure: try atoms(bar.figure, figures), note: try atoms(bar.note, notes))
    }
  }

  /// The rows as a block.
  func boxes(_ rows: [Row], row: (Row) throws -> Box) throws -> [Box] {
    let boxes = try rows.map(row)
    guard let last = boxes.indices.last else { return [] }
    // A few bars stay together; of many, the first two and the last two.
    for index in boxes.indices.dropLast() {
      boxes[index].keepsWithNext = boxes.count <= together || index == 0 || index == last - 1
    }
    let style = styles.style("bar-chart", class: className)
    boxes[0].before = style.before
    boxes[last].after = style.after
    return boxes
  }

  static func widest(_ texts: [AtomRow]) -> Double { texts.map(\.naturalWidth).max() ?? 0 }

  /// What names take where there is room.
  func labelWidth(of rows: [Row]) -> Double {
    min(width * metrics.barLabels, max(Self.widest(rows.map(\.label)), leastLabel) + 0.01)
  }

  /// How far bars reach to the right and, less than zero, to the left, in parts of 100 %.
  static func reach(of rows: [Row]) -> (least: Double, most: Double) {
    let values = rows.map(\.bar.value)
    return (Double(min(0, values.min() ?? 0)) / 10_000, Double(max(0, values.max() ?? 0)) / 10_000)
  }

  /// A row with its name, and room for the bar beside it.
  func named(_ row: Row, labelWidth: Double) throws -> Box {
    let lines = try charts.paragraphs.cut(
      row.label, saying: [Inline(text: row.bar.label, link: row.bar.link)], style: labels, width: labelWidth,
      lines: Self.labelLines)
    let height = max(Double(lines.count) * labels.leading, metrics.bar) + metrics.barGap
    let top = (height - Double(lines.count) * labels.leading) / 2
    let items = lines.enumerated().flatMap { index, line in
      charts.text.items(
        of: line, style: labels, y: top + Double(index) * labels.leading,
        origin: charts.origin(of: row.bar, number: row.number))
    }
    return Box(items: items, height: height)
  }

  /// Right of the line at zero, or left of it for less.
  func area(of bar: Chart.Bar, on scale: Scale, height: Double) -> Rectangle {
    let length = max(0.75, abs(Double(bar.value)) / 10_000 * scale.unit)
    return Rectangle(
      x: bar.value < 0 ? scale.zero - length : scale.zero, y: (height - metrics.bar) / 2, width: length,
      height: metrics.bar)
  }
}
