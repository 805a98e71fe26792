/// Turns a report's blocks into its structure.
struct StructureBuilder {
  var structure = ReportStructure()
  /// Contents lists, whose entries are known last.
  private var contents: [(list: Contents, title: Int, element: Int)] = []
  private let alternatives: ChartAlternatives
  /// The sections that are open, by the levels of their headings as written.
  private var sections: [(level: Int, element: Int)] = []
  /// What sections stand in.
  private var root = 0
  /// The title above the block: of its figure, or the heading last passed.
  private var title = ""

  /// - Parameter alternatives: how charts are put into words.
  init(alternatives: ChartAlternatives) {
    self.alternatives = alternatives
  }

  /// Adds the next of a report's blocks.
  ///
  /// - Throws: `LayoutError` when the rows of a table do not fit its columns.
  mutating func append(_ block: Block) throws {
    for heading in Self.headings(in: [block]) where structure.titles[heading.destination] == nil {
      structure.titles[heading.destination] = heading.title
    }
    try append(block, in: nil)
  }

  /// Adds what contents lists are made of, when all headings are known.
  mutating func addContents(of headings: [Heading]) {
    for (list, title, element) in contents {
      let entries = entries(of: headings.filter { $0.level <= list.depth }, in: element)
      structure.set(.contents(title: title, entries: entries), ofBlock: list.block)
    }
    contents = []
  }

  private static func headings(in blocks: [Block]) -> [Heading] {
    blocks.flatMap { (block: Block) -> [Heading] in
      switch block.content {
      case .heading(let level, let inlines, _, let destination):
        [Heading(level: level, title: inlines.map(\.text).joined(), destination: destination)]
      case .cover(let inner), .group(let inner, _), .turned(let inner, _): headings(in: inner)
      default: []
      }
    }
  }

  /// - Parameter container: what the blocks stand in; nil: in the section that is open.
  private mutating func append(_ blocks: [Block], in container: Int?) throws {
    for block in blocks { try append(block, in: container) }
  }

  private mutating func append(_ block: Block, in container: Int?) throws {
    let parent = container ?? sections.last?.element ?? root
    switch block.content {
    case .heading(let level, let inlines, _, _):
      title = inlines.map(\.text).joined()
      place(block, .one(heading(level)))
    case .paragraph: place(block, .one(structure.add(.paragraph, in: parent)))
    case .list(let items): place(block, list(items, in: parent))
    case .table(let table): place(block, try self.table(table, in: parent))
    case .keyFigures(let figures): place(block, keyFigures(figures.count, in: parent))
    case .chart(let chart): place(block, self.chart(chart, in: parent))
    case .picture(let picture):
      place(block, .one(structure.add(.figure, in: parent, .figure(picture.alternative))))
    case .caption:
      let isTitle = structure.elements[parent].role == .division
      place(block, .one(structure.add(isTitle ? .caption : .paragraph, in: parent)))
    case .contents(let contents): place(block, self.contents(contents, in: parent))
    case .cover(let blocks): try appendApart(blocks)
    case .group(let blocks, _): try appendGroup(blocks, in: container, parent: parent)
    case .turned(let blocks, _): try append(blocks, in: container)
    case .pageBreak: break
    }
  }

  private mutating func place(_ block: Block, _ places: ElementPlaces) { structure.set(places, ofBlock: block.id) }

  /// A heading opens a section. Levels left out do not leave a gap: an h3 right below an h1 is an H2.
  private mutating func heading(_ level: Int) -> Int {
    while let last = sections.last, last.level >= level { sections.removeLast() }
    let section = structure.add(.section, in: sections.last?.element ?? root)
    sections.append((level, section))
    return structure.add(.heading(sections.count), in: section)
  }

  /// A section of its own, outside of all others.
  private mutating func appendApart(_ blocks: [Block]) throws {
    sections = []
    root = structure.add(.section, in: 0)
    try append(blocks, in: nil)
    sections = []
    root = 0
  }

  /// A group with a caption holds together; any other is only a matter of pages.
  private mutating func appendGroup(_ blocks: [Block], in container: Int?, parent: Int) throws {
    let caption = blocks.lazy.compactMap { if case .caption(let caption) = $0.content { caption } else { nil } }.first
    guard let caption, Self.headings(in: blocks).isEmpty else { return try append(blocks, in: container) }
    let before = title
    title = caption.text.map(\.text).joined()
    try append(blocks, in: structure.add(.division, in: parent))
    title = before
  }

  // MARK: Lists

  /// A list in an item stands in the item's body.
  private mutating func list(_ items: [ListItem], in parent: Int) -> ElementPlaces {
    // Of the open lists, outermost first, with the body of the last item of each.
    var open: [(list: Int, body: Int)] = []
    return .list(
      items: items.map { item in
        if item.opensList {
          open.removeLast(open.count - item.depth + 1)
          let marks: ReportStructure.Detail.ListMarks = item.number == nil ? .bullets : .numbers
          open.append((structure.add(.list, in: open.last?.body ?? parent, .list(marks)), -1))
        }
        open.removeLast(open.count - item.depth)
        let element = structure.add(.listItem, in: open[item.depth - 1].list)
        let label = structure.add(.label, in: element)
        open[item.depth - 1].body = structure.add(.listBody, in: element)
        return (label, open[item.depth - 1].body)
      })
  }

