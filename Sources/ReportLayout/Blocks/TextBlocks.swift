/// Sets headings and paragraphs: one box a line.
struct TextBlockSetter {
  let paragraphs: ParagraphSetter
  /// What the texts that it sets came from.
  var origin = Origin()

  var styles: StyleBook { paragraphs.styles }

  func boxes(
    _ inlines: [Inline], style: Style, width: Double, inset: Double = 0
  ) throws -> [Box] {
    let lines = try paragraphs.lines(of: inlines, style: style, width: width - inset)
    let boxes = lines.map { Box(items: items(of: $0, style: style, x: inset), height: style.leading) }
    boxes[0].before = style.before
    boxes[0].breaksPageBefore = style.breaksPageBefore
    boxes[boxes.count - 1].after = style.after
    for index in boxes.indices {
      // No single line is left at a page's foot or head.
      boxes[index].keepsWithNext =
        index == boxes.count - 1
        ? style.keepsWithNext : style.keepsTogether || index == 0 || index == boxes.count - 2
    }
    return boxes
  }

  /// A heading: whole, with what follows, its rule above it and a short text at its right.
  func headingBoxes(
    _ inlines: [Inline], right: String, heading: Heading, style: Style, width: Double
  ) throws -> [Box] {
    let aside =
      right.isEmpty ? nil : try paragraphs.line(of: [Inline(text: right)], style: style, fitting: width * 0.6)
    let room = width - (aside.map { $0.width + style.size * 1.5 } ?? 0)
    let boxes = try boxes(inlines, style: style, width: room)
    if let aside { boxes[0].items += items(of: aside, style: style, x: width - aside.width, origin: origin.with(.aside)) }
    if let rule = style.rule {
      let space = style.leading / 3
      boxes[0].items = boxes[0].items.map { $0.moved(x: 0, y: space) }
      boxes[0].items.append(
        .fill(Rectangle(x: 0, y: 0, width: width, height: rule.thickness), rule.color))
      boxes[0].height += space
    }
    boxes[0].heading = heading
    boxes[0].items.append(.destination(heading.destination, x: 0, y: 0))
    for index in boxes.indices.dropLast() { boxes[index].keepsWithNext = true }
    return boxes
  }

  func items(
    of line: ParagraphSetter.Line, style: Style, x: Double = 0, y: Double = 0, origin: Origin? = nil
  ) -> [PageItem] {
    var items: [PageItem] = []
    items.reserveCapacity(line.runs.count)
    add(line, style: style, x: x, y: y, origin: origin ?? self.origin, to: &items)
    return items
  }

  /// Adds a line's texts where they stand.
  func add(
    _ line: ParagraphSetter.Line, style: Style, x: Double, y: Double, origin: Origin, to items: inout [PageItem]
  ) {
    for index in line.runs.indices {
      let item = PageItem.text(line.runs[index].at(x: x, y: y, origin: origin))
      if !line.links.isEmpty, let link = line.links.first(where: { $0.run == index }) {
        let area = Rectangle(x: link.x + x, y: y, width: link.width, height: style.leading)
        items.append(.link(area, target: link.target, [item]))
      } else {
        items.append(item)
      }
    }
  }
}

extension TextRun {
  /// The run elsewhere, and with its origin.
  fileprivate func at(x: Double, y: Double, origin: Origin) -> TextRun {
    TextRun(
      shaped: shaped, clusters: clusters, xs: xs, x: self.x + x, y: self.y + y, color: color, size: size, origin: origin)
  }
}
