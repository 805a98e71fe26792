/// Sets changes as bars about a zero line, one a row: name at the left, then the bar, then figure and note in columns.
///
/// The side and the figure's sign say which way it went; a decrease is lighter too, so that it shows in black and white.
struct ChangeChartSetter {
  private let rows: BarRows
  private var charts: ChartSetter { rows.charts }

  /// Where things stand in every row.
  private struct Frame {
    var labelWidth: Double
    var scale: BarRows.Scale
    /// The right edge of the figures' column; that of the notes is the chart's.
    var figureEnd: Double
    var figureWidth: Double
    var noteWidth: Double
  }

  private static let gap = 6.0
  private static let narrowest = 24.0

  init(charts: ChartSetter, className: String?, width: Double) {
    rows = BarRows(charts: charts, className: className, width: width, together: 14)
  }

  func boxes(_ bars: [Chart.Bar]) throws -> [Box] {
    let set = try rows.rows(of: bars)
    let frame = frame(of: set)
    return try rows.boxes(set) { try row($0, in: frame) }
  }

  /// Figures have their room first, then names, then bars.
  private func frame(of set: [BarRows.Row]) -> Frame {
    let width = rows.width
    let figureWidth = min(BarRows.widest(set.map(\.figure)) + 0.01, width * 0.3)
    let noteWidth = min(BarRows.widest(set.map(\.note)) + 0.01, width * 0.2)
    let columns = figureWidth + noteWidth + Self.gap * 2
    let labelWidth = min(
      rows.labelWidth(of: set), max(rows.leastLabel, width - columns - Self.narrowest - Self.gap))
    let start = labelWidth + Self.gap
    let room = max(10, width - columns - start)
    let (least, most) = BarRows.reach(of: set)
    let span = max(most - least, 0.0001)
    return Frame(
      labelWidth: labelWidth, scale: .init(zero: start - least * room / span, unit: room / span),
      figureEnd: width - noteWidth - Self.gap, figureWidth: figureWidth, noteWidth: noteWidth)
  }

  private func row(_ row: BarRows.Row, in frame: Frame) throws -> Box {
    let box = try rows.named(row, labelWidth: frame.labelWidth)
    box.items += self.bar(row.bar, on: frame.scale, height: box.height)
    box.items += try text(
      row.figure, row.bar.figure, rows.figures, end: frame.figureEnd, room: frame.figureWidth, height: box.height)
    box.items += try text(
      row.note, row.bar.note, rows.notes, end: rows.width, room: frame.noteWidth, height: box.height)
    return box
  }

  /// The bar, and the row's piece of the zero line, whole from row to row.
  private func bar(_ bar: Chart.Bar, on scale: BarRows.Scale, height: Double) -> [PageItem] {
    let hairline = rows.metrics.hairline
    let color = rows.styles.color("bar")
    let line = Rectangle(x: scale.zero - hairline, y: 0, width: hairline * 2, height: height)
    return [
      .fill(
        rows.area(of: bar, on: scale, height: height), bar.value < 0 ? color.mixedWithWhite(0.5) : color,
        charts.text.origin),
      .fill(line, rows.styles.color("muted"), charts.text.origin),
    ]
  }

  private func text(
    _ atoms: AtomRow, _ text: String, _ style: Style, end: Double, room: Double, height: Double
  ) throws -> [PageItem] {
    if text.isEmpty { return [] }
    let line = try charts.paragraphs.line(of: atoms, saying: [Inline(text: text)], style: style, fitting: room)
    return charts.text.items(of: line, style: style, x: end - line.width, y: (height - style.leading) / 2)
  }
}