  private mutating func keyFigures(_ count: Int, in parent: Int) -> ElementPlaces {
    let list = structure.add(.list, in: parent, .list(.none))
    return .rows((0..<count).map { _ in structure.add(.listBody, in: structure.add(.listItem, in: list)) })
  }

  private mutating func contents(_ list: Contents, in parent: Int) -> ElementPlaces {
    let title = structure.add(.paragraph, in: parent)
    contents.append((list, title, structure.add(.contents, in: parent)))
    return .contents(title: title, entries: [])
  }

  private mutating func entries(of headings: [Heading], in element: Int) -> [Int] {
    var open = [element]
    return headings.map { heading in
      while open.count > heading.level { open.removeLast() }
      while open.count < heading.level { open.append(structure.add(.contents, in: open[open.count - 1])) }
      return structure.add(.reference, in: structure.add(.contentsItem, in: open[open.count - 1]))
    }
  }

  // MARK: Charts

  /// A figure; names in it that lead somewhere are a list after it, for a figure is heard as its alternative text
  /// alone.
  private mutating func chart(_ chart: Chart, in parent: Int) -> ElementPlaces {
    let figure = structure.add(.figure, in: parent, .figure(alternatives.text(for: chart, title: title)))
    guard chart.bars.contains(where: { $0.link != nil }) else { return .figure(figure, links: []) }
    let list = structure.add(.list, in: parent, .list(.none))
    let links = chart.bars.map { bar in
      bar.link == nil ? figure : structure.add(.listBody, in: structure.add(.listItem, in: list))
    }
    return .figure(figure, links: links)
  }

  // MARK: Tables

  private mutating func table(_ table: Table, in parent: Int) throws -> ElementPlaces {
    let grid = try table.grid()
    let element = structure.add(.table, in: parent)
    let caption = table.caption.map { _ in structure.add(.caption, in: element) }
    // A head needs a body below it; rows of a table without one stand in it as they are.
    let isGrouped = !grid.body.isEmpty
    let rows = rowElements(of: grid, isGrouped: isGrouped)
    let headers = HeaderCells(grid, elements: rows)
    var number = 0
    for (role, part) in [(ElementRole.tableHead, grid.head), (.tableBody, grid.body), (.tableFoot, grid.foot)]
    where !part.isEmpty {
      let group = isGrouped ? structure.add(role, in: element) : element
      for row in part {
        add(row, at: number, headers: headers, in: group)
        number += 1
      }
    }
    let notes = table.notes.map { text in
      // A note without a mark is none that a cell refers to.
      guard text.first?.text.isEmpty == false else { return structure.add(.paragraph, in: parent) }
      return structure.add(.note, in: parent, .named)
    }
    return .table(caption: caption, rows: rows, notes: notes)
  }

  /// The elements that the table's rows will be, the next to be added being the first part or row: a cell names header
  /// cells of rows above and below.
  private func rowElements(of grid: TableGrid, isGrouped: Bool) -> [Int] {
    var next = structure.elements.count
    var rows: [Int] = []
    for part in [grid.head, grid.body, grid.foot] where !part.isEmpty {
      if isGrouped { next += 1 }
      for row in part {
        rows.append(next)
        next += 1 + row.cells.count + row.missing
      }
    }
    return rows
  }

  private mutating func add(_ row: TableGrid.Row, at number: Int, headers: HeaderCells, in group: Int) {
    let element = structure.add(.tableRow, in: group)
    for (place, placed) in row.cells.enumerated() {
      let cell = placed.cell
      var detail = ReportStructure.Detail()
      detail.scope = cell.scope?.reach
      (detail.columns, detail.rows) = (cell.columns, cell.rows)
      detail.isNamed = headers.areNamed && cell.scope != nil
      detail.headers = headers.headers(of: placed, row: number, element: element + 1 + place)
      let isPlain = cell.scope == nil && detail.columns == 1 && detail.rows == 1 && detail.headers.isEmpty
      _ = structure.add(cell.scope == nil ? .cell : .headerCell, in: element, isPlain ? nil : detail)
    }
    // Cells that a row does not write are there all the same, and empty.
    for _ in 0..<row.missing { _ = structure.add(.cell, in: element) }
  }
}

extension ReportStructure.Detail {
  fileprivate static func list(_ marks: ListMarks) -> Self {
    var detail = Self()
    detail.listMarks = marks
    return detail
  }

  fileprivate static func figure(_ alternative: String) -> Self {
    var detail = Self()
    detail.alternative = alternative
    return detail
  }

  fileprivate static var named: Self {
    var detail = Self()
    detail.isNamed = true
    return detail
  }
}

extension CellScope {
  fileprivate var reach: ReportStructure.Detail.Scope { self == .col || self == .colgroup ? .column : .row }
}
