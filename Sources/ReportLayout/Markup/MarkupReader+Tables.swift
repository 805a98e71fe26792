/// Tables.
extension MarkupReader {
  mutating func table(_ element: MarkupElement) throws -> Table {
    guard notes == nil else { throw element.fault("表格里不能再有表格", "请分成两个表格") }
    notes = []
    defer { notes = nil }
    var columns: [Table.Column] = []
    var caption: Caption?
    var (head, body, foot): ([Table.Row], [Table.Row], [Table.Row]) = ([], [], [])
    var last: [[Inline]] = []
    while let child = try tokens.nextElement(in: element) {
      switch child.name {
      case "caption": caption = try self.caption(child)
      case "col":
        columns.append(try column(child))
        try tokens.closeEmpty(child)
      case "thead": try append(to: &head, rowsIn: child, columns: columns.count)
      case "tbody": try append(to: &body, rowsIn: child, columns: columns.count)
      case "tfoot": try append(to: &foot, rowsIn: child, columns: columns.count)
      case "note":
        try child.allowOnly([])
        // Numbered notes begin with their mark, this one with nothing.
        last.append([Inline(text: "")] + (try inlines(in: child)))
      default:
        throw child.fault("<table> 里不能用 <\(child.name)>", "可用: caption、col、thead、tbody、tfoot、note")
      }
    }
    guard !columns.isEmpty else { throw element.fault("表格没有 <col>", "请为每一列写一个 <col width=\"…\"/>") }
    return Table(
      columns: columns, caption: caption, head: head, body: body, foot: foot, notes: (notes ?? []) + last)
  }

  private func column(_ element: MarkupElement) throws -> Table.Column {
    try element.allowOnly(["width", "align", "min", "max"])
    let width = try width(of: element)
    let align = try element.choice("align", among: Style.Alignment.ofColumns, default: .left)
    let column = Table.Column(
      width: width, align: align, least: try element.length("min"), most: try element.length("max"))
    if let least = column.least, let most = column.most, least > most {
      throw element.fault("min 大于 max", "请改小 min 或改大 max")
    }
    if case .fixed = width, column.least ?? column.most != nil {
      throw element.fault("定宽的列不用 min 和 max", "请删去 min 和 max，或把 width 改成 auto 或 *")
    }
    return column
  }

  private func width(of element: MarkupElement) throws -> Table.Width {
    let width = try element.required("width")
    if width == "auto" { return .content }
    if width.hasSuffix("*"), let part = width == "*" ? 1 : Double(width.dropLast()), part > 0, part < 1000 {
      return .part(part)
    }
    guard let points = Length.points(width), points > 0 else {
      throw element.fault("width“\(width)”无效", "可用: auto、2*（按比例）、18mm、50pt")
    }
    return .fixed(points)
  }

  /// - Parameter columns: how many cells a row has at most.
  private mutating func append(
    to rows: inout [Table.Row], rowsIn element: MarkupElement, columns: Int
  ) throws {
    try element.allowOnly([])
    while let child = try tokens.nextElement(in: element) {
      try child.mustBe(among: ["tr"])
      try child.allowOnly(["class"])
      var cells: [Table.Cell] = []
      cells.reserveCapacity(columns)
      while let cell = try tokens.nextElement(in: child) {
        try cell.mustBe(among: ["td", "th"])
        cells.append(try self.cell(cell))
      }
      rows.append(Table.Row(cells: cells, className: child["class"], place: child.place))
    }
  }

  private mutating func cell(_ element: MarkupElement) throws -> Table.Cell {
    try element.allowOnly(["class", "colspan", "rowspan", "scope", "share"])
    let scope = try element.choice("scope", among: CellScope.allCases, default: .col)
    let (columns, rows) = (try element.count("colspan"), try element.count("rowspan"))
    let share = element["share"] == nil ? nil : try element.integer("share")
    return Table.Cell(
      text: try inlines(in: element), share: share, scope: element.name == "th" ? scope : nil,
      className: element["class"], columns: columns, rows: rows)
  }
}
