/// A table as set: the boxes for the flow, and the head that each further page repeats.
struct SetTable {
  var boxes: [Box]
  var head: [Box]
}

/// Sets a table: rows as boxes under a head that each further page repeats. An object, as it has many fields.
final class TableSetter {
  let text: TextBlockSetter
  let captions: CaptionSetter
  /// The pages that it stands on.
  let page: Theme.Page
  let block: Block
  private let aligns: [Style.Alignment]
  private let known: TableMemory

  init(composer: ReportComposer, page: Theme.Page, block: Block) {
    var text = composer.text
    text.origin = Origin(block: block.id)
    self.text = text
    captions = CaptionSetter(text: text)
    self.page = page
    self.block = block
    aligns = if case .table(let table) = block.content { table.columns.map(\.align) } else { [] }
    known = TableMemory(columns: aligns.count)
  }

  var styles: StyleBook { text.styles }
  var metrics: Theme.Metrics { styles.metrics }
  var padding: Double { 2 * metrics.cellX }

  /// - Parameter headIndex: where the flow keeps the table's repeated head.
  /// - Throws: ``TableColumns/Refusal`` when the columns do not fit.
  func set(_ table: Table, grid: TableGrid, headIndex: Int) throws -> SetTable {
    let width = page.contentWidth
    let columns = try TableColumns(of: grid, setter: self, width: width)
    let rows = TableRowSetter(setter: self, columns: columns)
    let head = try rows.boxes(of: grid.head, firstRow: 0)
    for box in head { box.keepsWithNext = true }
    rule(head, at: columns.widths.reduce(0, +))
    let caption = try table.caption.map { try captions.boxes($0, width: width) } ?? []
    let continued = try table.caption.map { try captions.boxes($0, width: width, isContinued: true) } ?? []
    var body = try rows.boxes(of: grid.body, firstRow: grid.head.count)
    keepEnds(of: body)
    let foot = try rows.boxes(of: grid.foot, firstRow: grid.head.count + grid.body.count)
    let notes = try self.notes(table, width: width)
    if !foot.isEmpty || !notes.isEmpty, let last = body.indices.last { body[last].keepsWithNext = true }
    body += foot
    if !notes.isEmpty, let last = body.indices.last { body[last].keepsWithNext = true }
    let repeated = repeated(continued + head)
    for row in body { row.table = headIndex }
    return SetTable(boxes: spaced(caption + head + body + notes), head: repeated)
  }

  /// The head said again; nothing when it would leave too little room for rows.
  private func repeated(_ head: [Box]) -> [Box] {
    guard head.reduce(0, { $0 + $1.height + $1.after }) <= page.contentHeight / 2 else { return [] }
    return head.map(\.repeated)
  }

  private func spaced(_ boxes: [Box]) -> [Box] {
    guard let first = boxes.first, let last = boxes.last else { return [] }
    let style = styles.style("table", class: block.className)
    first.before = max(first.before, style.before)
    first.breaksPageBefore = style.breaksPageBefore
    last.after = style.after
    last.keepsWithNext = false
    return boxes
  }

  /// No single row is left at a page's foot or head.
  private func keepEnds(of body: [Box]) {
    guard body.count > 2 else { return }
    body[0].keepsWithNext = true
    body[body.count - 2].keepsWithNext = true
  }

  /// Notes below the table, kept with its last row.
  private func notes(_ table: Table, width: Double) throws -> [Box] {
    let style = styles.style("note")
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
  private func rule(_ head: [Box], at width: Double) {
    guard let last = head.indices.last else { return }
    let color = styles.color("rule")
    head[0].items.append(
      .fill(Rectangle(x: 0, y: 0, width: width, height: metrics.strongRule), color))
    head[last].footItems = [
      .fill(Rectangle(x: 0, y: -metrics.hairline, width: width, height: metrics.hairline), color)
    ]
  }

  // MARK: Cells

  func style(_ element: String) -> Style { known.style(element, nil, nil, column: nil, styles) }

  func style(of cell: TableGrid.PlacedCell, in row: Table.Row) -> Style {
    var style = known.style(
      cell.cell.isHeader ? "th" : "td", cell.cell.className ?? (cell.cell.headsGroup ? "group" : nil), row.className,
      column: cell.column, styles)
    let align = aligns[cell.column]
    style.align = align == .decimal || cell.cell.headsGroup && align == .right ? .right : align
    if cell.cell.isHeader, cell.cell.columns > 1 { style.align = .center }
    return style
  }

  func isDecimal(_ cell: TableGrid.PlacedCell) -> Bool {
    aligns[cell.column] == .decimal && !cell.cell.isHeader && cell.cell.columns == 1
  }

  /// A cell's characters; the style is the cell's.
  func atoms(of cell: TableGrid.PlacedCell, style: Style) throws -> AtomRow {
    try known.atoms(of: cell.number) { try text.paragraphs.atoms(of: cell.cell.text, style: style) }
  }

  /// The characters of a cell that nobody asks for again.
  func takeAtoms(of cell: TableGrid.PlacedCell, style: Style) throws -> AtomRow {
    try known.takeAtoms(of: cell.number) ?? text.paragraphs.atoms(of: cell.cell.text, style: style)
  }

  func naturalWidth(of cell: TableGrid.PlacedCell, style: Style) throws -> Double {
    if cell.cell.text.isEmpty { return 0 }
    return try known.naturalWidth(of: cell.number) { try text.paragraphs.atoms(of: cell.cell.text, style: style) }
  }

  /// Parts of numbers recur: .00, %.
  func naturalWidth(of part: String, style: Style) throws -> Double {
    if part.isEmpty { return 0 }
    return try known.width(of: part, style) {
      try text.paragraphs.naturalWidth(of: [Inline(text: part)], style: style)
    }
  }
}
