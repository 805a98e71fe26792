/// Turns a table's rows into boxes. An object, as its many fields would be counted at each call of a closure.
final class TableRowSetter {
  let setter: TableSetter
  let columns: TableColumns
  private let xs: [Double]

  /// A cell's lines with its place in the row.
  struct SetCell {
    var lines: [ParagraphSetter.Line]
    var style: Style
    var x: Double
    var width: Double
    /// Taken from the right of where a number would end, so that decimal points stand one below another.
    var inset = 0.0
    var rows: Int
    var share: Int?
    var origin: Origin
  }

  init(setter: TableSetter, columns: TableColumns) {
    self.setter = setter
    self.columns = columns
    xs = columns.widths.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
  }

  private var metrics: Theme.Metrics { setter.metrics }
  private var theme: Theme { setter.theme }
  private var width: Double { xs[xs.count - 1] }

  /// - Parameter firstRow: the first row's place in the table, for ``Origin/row``.
  func boxes(of rows: [TableGrid.Row], firstRow: Int) throws -> [Box] {
    var boxes: [Box] = []
    var spans = SpanningCells()
    // Rows that a span joins are high together, so they are set together.
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end - 1].isSpannedBelow { end += 1 }
      let cells = try (start..<end).map { index in
        try rows[index].cells.enumerated().map {
          try setCell($1, in: rows[index].row, origin: Origin(block: setter.block.id, row: firstRow + index, cell: $0))
        }
      }
      let heights = rowHeights(of: cells)
      let firstBox = boxes.count
      var starts: [Int] = []
      for index in start..<end {
        starts.append(boxes.count)
        let set = cells[index - start]
        var row = self.boxes(of: set, height: heights[index - start], row: rows[index])
        spans.carry(into: &row, items: { items(of: $0, lines: $0.lines[...], top: metrics.cellY) }, height: height)
        spans.begin(set)
        spans.endRow(of: &row)
        keep(&row, row: rows[index].row, previous: &boxes)
        boxes += row
      }
      keepSpans(cells, starts: starts, firstBox: firstBox, boxes: &boxes)
      start = end
    }
    return boxes
  }

  private func keep(_ row: inout [Box], row model: Table.Row, previous: inout [Box]) {
    if model.isGroupHead { row[row.count - 1].keepsWithNext = true }
    guard model.isTotal else { return }
    // A total that comes first heads its rows; another closes those before it.
    if let last = previous.indices.last {
      previous[last].keepsWithNext = true
    } else {
      row[row.count - 1].keepsWithNext = true
    }
  }

  /// Rows that a cell spans stay together when they are few; else as many as the cell's own text needs.
  private func keepSpans(_ cells: [[SetCell]], starts: [Int], firstBox: Int, boxes: inout [Box]) {
    let all = boxes[firstBox...].reduce(0) { $0 + $1.height }
    if !isTooHighToKeep(all) {
      for index in firstBox..<(boxes.count - 1) { boxes[index].keepsWithNext = true }
      return
    }
    for (index, row) in cells.enumerated() {
      for cell in row where cell.rows > 1 {
        var room = 0.0
        var box = starts[index]
        while box < boxes.count - 1 {
          room += boxes[box].height
          if room >= height(of: cell) { break }
          boxes[box].keepsWithNext = true
          box += 1
        }
      }
    }
  }

  private func setCell(_ cell: TableGrid.PlacedCell, in row: Table.Row, origin: Origin) throws -> SetCell {
    var style = setter.style(of: cell, in: row)
    // Of a cell all lines are set in, not only the first.
    let indent = style.indent * style.size
    style.indent = 0
    let x = xs[cell.column] + indent
    let width = xs[cell.column + cell.cell.columns] - x
    let inset = try inset(of: cell, style: style, room: width - setter.padding)
    if inset > 0 { style.align = .right }
    let lines =
      cell.cell.text.isEmpty
      ? []
      : try setter.text.paragraphs.lines(
        of: setter.takeAtoms(of: cell, style: style), style: style, width: width - setter.padding - inset)
    var set = SetCell(
      lines: lines, style: style, x: x, width: width, inset: inset, rows: cell.cell.rows, share: cell.cell.share,
      origin: origin)
    // A text too high to be kept whole flows with its first row; the rows below leave its column blank.
    if isTooHighToKeep(height(of: set)) { set.rows = 1 }
    return set
  }

  /// How far a number stands from the right edge, its decimal point below the others'.
  private func inset(of cell: TableGrid.PlacedCell, style: Style, room: Double) throws -> Double {
    guard setter.isDecimal(cell), let number = DecimalText(cell.cell.text) else { return 0 }
    let fraction = try setter.naturalWidth(of: number.fraction, style: style)
    let inset = columns.fractions[cell.column] - fraction
    guard inset > 0.01 else { return 0 }
    return try setter.naturalWidth(of: cell, style: style) + inset <= room ? inset : 0
  }

  private func isTooHighToKeep(_ height: Double) -> Bool { height > setter.page.contentHeight / 3 }

  private func height(of cell: SetCell) -> Double {
    Double(max(1, cell.lines.count)) * cell.style.leading + 2 * metrics.cellY
  }

  /// Each row as high as its highest cell; the last row of a span grows when the span needs more.
  private func rowHeights(of cells: [[SetCell]]) -> [Double] {
    let least = setter.style("td").leading + 2 * metrics.cellY
    var heights = cells.map { row in
      row.reduce(nil) { $1.rows == 1 ? max($0 ?? 0, height(of: $1)) : $0 } ?? least
    }
    for (index, row) in cells.enumerated() {
      for cell in row where cell.rows > 1 {
        let last = min(index + cell.rows, heights.count) - 1
        let missing = height(of: cell) - heights[index...last].reduce(0, +)
        if missing > 0 { heights[last] += missing }
      }
    }
    return heights
  }

  // MARK: Boxes

  /// One box for a row, or one a line for a row higher than a third of the page, so that it can flow.
  private func boxes(of cells: [SetCell], height: Double, row: TableGrid.Row) -> [Box] {
    let lines = cells.reduce(0) { $1.rows == 1 ? max($0, $1.lines.count) : $0 }
    if isTooHighToKeep(height), lines > 4 { return flowingBoxes(of: cells, lines: lines, row: row) }
    var box = Box(height: height, ground: ground(of: row.row))
    for cell in cells { box.items += items(of: cell, lines: cell.lines[...], top: metrics.cellY) }
    box.footItems = hairlines(below: row)
    return [box]
  }

  private func flowingBoxes(of cells: [SetCell], lines: Int, row: TableGrid.Row) -> [Box] {
    let leading = cells.map(\.style.leading).max() ?? setter.style("td").leading
    var boxes = (0..<lines).map { index in
      let isLast = index == lines - 1
      let top = index == 0 ? metrics.cellY : 0
      var box = Box(height: leading + top + (isLast ? metrics.cellY : 0), ground: ground(of: row.row))
      for cell in cells where cell.rows == 1 && index < max(1, cell.lines.count) {
        box.items += items(of: cell, lines: cell.lines.dropFirst(index).prefix(1), top: top)
      }
      // At least two lines stand on each side of a page's end.
      box.keepsWithNext = index == 0 || index == lines - 2
      return box
    }
    for cell in cells where cell.rows > 1 {
      boxes[0].items += items(of: cell, lines: cell.lines[...], top: metrics.cellY)
    }
    boxes[lines - 1].footItems = hairlines(below: row)
    return boxes
  }

  /// A hairline closes the row, but not across a cell that goes on below.
  private func hairlines(below row: TableGrid.Row) -> [PageItem] {
    var lines: [PageItem] = []
    var column = 0
    while column < xs.count - 1 {
      var end = column
      while end < xs.count - 1, row.spannedBelow[end] == row.spannedBelow[column] { end += 1 }
      if !row.spannedBelow[column] { lines.append(hairline(from: xs[column], to: xs[end])) }
      column = end
    }
    return lines
  }

  private func items(of cell: SetCell, lines: ArraySlice<ParagraphSetter.Line>, top: Double) -> [PageItem] {
    if let share = cell.share { return [bar(share, in: cell, top: top)] }
    var items: [PageItem] = []
    for (offset, line) in lines.enumerated() {
      items += setter.text.items(
        of: line, style: cell.style, x: cell.x + metrics.cellX, y: top + Double(offset) * cell.style.leading,
        origin: cell.origin)
    }
    return items
  }

  private func bar(_ share: Int, in cell: SetCell, top: Double) -> PageItem {
    let length = (cell.width - setter.padding) * Double(min(max(share, 0), 10_000)) / 10_000
    let thickness = cell.style.size * 0.6
    let y = top + (cell.style.leading - thickness) / 2
    return .fill(
      Rectangle(x: cell.x + metrics.cellX, y: y, width: max(length, share > 0 ? 0.75 : 0), height: thickness),
      theme.color("bar"))
  }

  private func ground(of row: Table.Row) -> (width: Double, color: Color)? {
    row.isTotal ? (width, theme.color("ground")) : nil
  }

  private func hairline(from start: Double, to end: Double) -> PageItem {
    .fill(
      Rectangle(x: start, y: -metrics.hairline, width: end - start, height: metrics.hairline),
      theme.color("hairline"))
  }
}

/// The cells of earlier rows that reach into the next one.
struct SpanningCells {
  private var open: [(cell: TableRowSetter.SetCell, id: Int, rows: Int)] = []
  private var count = 0

  /// Hands the open cells to a row's boxes, in case one of them comes first on its page.
  func carry(
    into row: inout [Box], items: (TableRowSetter.SetCell) -> [PageItem], height: (TableRowSetter.SetCell) -> Double
  ) {
    guard !open.isEmpty else { return }
    let carried = open.map { span in
      CarriedCell(
        id: span.id, items: items(span.cell).map { $0.withOrigin { $0.isRepeat = true } }, height: height(span.cell))
    }
    for index in row.indices { row[index].carried = carried }
  }

  mutating func begin(_ cells: [TableRowSetter.SetCell]) {
    for cell in cells where cell.rows > 1 {
      open.append((cell, count, cell.rows))
      count += 1
    }
  }

  mutating func endRow(of row: inout [Box]) {
    row[row.count - 1].endsSpans = open.filter { $0.rows == 1 }.map(\.id)
    open = open.compactMap { $0.rows > 1 ? ($0.cell, $0.id, $0.rows - 1) : nil }
  }
}
