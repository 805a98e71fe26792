/// Tables.
extension MarkupReader {
  mutating func table(_ element: MarkupElement) throws -> Table {
    var table = Table()
    while let child = try tokens.nextElement(in: element) {
      switch child.name {
      case "caption": table.caption = try caption(child)
      case "col":
        table.columns.append(try column(child))
        try tokens.closeEmpty(child)
      case "thead": table.head += try rows(in: child)
      case "tbody": table.body += try rows(in: child)
      case "tfoot": table.foot += try rows(in: child)
      default:
        throw child.fault("<table> 里不能用 <\(child.name)>", "可用: caption、col、thead、tbody、tfoot")
      }
    }
    guard !table.columns.isEmpty else { throw element.fault("表格没有 <col>", "请为每一列写一个 <col width=\"…\"/>") }
    return table
  }

  private func column(_ element: MarkupElement) throws -> Table.Column {
    try element.allowOnly(["width", "align"])
    let width = try element.required("width")
    guard let align = Style.Alignment(rawValue: element["align"] ?? "left") else {
      throw element.fault("align“\(element["align"] ?? "")”无效", "可用: left、center、right、justify")
    }
    if width == "auto" { return Table.Column(width: .content, align: align) }
    if width.hasSuffix("*"), let part = width == "*" ? 1 : Double(width.dropLast()), part > 0 {
      return Table.Column(width: .part(part), align: align)
    }
    guard let points = Length.points(width), points > 0 else {
      throw element.fault("width“\(width)”无效", "可用: auto、2*（按比例）、18mm、50pt")
    }
    return Table.Column(width: .fixed(points), align: align)
  }

  mutating func rows(in element: MarkupElement) throws -> [Table.Row] {
    try element.allowOnly([])
    var rows: [Table.Row] = []
    while let child = try tokens.nextElement(in: element) {
      try child.mustBe(among: ["tr"])
      try child.allowOnly(["class"])
      var row = Table.Row(cells: [], className: child["class"], line: child.position.line)
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
    cell.isHeader = element.name == "th" && element["scope"] != "row"
    cell.className = element["class"]
    cell.columns = max(1, try element.integer("colspan", default: 1))
    cell.rows = max(1, try element.integer("rowspan", default: 1))
    cell.share = element["share"] == nil ? nil : try element.integer("share")
    cell.text = try inlines(in: element)
    return cell
  }
}
