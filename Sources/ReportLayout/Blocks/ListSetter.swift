/// Sets lists: labels one below another, and beside them the items' lines.
extension TextBlockSetter {
  /// - Parameter style: its indent is the whole list's.
  func list(_ items: [ListItem], style: Style, width: Double) throws -> [Box] {
    var all: [Box] = []
    var setter = self
    var style = style
    let indent = style.indent * style.size
    style.indent = 0
    // Where the texts of each open list begin, outermost first, and the room for labels before them.
    var open: [(edge: Double, room: Double)] = []
    for (number, item) in items.enumerated() {
      if item.opensList {
        open.removeLast(open.count - item.depth + 1)
        let room = try labelRoom(items[number...], style: style, width: width)
        // However deep and wide the labels, texts have some of the width.
        open.append((min((open.last?.edge ?? indent) + room, width * Self.deepestEdge), room))
      }
      open.removeLast(open.count - item.depth)
      let (edge, room) = open[item.depth - 1]
      setter.origin.row = Int32(number)
      let boxes = try setter.boxes(item.text, style: style, width: width, inset: edge)
      let label = try labelLine(item, style: style, width: width)
      let x = edge - room + (item.number == nil ? style.size * 0.25 : 0)
      boxes[0].items.insert(
        contentsOf: setter.items(of: label, style: style, x: x, origin: setter.origin.with(.label)), at: 0)
      all += boxes
    }
    return all
  }

  private static let deepestEdge = 0.6

  /// The widest label of the list that the first item opens, and a space: in steps of half an em.
  private func labelRoom(_ items: ArraySlice<ListItem>, style: Style, width: Double) throws -> Double {
    guard let first = items.first, first.number != nil else { return style.size * 1.5 }
    let own = items.dropFirst().prefix { $0.depth > first.depth || $0.depth == first.depth && !$0.opensList }
    // Numbers grow: the last is the widest.
    let last = own.last { $0.depth == first.depth } ?? first
    let label = try labelLine(last, style: style, width: width).width + style.size * 0.25
    return max(1.5, (label / style.size * 2).rounded(.up) / 2) * style.size
  }

  private func labelLine(_ item: ListItem, style: Style, width: Double) throws -> ParagraphSetter.Line {
    var style = style
    style.align = .left
    let text = item.label.map { Inline(text: $0) } ?? Inline(text: "·", isStrong: true)
    return try paragraphs.lines(of: [text], style: style, width: width)[0]
  }
}
