/// Sets a table: rows as boxes under a head that each further page repeats.
struct TableSetter {
  let theme: Theme
  let text: TextBlockSetter
  let captions: CaptionSetter
  let place: String

  /// A cell's lines with its place in the row.
  struct SetCell {
    var lines: [ParagraphSetter.Line]
    var style: Style
    var x: Double
    var width: Double
    var rows: Int
    var share: Int?
  }

  var metrics: Theme.Metrics { theme.metrics }

  /// Appends the table's boxes to the flow.
  func append(_ table: Table, className: String?, line: Int, width: Double, to flow: inout Flow) throws {
    let grid = try TableGrid(table, place: place)
    let widths = try columnWidths(of: grid, width: width, line: line)
    let xs = widths.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
    var head = try boxes(of: grid.head, grid: grid, xs: xs)
    for index in head.indices { head[index].keepsWithNext = true }
    rule(&head, at: width)
    let caption = try table.caption.map { try captions.box($0, width: width) }
    let continued = try table.caption.map { try captions.box($0, width: width, isContinued: true) }
    flow.heads.append((continued.map { [$0] } ?? []) + head)
    var body = try boxes(of: grid.body, grid: grid, xs: xs)
    if !grid.foot.isEmpty, let last = body.indices.last { body[last].keepsWithNext = true }
    // No single row is left at a page's foot or head.
    if body.count > 2 {
      body[0].keepsWithNext = true
      body[body.count - 2].keepsWithNext = true
    }
    body += try boxes(of: grid.foot, grid: grid, xs: xs)
    let index = flow.heads.count - 1
    for row in body.indices { body[row].table = index }
    let style = theme.style("table", class: className)
    var all = (caption.map { [$0] } ?? []) + head + body
    guard !all.isEmpty else { return }
    all[0].before = max(all[0].before, style.before)
    all[all.count - 1].after = style.after
    for box in all { flow.append(box) }
  }

  /// A strong rule opens the head, a hairline in the heading's colour closes it.
  private func rule(_ head: inout [Box], at width: Double) {
    guard let last = head.indices.last else { return }
    let color = theme.color("rule")
    head[0].items.append(
      .fill(Rectangle(x: 0, y: -metrics.strongRule, width: width, height: metrics.strongRule), color))
    head[last].items.append(
      .fill(
        Rectangle(x: 0, y: head[last].height - metrics.hairline, width: width, height: metrics.hairline), color))
  }
}
