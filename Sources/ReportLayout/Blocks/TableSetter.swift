/// A table as set: the boxes for the flow, and the head that each further page repeats.
struct SetTable {
  var boxes: [Box]
  var head: [Box]
}

/// Sets a table: rows as boxes under a head that each further page repeats.
struct TableSetter {
  let theme: Theme
  let text: TextBlockSetter
  let captions: CaptionSetter
  /// The pages that it stands on.
  let page: Theme.Page
  let block: Block
  let styles = StyleCache()

  init(composer: ReportComposer, page: Theme.Page, block: Block) {
    theme = composer.theme
    var text = composer.text
    text.origin = Origin(block: block.id)
    self.text = text
    captions = CaptionSetter(theme: composer.theme, text: text)
    self.page = page
    self.block = block
  }

  var metrics: Theme.Metrics { theme.metrics }
  var padding: Double { 2 * metrics.cellX }

  /// - Parameter headIndex: where the flow keeps the table's repeated head.
  /// - Throws: ``TableColumns/Refusal`` when the columns do not fit.
  func set(_ table: Table, grid: TableGrid, headIndex: Int) throws -> SetTable {
    let width = page.contentWidth
    let columns = try TableColumns(of: grid, setter: self, width: width)
    let rows = TableRowSetter(setter: self, columns: columns)
    var head = try rows.boxes(of: grid.head, firstRow: 0)
    for index in head.indices { head[index].keepsWithNext = true }
    rule(&head, at: columns.widths.reduce(0, +))
    let caption = try table.caption.map { try captions.boxes($0, width: width) } ?? []
    let continued = try table.caption.map { try captions.boxes($0, width: width, isContinued: true) } ?? []
    var body = try rows.boxes(of: grid.body, firstRow: grid.head.count)
    keepEnds(of: &body)
    let foot = try rows.boxes(of: grid.foot, firstRow: grid.head.count + grid.body.count)
    let notes = try self.notes(table, width: width)
    if !foot.isEmpty || !notes.isEmpty, let last = body.indices.last { body[last].keepsWithNext = true }
    body += foot
    if !notes.isEmpty, let last = body.indices.last { body[last].keepsWithNext = true }
    let repeated = repeated(continued + head)
    for row in body.indices { body[row].table = headIndex }
    return SetTable(boxes: spaced(caption + head + body + notes), head: repeated)
  }

  /// The head said again; nothing when it would leave too little room for rows.
  private func repeated(_ head: [Box]) -> [Box] {
    guard head.reduce(0, { $0 + $1.height + $1.after }) <= page.contentHeight / 2 else { return [] }
    return head.map { box in
      var box = box
      box.items = box.items.map { $0.withOrigin { $0.isRepeat = true } }
      return box
    }
  }

  private func spaced(_ boxes: [Box]) -> [Box] {
    var boxes = boxes
    guard let last = boxes.indices.last else { return [] }
    let style = theme.style("table", class: block.className)
    boxes[0].before = max(boxes[0].before, style.before)
    boxes[0].breaksPageBefore = style.breaksPageBefore
    boxes[last].after = style.after
    boxes[last].keepsWithNext = false
    return boxes
  }

  /// No single row is left at a page's foot or head.
  private func keepEnds(of body: inout [Box]) {
    guard body.count > 2 else { return }
    body[0].keepsWithNext = true
    body[body.count - 2].keepsWithNext = true
  }

  /// Notes below the table, kept with its last row.
  private func notes(_ table: Table, width: Double) throws -> [Box] {
    let style = theme.style("note")
    var boxes: [Box] = []
    for (number, note) in table.notes.enumerated() {
      var text = text
      text.origin = text.origin.with(.note, row: number)
      boxes += try text.boxes(note, style: style, width: width)
    }
    for index in boxes.indices.dropLast() { boxes[index].keepsWithNext = true }
    return boxes
  }

  /// A strong rule opens the head, a hairline in the heading's colour closes it.
  private func rule(_ head: inout [Box], at width: Double) {
    guard let last = head.indices.last else { return }
    let color = theme.color("rule")
    head[0].items.append(
      .fill(Rectangle(x: 0, y: 0, width: width, height: metrics.strongRule), color))
    head[last].footItems = [
      .fill(Rectangle(x: 0, y: -metrics.hairline, width: width, height: metrics.hairline), color)
    ]
  }

  // MARK: Cells

  func style(_ element: String) -> Style { styles.style(element, nil, nil, theme) }

  func style(of cell: TableGrid.PlacedCell, in row: Table.Row) -> Style {
    var style = styles.style(
      cell.cell.isHeader ? "th" : "td", cell.cell.className ?? (cell.cell.headsGroup ? "group" : nil), row.className,
      theme)
    let align = block.columnAlign(cell.column)
    style.align = align == .decimal || cell.cell.headsGroup && align == .right ? .right : align
    if cell.cell.isHeader, cell.cell.columns > 1 { style.align = .center }
    return style
  }

  func isDecimal(_ cell: TableGrid.PlacedCell) -> Bool {
    block.columnAlign(cell.column) == .decimal && !cell.cell.isHeader && cell.cell.columns == 1
  }

  func naturalWidth(of inlines: [Inline], style: Style) throws -> Double {
    inlines.isEmpty ? 0 : try text.paragraphs.naturalWidth(of: inlines, style: style)
  }

  /// Parts of numbers recur: .00, %.
  func naturalWidth(of text: String, style: Style) throws -> Double {
    if text.isEmpty { return 0 }
    return try styles.width(of: text, style) { try naturalWidth(of: [Inline(text: text)], style: style) }
  }
}

extension Block {
  fileprivate func columnAlign(_ column: Int) -> Style.Alignment {
    if case .table(let table) = content { table.columns[column].align } else { .left }
  }
}

/// The styles of a table's cells and the widths of parts of numbers, each made once.
final class StyleCache {
  private struct WidthKey: Hashable {
    var text: String
    var size: Double
    var isBold: Bool
    var family: String?
  }

  private var widths: [WidthKey: Double] = [:]

  private struct Key: Hashable {
    var element: String
    var className: String?
    var row: String?
  }

  private var known: [Key: Style] = [:]

  func style(_ element: String, _ className: String?, _ row: String?, _ theme: Theme) -> Style {
    let key = Key(element: element, className: className, row: row)
    if let style = known[key] { return style }
    var style = theme.style(element, class: className)
    if let row, let override = theme.styles["tr.\(row)"] { style.apply(override, theme: theme) }
    known[key] = style
    return style
  }

  func width(of text: String, _ style: Style, _ measure: () throws -> Double) rethrows -> Double {
    guard text.utf8.count <= 4 else { return try measure() }
    let key = WidthKey(text: text, size: style.size, isBold: style.isBold, family: style.families.first)
    if let width = widths[key] { return width }
    let width = try measure()
    widths[key] = width
    return width
  }
}
