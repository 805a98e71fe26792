/// How wide the columns are.
extension TableSetter {
  func columnWidths(of grid: TableGrid, className: String?, width: Double, line: Int) throws -> [Double] {
    var widths = [Double](repeating: 0, count: grid.columns.count)
    for (index, column) in grid.columns.enumerated() {
      switch column.width {
      case .fixed(let fixed): widths[index] = fixed
      case .content: widths[index] = try contentWidth(of: index, in: grid, className: className)
      case .part: break
      }
    }
    let left = width - widths.reduce(0, +)
    let parts = grid.columns.reduce(0.0) { if case .part(let part) = $1.width { $0 + part } else { $0 } }
    if parts > 0 {
      for (index, column) in grid.columns.enumerated() {
        if case .part(let part) = column.width { widths[index] = left * part / parts }
      }
    } else if let last = widths.indices.last, left > 0 {
      widths[last] += left
    }
    let least = 3 * theme.style("td").size
    if left < -0.01 || (parts > 0 && left < least * parts) {
      throw LayoutError(
        place: place, line: line,
        message: "表格放不下: 各列共需 \(Int((width - left).rounded(.up))) 磅，版心宽 \(Int(width)) 磅",
        remedy: "请减少列数或改窄 <col width>")
    }
    return widths
  }

  private func contentWidth(of column: Int, in grid: TableGrid, className: String?) throws -> Double {
    var widest = 0.0
    for row in grid.head + grid.body + grid.foot {
      for cell in row.cells where cell.column == column && cell.cell.columns == 1 {
        let style = style(of: cell.cell, in: row.row, column: grid.columns[column], className: className)
        widest = max(widest, try text.paragraphs.naturalWidth(of: cell.cell.text, style: style))
      }
    }
    return widest + 2 * metrics.cellX + 0.01
  }

  func style(of cell: Table.Cell, in row: Table.Row, column: Table.Column, className: String?) -> Style {
    var style = theme.style(cell.isHeader ? "th" : "td", class: cell.className)
    if let name = row.className, let override = theme.styles["tr.\(name)"] { style.apply(override, theme: theme) }
    style.align = column.align
    return style
  }
}
