/// Turns a table's rows into boxes. An object, as its many fields would be counted at each call of a closure.
final class TableRowSetter {
  let setter: TableSetter
  let columns: TableColumns
  private let xs: [Double]

  /// Of a row that has no cell of its own.
  private let leastHeight: Double
  private let barColor, groundColor, hairlineColor: Color

  /// A cell's lines with its place in the row. An object, as it is looked at in many ways.
  final class SetCell {
    let lines: [ParagraphSetter.Line]
    let style: Style
    let x: Double
    let width: Double
    var rows: Int
    let share: Int?
    let origin: Origin

    init(
      _ cell: Table.Cell, lines: [ParagraphSetter.Line], style: Style, x: Double, width: Double, origin: Origin
    ) {
      self.lines = lines
      self.style = style
      self.x = x
      self.width = width
      self.origin = origin
      rows = cell.rows
      share = cell.share
    }
  }

  init(setter: TableSetter, columns: TableColumns) {
    self.setter = setter
    self.columns = columns
    leastHeight = setter.style("td").leading + 2 * setter.metrics.cellY
    barColor = setter.styles.color("bar")
    groundColor = setter.styles.color("ground")
    hairlineColor = setter.styles.color("hairline")
    xs = columns.widths.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
  }

  private var metrics: Theme.Metrics { setter.metrics }
  private var width: Double { xs[xs.count - 1] }

