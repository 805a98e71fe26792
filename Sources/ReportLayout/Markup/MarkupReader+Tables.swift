/// Tables.
extension MarkupReader {
  mutating func table(_ element: MarkupElement) throws -> Table {
    var table = Table()
    guard notes == nil else { throw element.fault("表格里不能再有表格", "请分成两个表格") }
    notes = []
    defer { notes = nil }
    while let child = try tokens.nextElement(in: element) {
      switch child.name {
      case "caption": table.caption = try caption(child)
      case "col":
        table.columns.append(try column(child))
        try tokens.closeEmpty(child)
      case "thead": table.head += try rows(in: child)
      case "tbody": table.body += try rows(in: child)
      case "tfoot": table.foot += try rows(in: child)
      case "note":
        try child.allowOnly([])
        let text = try inlines(in: child)
        // Numbered notes begin with their mark, this one with nothing.
        table.notes.append([Inline(text: "")] + text)
      default:
        throw child.fault("<table> 里不能用 <\(child.name)>", "可用: caption、col、thead、tbody、tfoot、note")
      }
    }
    table.notes = (notes ?? []) + table.notes
    guard !table.columns.isEmpty else { throw element.fault("表格没有 <col>", "请为每一列写一个 <col width=\"…\"/>") }
    return table
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

  mutating func rows(in element: MarkupElement) throws -> [Table.Row] {
    try element.allowOnly([])
    var rows: [Table.Row] = []
    while let child = try tokens.nextElement(in: element) {
      try child.mustBe(among: ["tr"])
      try child.allowOnly(["class"])
      var row = Table.Row(cells: [], className: child["class"], place: child.place)
      while let cell = try tokens.nextElement(in: child) {
        try cell.mustBe(among: ["td", "th"])
        row.cells.append(try self.cell(cell))
      }
      rows.append(row)
    }
    return rows
  }

  mutating func cell(_ element: MarkupElement) throws -> Table.Cell {
    try element.allowOnly(["class", "colspan", "rowspan", "scope", "share"])
    var cell = Table.Cell()
    let scope = try element.choice("scope", among: CellScope.allCases, default: .col)
    cell.scope = element.name == "th" ? scope : nil
    cell.isHeader = element.name == "th" && scope != .row && scope != .rowgroup
    cell.headsGroup = element.name == "th" && scope == .rowgroup
    cell.className = element["class"]
    cell.columns = try element.count("colspan")
    cell.rows = try element.count("rowspan")
    cell.share = element["share"] == nil ? nil : try element.integer("share")
    cell.text = try inlines(in: element)
    return cell
  }
}
