/// How wide the columns are.
extension TableSetter {
  /// Widths as asked for. Where they do not fit, heads give way first: a column of content then is as wide as its body.
  func columnWidths(of grid: TableGrid, width: Double, line: Int) throws -> [Double] {
    var fixed = try widths(of: grid, rows: grid.head + grid.body + grid.foot)
    if rest(of: width, beside: fixed, in: grid) == nil {
      // A head that gives way keeps room for three characters a line.
      fixed = try widths(of: grid, rows: grid.body + grid.foot, least: 3 * theme.style("th").size)
    }
    guard let rest = rest(of: width, beside: fixed, in: grid) else {
      throw LayoutError(
        place: place, line: line,
        message: "表格放不下: 各列共需 \(Int((fixed.reduce(0, +) + leastParts(in: grid)).rounded(.up))) 磅，"
          + "版心宽 \(Int(width)) 磅",
        remedy: "请减少列数或改窄 <col width>")
    }
    return share(rest, over: fixed, in: grid)
  }

  /// Fixed and content widths; 0 for columns that take a part of the rest.
  private func widths(of grid: TableGrid, rows: [TableGrid.Row], least: Double = 0) throws -> [Double] {
    try grid.columns.enumerated().map { index, column in
      switch column.width {
      case .fixed(let fixed): fixed
      case .content: try contentWidth(of: index, in: grid, rows: rows, least: least)
      case .part: 0
      }
    }
  }

  private func parts(in grid: TableGrid) -> Double {
    grid.columns.reduce(0) { if case .part(let part) = $1.width { $0 + part } else { $0 } }
  }

  /// Three characters a part: below that a column cannot be read.
  private func leastParts(in grid: TableGrid) -> Double { 3 * theme.style("td").size * parts(in: grid) }

  /// What is left for the parts; nil when that is too little.
  private func rest(of width: Double, beside fixed: [Double], in grid: TableGrid) -> Double? {
    let rest = width - fixed.reduce(0, +)
    return rest < leastParts(in: grid) - 0.01 ? nil : rest
  }

  private func share(_ rest: Double, over fixed: [Double], in grid: TableGrid) -> [Double] {
    var widths = fixed
    let parts = parts(in: grid)
    for (index, column) in grid.columns.enumerated() {
      if case .part(let part) = column.width { widths[index] = rest * part / parts }
    }
    if parts == 0, let last = widths.indices.last { widths[last] += max(0, rest) }
    return widths
  }

  private func contentWidth(of column: Int, in grid: TableGrid, rows: [TableGrid.Row], least: Double) throws -> Double {
    var widest = least
    for row in rows {
      for cell in row.cells where cell.column == column && cell.cell.columns == 1 {
        let style = style(of: cell.cell, in: row.row, column: grid.columns[column])
        widest = max(widest, try text.paragraphs.naturalWidth(of: cell.cell.text, style: style))
      }
    }
    return widest + 2 * metrics.cellX + 0.01
  }

  func style(of cell: Table.Cell, in row: Table.Row, column: Table.Column) -> Style {
    var style = theme.style(cell.isHeader ? "th" : "td", class: cell.className)
    if let name = row.className, let override = theme.styles["tr.\(name)"] { style.apply(override, theme: theme) }
    style.align = column.align
    return style
  }
}