  /// - Parameter firstRow: the first row's place in the table, for ``Origin/row``.
  func boxes(of rows: [TableGrid.Row], firstRow: Int) throws -> [Box] {
    var boxes: [Box] = []
    boxes.reserveCapacity(rows.count)
    var spans = SpanningCells()
    // Rows that a span joins are high together, so they are set together.
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end - 1].isSpannedBelow { end += 1 }
      if end == start + 1 {
        try add(rows[start], at: firstRow + start, to: &boxes)
      } else {
        try add(rows[start..<end], firstRow: firstRow, spans: &spans, to: &boxes)
      }
      start = end
    }
    return boxes
  }

  /// A row that no cell joins with another.
  private func add(_ row: TableGrid.Row, at number: Int, to boxes: inout [Box]) throws {
    let cells = try setCells(of: row, number: number)
    let first = boxes.count
    addBoxes(of: cells, height: height(of: cells), row: row, to: &boxes)
    keep(row.row, first: first, boxes)
  }

  /// Rows that cells join.
  private func add(
    _ rows: ArraySlice<TableGrid.Row>, firstRow: Int, spans: inout SpanningCells, to boxes: inout [Box]
  ) throws {
    let cells = try rows.indices.map { try setCells(of: rows[$0], number: firstRow + $0) }
    let heights = rowHeights(of: cells)
    let firstBox = boxes.count
    var starts: [Int] = []
    for (index, row) in rows.enumerated() {
      let first = boxes.count
      starts.append(first)
      addBoxes(of: cells[index], height: heights[index], row: row, to: &boxes)
      spans.carry(
        into: boxes[first...], items: { items(of: $0, lines: $0.lines[...], top: metrics.cellY) }, height: height)
      spans.begin(cells[index])
      spans.endRow(of: boxes[boxes.count - 1])
      keep(row.row, first: first, boxes)
    }
    keepSpans(cells, starts: starts, firstBox: firstBox, boxes: boxes)
  }

  private func setCells(of row: TableGrid.Row, number: Int) throws -> [SetCell] {
    var cells: [SetCell] = []
    cells.reserveCapacity(row.cells.count)
    for (place, cell) in row.cells.enumerated() {
      cells.append(
        try setCell(cell, in: row.row, origin: Origin(block: setter.block.id, row: number, cell: place)))
    }
    return cells
  }

  /// - Parameter first: the row's first box.
  private func keep(_ row: Table.Row, first: Int, _ boxes: [Box]) {
    if row.isGroupHead { boxes[boxes.count - 1].keepsWithNext = true }
    // A total that comes first heads its rows; another closes those before it.
    if row.isTotal { boxes[first > 0 ? first - 1 : boxes.count - 1].keepsWithNext = true }
  }

  /// Rows that a cell spans stay together when they are few; else as many as the cell's own text needs.
  private func keepSpans(_ cells: [[SetCell]], starts: [Int], firstBox: Int, boxes: [Box]) {
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
    let set = SetCell(cell.cell, lines: lines, style: style, x: x, width: width, origin: origin)
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

  /// A row is as high as its highest cell.
  private func height(of row: [SetCell]) -> Double {
    row.reduce(nil) { $1.rows == 1 ? max($0 ?? 0, height(of: $1)) : $0 } ?? leastHeight
  }

  /// The last row of a span grows when the span needs more.
  private func rowHeights(of cells: [[SetCell]]) -> [Double] {
    var heights = cells.map(height)
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
  private func addBoxes(of cells: [SetCell], height: Double, row: TableGrid.Row, to boxes: inout [Box]) {
    let lines = cells.reduce(0) { $1.rows == 1 ? max($0, $1.lines.count) : $0 }
    if isTooHighToKeep(height), lines > 4 {
      boxes += flowingBoxes(of: cells, lines: lines, row: row)
      return
    }
    let box = Box(height: height, ground: ground(of: row.row))
    box.items.reserveCapacity(cells.reduce(0) { $0 + max(1, $1.lines.count) })
    for cell in cells { add(cell, lines: cell.lines[...], top: metrics.cellY, to: &box.items) }
    box.footItems = hairlines(below: row)
    boxes.append(box)
  }

  private func flowingBoxes(of cells: [SetCell], lines: Int, row: TableGrid.Row) -> [Box] {
    let leading = cells.map(\.style.leading).max() ?? setter.style("td").leading
    let boxes = (0..<lines).map { index in
      let isLast = index == lines - 1
      let top = index == 0 ? metrics.cellY : 0
      let box = Box(height: leading + top + (isLast ? metrics.cellY : 0), ground: ground(of: row.row))
      for cell in cells where cell.rows == 1 && index < max(1, cell.lines.count) {
        add(cell, lines: cell.lines.dropFirst(index).prefix(1), top: top, to: &box.items)
      }
      // At least two lines stand on each side of a page's end.
      box.keepsWithNext = index == 0 || index == lines - 2
      return box
    }
    for cell in cells where cell.rows > 1 {
      add(cell, lines: cell.lines[...], top: metrics.cellY, to: &boxes[0].items)
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
    var items: [PageItem] = []
    add(cell, lines: lines, top: top, to: &items)
    return items
  }

  private func add(
    _ cell: SetCell, lines: ArraySlice<ParagraphSetter.Line>, top: Double, to items: inout [PageItem]
  ) {
    if let share = cell.share { return items.append(bar(share, in: cell, top: top)) }
    for place in lines.indices {
      let y = top + Double(place - lines.startIndex) * cell.style.leading
      setter.text.add(
        lines[place], style: cell.style, x: cell.x + metrics.cellX, y: y, origin: cell.origin, to: &items)
    }
  }

  private func bar(_ share: Int, in cell: SetCell, top: Double) -> PageItem {
    let length = (cell.width - setter.padding) * Double(min(max(share, 0), 10_000)) / 10_000
    let thickness = cell.style.size * 0.6
    let y = top + (cell.style.leading - thickness) / 2
    return .fill(
      Rectangle(x: cell.x + metrics.cellX, y: y, width: max(length, share > 0 ? 0.75 : 0), height: thickness),
      barColor)
  }

  private func ground(of row: Table.Row) -> (width: Double, color: Color)? {
    row.isTotal ? (width, groundColor) : nil
  }

  private func hairline(from start: Double, to end: Double) -> PageItem {
    .fill(
      Rectangle(x: start, y: -metrics.hairline, width: end - start, height: metrics.hairline),
      hairlineColor)
  }
}

/// The cells of earlier rows that reach into the next one.
struct SpanningCells {
  private var open: [(cell: TableRowSetter.SetCell, id: Int, rows: Int)] = []
  private var count = 0

  /// Hands the open cells to a row's boxes, in case one of them comes first on its page.
  func carry(
    into row: ArraySlice<Box>, items: (TableRowSetter.SetCell) -> [PageItem], height: (TableRowSetter.SetCell) -> Double
  ) {
    guard !open.isEmpty else { return }
    let carried = open.map { span in
      CarriedCell(
        id: span.id, items: items(span.cell).map { $0.withOrigin { $0.isRepeat = true } }, height: height(span.cell))
    }
    for box in row { box.carried = carried }
  }

  mutating func begin(_ cells: [TableRowSetter.SetCell]) {
    for cell in cells where cell.rows > 1 {
      open.append((cell, count, cell.rows))
      count += 1
    }
  }

  /// - Parameter last: the row's last box.
  mutating func endRow(of last: Box) {
    last.endsSpans = open.filter { $0.rows == 1 }.map(\.id)
    open = open.compactMap { $0.rows > 1 ? ($0.cell, $0.id, $0.rows - 1) : nil }
  }
}
