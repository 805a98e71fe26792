/// How rows become boxes.
extension TableSetter {
  func boxes(
    of rows: [TableGrid.Row], grid: TableGrid, xs: [Double]
  ) throws -> [Box] {
    let cells = try rows.map { row in
      try row.cells.map { try setCell($0, in: row.row, grid: grid, xs: xs) }
    }
    let heights = rowHeights(of: cells)
    var boxes: [Box] = []
    // Cells from above that reach into the row, with the number of rows they have left.
    var spanning: [(cell: SetCell, rows: Int)] = []
    for (index, row) in rows.enumerated() {
      boxes += self.boxes(of: cells[index], carried: spanning.map(\.cell), height: heights[index], xs: xs, row: row)
      spanning += cells[index].map { ($0, $0.rows) }
      spanning = spanning.compactMap { $0.rows > 1 ? ($0.cell, $0.rows - 1) : nil }
    }
    return boxes
  }

  private func setCell(
    _ cell: TableGrid.PlacedCell, in row: Table.Row, grid: TableGrid, xs: [Double]
  ) throws -> SetCell {
    let style = style(of: cell.cell, in: row, column: grid.columns[cell.column])
    let x = xs[cell.column]
    let width = xs[cell.column + cell.cell.columns] - x
    let lines =
      cell.cell.text.isEmpty
      ? [] : try text.paragraphs.lines(of: cell.cell.text, style: style, width: width - 2 * metrics.cellX)
    var set = SetCell(
      lines: lines, style: style, x: x, width: width, rows: cell.cell.rows, share: cell.cell.share)
    // A text too high to be kept whole flows with its first row; the rows below leave its column blank.
    if isTooHighToKeep(height(of: set)) { set.rows = 1 }
    return set
  }

  private func isTooHighToKeep(_ height: Double) -> Bool { height > theme.page.contentHeight / 3 }

  private func height(of cell: SetCell) -> Double {
    Double(max(1, cell.lines.count)) * cell.style.leading + 2 * metrics.cellY
  }

  /// Each row as high as its highest cell; the last row of a span grows when the span needs more.
  private func rowHeights(of cells: [[SetCell]]) -> [Double] {
    var heights = cells.map { row in row.filter { $0.rows == 1 }.map(height).max() ?? 0 }
    for (index, row) in cells.enumerated() {
      for cell in row where cell.rows > 1 {
        let last = min(index + cell.rows, heights.count) - 1
        let missing = height(of: cell) - heights[index...last].reduce(0, +)
        if missing > 0 { heights[last] += missing }
      }
    }
    return heights
  }

  /// One box for a row, or one a line for a row higher than a third of the page, so that it can flow.
  private func boxes(
    of cells: [SetCell], carried: [SetCell], height: Double, xs: [Double], row: TableGrid.Row
  ) -> [Box] {
    let lines = cells.map(\.lines.count).max() ?? 0
    if isTooHighToKeep(height), lines > 4 {
      return flowingBoxes(of: cells, carried: carried, lines: lines, xs: xs, row: row)
    }
    var box = Box(items: ground(of: row.row, width: xs[xs.count - 1], height: height), height: height)
    for cell in cells { box.items += items(of: cell, lines: cell.lines[...], top: metrics.cellY) }
    box.carried = carried.flatMap { items(of: $0, lines: $0.lines[...], top: metrics.cellY) }
    box.keepsWithNext = row.isSpannedBelow && !isTooHighToKeep(height)
    box.items += hairlines(below: row, xs: xs, y: height)
    return [box]
  }

  /// A hairline closes the row, but not across a cell that goes on below.
  private func hairlines(below row: TableGrid.Row, xs: [Double], y: Double) -> [PageItem] {
    var lines: [PageItem] = []
    var column = 0
    while column < xs.count - 1 {
      var end = column
      while end < xs.count - 1, row.spannedBelow[end] == row.spannedBelow[column] { end += 1 }
      if !row.spannedBelow[column] { lines.append(hairline(from: xs[column], to: xs[end], y: y)) }
      column = end
    }
    return lines
  }

  private func flowingBoxes(
    of cells: [SetCell], carried: [SetCell], lines: Int, xs: [Double], row: TableGrid.Row
  ) -> [Box] {
    let leading = cells.map(\.style.leading).max() ?? theme.style("td").leading
    return (0..<lines).map { index in
      let isLast = index == lines - 1
      let top = index == 0 ? metrics.cellY : 0
      let height = leading + top + (isLast ? metrics.cellY : 0)
      var box = Box(items: ground(of: row.row, width: xs[xs.count - 1], height: height), height: height)
      for cell in cells where index < max(1, cell.lines.count) {
        box.items += items(of: cell, lines: cell.lines.dropFirst(index).prefix(1), top: top)
      }
      box.carried = carried.flatMap { items(of: $0, lines: $0.lines[...], top: top) }
      // At least two lines stand on each side of a page's end.
      box.keepsWithNext = index == 0 || index == lines - 2
      if isLast { box.items += hairlines(below: row, xs: xs, y: height) }
      return box
    }
  }

  private func items(of cell: SetCell, lines: ArraySlice<ParagraphSetter.Line>, top: Double) -> [PageItem] {
    if let share = cell.share { return [bar(share, in: cell, top: top)] }
    var items: [PageItem] = []
    for (offset, line) in lines.enumerated() {
      items += text.items(
        of: line, style: cell.style, x: cell.x + metrics.cellX, y: top + Double(offset) * cell.style.leading)
    }
    return items
  }

  private func bar(_ share: Int, in cell: SetCell, top: Double) -> PageItem {
    let length = (cell.width - 2 * metrics.cellX) * Double(min(max(share, 0), 10_000)) / 10_000
    let thickness = cell.style.size * 0.6
    let y = top + (cell.style.leading - thickness) / 2
    return .fill(
      Rectangle(x: cell.x + metrics.cellX, y: y, width: max(length, share > 0 ? 0.75 : 0), height: thickness),
      theme.color("bar"))
  }

  private func ground(of row: Table.Row, width: Double, height: Double) -> [PageItem] {
    guard row.className == "total" else { return [] }
    return [.fill(Rectangle(x: 0, y: 0, width: width, height: height), theme.color("ground"))]
  }

  private func hairline(from start: Double, to end: Double, y: Double) -> PageItem {
    .fill(
      Rectangle(x: start, y: y - metrics.hairline, width: end - start, height: metrics.hairline),
      theme.color("hairline"))
  }
}
