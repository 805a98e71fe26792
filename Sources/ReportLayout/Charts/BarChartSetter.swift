/// Sets horizontal bars, one a row: name at the left, right-aligned; figure and note behind the bar. Bars below zero go
/// left of a common line, their figures stand right of it.
struct BarChartSetter {
  private let rows: BarRows
  private var charts: ChartSetter { rows.charts }

  /// Where things stand in every row.
  private struct Frame {
    var labelWidth: Double
    var scale: BarRows.Scale
    /// Room for figure and note.
    var behind: Double
  }

  init(charts: ChartSetter, className: String?, width: Double) {
    rows = BarRows(charts: charts, className: className, width: width, together: 12)
  }

  func boxes(_ bars: [Chart.Bar]) throws -> [Box] {
    let set = try rows.rows(of: bars)
    let frame = frame(of: set)
    return try rows.boxes(set) { try row($0, in: frame) }
  }

  private func frame(of set: [BarRows.Row]) -> Frame {
    let (width, figures) = (rows.width, rows.figures)
    let labelWidth = rows.labelWidth(of: set)
    let start = labelWidth + 6
    let wanted = set.map { $0.figure.naturalWidth + $0.note.naturalWidth + figures.size * 0.5 + 5 }.max() ?? 0
    let behind = min(wanted, (width - start) * 0.75)
    let (least, most) = BarRows.reach(of: set)
    // What is left of zero, then the longest bar, then its figure; figures of bars below zero share the room.
    let room = max(10, width - start - behind)
    let span = max(1, most) - least
    return Frame(
      labelWidth: labelWidth, scale: .init(zero: start - least * room / span, unit: room / span), behind: behind)
  }

  private func row(_ row: BarRows.Row, in frame: Frame) throws -> Box {
    let box = try rows.named(row, labelWidth: frame.labelWidth)
    let area = rows.area(of: row.bar, on: frame.scale, height: box.height)
    box.items.append(.fill(area, rows.barColor, charts.text.origin))
    let end = frame.scale.zero + (row.bar.value < 0 ? 0 : area.width)
    box.items += try figure(of: row, x: end + 4, height: box.height, behind: frame.behind)
    return box
  }

  private func figure(of row: BarRows.Row, x: Double, height: Double, behind: Double) throws -> [PageItem] {
    let (figures, notes) = (rows.figures, rows.notes)
    let room = behind - 4
    let bar = row.bar
    let figure = try charts.paragraphs.line(
      of: row.figure, saying: [Inline(text: bar.figure)], style: figures, fitting: room)
    let items = charts.text.items(of: figure, style: figures, x: x, y: (height - figures.leading) / 2)
    let left = room - figure.width - figures.size * 0.5
    guard !bar.note.isEmpty, left > notes.size else { return items }
    let note = try charts.paragraphs.line(of: row.note, saying: [Inline(text: bar.note)], style: notes, fitting: left)
    return items
      + charts.text.items(
        of: note, style: notes, x: x + figure.width + figures.size * 0.5, y: (height - notes.leading) / 2)
  }
}
