/// Turns blocks into the boxes that pages are filled with.
struct FlowBuilder {
  let composer: ReportComposer
  var flow = Flow()
  /// The heading last passed, for messages.
  private var heading = ""
  /// Of the block being set.
  private var origin = Origin()
  /// Inside what is kept on one page, or on a cover, nothing can be turned.
  private var mayTurn = true

  private let tableScales: [Double]

  init(composer: ReportComposer) {
    self.composer = composer
    tableScales = composer.theme.tableScales
  }

  private var styles: StyleBook { composer.styles }
  private var text: TextBlockSetter {
    var text = composer.text
    text.origin = origin
    return text
  }
  private var captions: CaptionSetter { CaptionSetter(text: text) }
  private var page: Theme.Page { styles.theme.page(flow.orientation) }
  private var width: Double { page.contentWidth }

  mutating func append(_ blocks: [Block]) throws {
    for block in blocks {
      do {
        origin = Origin(block: block.id)
        try append(block)
      } catch var missing as MissingGlyph {
        if missing.heading.isEmpty { missing.heading = heading }
        throw missing
      }
    }
  }

  private mutating func append(_ block: Block) throws {
    switch block.content {
    case .heading(let level, let inlines, let right, let destination):
      let title = inlines.map(\.text).joined()
      heading = title
      let style = styles.style("h\(level)", class: block.className)
      let heading = Heading(level: level, title: title, destination: destination)
      append(try text.headingBoxes(inlines, right: right, heading: heading, style: style, width: width))
    case .paragraph(let inlines):
      append(try text.boxes(inlines, style: styles.style("p", class: block.className), width: width))
    case .list(let items):
      append(try text.list(items, style: styles.style("li", class: block.className), width: width))
    case .table(let table):
      try append(table, of: block)
    case .keyFigures(let figures):
      append([try charts.keyFigures(figures, className: block.className, width: width)])
    case .chart(let chart):
      append(try charts.boxes(chart, className: block.className, width: width))
    case .picture(let picture):
      append([try box(of: picture, block: block)])
    case .caption(let caption):
      append(try captions.boxes(caption, width: width))
    case .contents(let contents):
      flow.items.append(.contents(contents))
    case .cover(let blocks):
      flow.items.append(.coverStart)
      try appendWithoutTurning(blocks)
      flow.items.append(.coverEnd)
    case .group(let blocks, let isKeptTogether):
      try appendGroup(blocks, isKeptTogether: isKeptTogether)
    case .turned(let blocks, let orientation):
      let before = flow.orientation
      flow.turn(orientation)
      try append(blocks)
      flow.turn(before)
    case .pageBreak(let toOdd):
      flow.items.append(.pageBreak(toOdd: toOdd))
    }
  }

  private var charts: ChartSetter { ChartSetter(text: text) }

  private mutating func append(_ boxes: [Box]) {
    for box in boxes { flow.append(box) }
  }

  private mutating func appendWithoutTurning(_ blocks: [Block]) throws {
    let before = mayTurn
    mayTurn = false
    defer { mayTurn = before }
    try append(blocks)
  }

  private mutating func appendGroup(_ blocks: [Block], isKeptTogether: Bool) throws {
    guard isKeptTogether else { return try append(blocks) }
    let start = flow.items.count
    try appendWithoutTurning(blocks)
    for index in start..<max(start, flow.items.count - 1) {
      if case .box(let box) = flow.items[index] { box.keepsWithNext = true }
    }
  }

  // MARK: Tables

  /// Sets a table as it is, then smaller, then on a page turned sideways.
  private mutating func append(_ table: Table, of block: Block) throws {
    let grid = try table.grid()
    let canTurn = mayTurn && flow.orientation == .portrait
    let orientations = canTurn ? [Orientation.portrait, .landscape] : [flow.orientation]
    var refusal: TableColumns.Refusal?
    for orientation in orientations {
      for scale in tableScales {
        let composer = scale == 1 ? composer : composer.scaled(by: scale)
        let setter = TableSetter(composer: composer, page: styles.theme.page(orientation), block: block)
        do {
          return try append(setter.set(table, grid: grid, headIndex: flow.heads.count), turned: orientation)
        } catch let error as TableColumns.Refusal {
          refusal = error
        }
      }
    }
    guard let refusal, let orientation = orientations.last else { return }
    throw refusal.error(table: table, on: orientation, at: block.place)
  }

  private mutating func append(_ table: SetTable, turned orientation: Orientation) throws {
    let before = flow.orientation
    if orientation != before {
      let kept = flow.takeKeptEnd()
      flow.turn(orientation)
      append(kept)
    }
    flow.heads.append(table.head)
    append(table.boxes)
    flow.turn(before)
  }

  // MARK: Pictures

  private func box(of picture: Picture, block: Block) throws -> Box {
    guard let pictures = composer.pictures else {
      throw LayoutError(at: block.place, message: "这份文件不能放图片“\(picture.name)”", remedy: "请删去 <img>")
    }
    let size: (width: Double, height: Double)
    do { size = try pictures.size(of: picture.name) } catch let error as PictureError {
      throw LayoutError(at: block.place, message: "图片“\(picture.name)”\(error.message)", remedy: error.remedy)
    }
    let wanted = switch picture.width {
    case .fixed(let points): points
    case .part(let part): width * part
    }
    // Never wider or higher than the type area, its proportions kept.
    let style = styles.style("img", class: block.className)
    let shown = min(wanted, width, page.contentHeight * size.width / size.height)
    let height = shown * size.height / size.width
    let x = switch picture.align {
    case .center: (width - shown) / 2
    case .right: width - shown
    default: 0.0
    }
    let area = Rectangle(x: x, y: 0, width: shown, height: height)
    return Box(
      items: [.picture(area, name: picture.name, Origin(block: block.id))], height: height, before: style.before,
      after: style.after)
  }
}
