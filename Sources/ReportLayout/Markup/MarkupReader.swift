import XMLReading

/// Reads report markup into blocks; whatever is outside the language is an error with its line and what is allowed.
struct MarkupReader {
  private let place: String
  private var tokens: MarkupTokens
  private var headings = 0
  private var destinations: Set<String> = []
  private var links: [(target: String, from: MarkupElement)] = []

  init(_ markup: String, place: String) throws {
    self.place = place
    tokens = try MarkupTokens(markup, place: place)
  }

  func report() throws -> Report {
    var reader = self
    return try reader.readReport()
  }

  private mutating func readReport() throws -> Report {
    let root = try tokens.open(among: ["report"])
    var report = Report(
      title: try root.required("title"), author: root["author"] ?? "", header: nil, footer: nil,
      fit: root["fit"] == nil ? nil : try root.integer("fit"), blocks: [])
    try root.allowOnly(["title", "author", "fit"])
    while let element = try tokens.nextElement(in: root) {
      switch element.name {
      case "page-header":
        report.header = (element["left"] ?? "", element["right"] ?? "")
        try element.allowOnly(["left", "right"])
        try tokens.closeEmpty(element)
      case "page-footer":
        report.footer = try element.required("text")
        try element.allowOnly(["text"])
        try tokens.closeEmpty(element)
      default:
        report.blocks.append(try block(element))
      }
    }
    for link in links where !destinations.contains(link.target) {
      throw link.from.fault("没有 id 为“\(link.target)”的标题", "请改正 href，或给要指向的标题写上 id")
    }
    return report
  }

  static let blockNames = [
    "h1", "h2", "h3", "h4", "p", "ul", "table", "figure", "key-figures", "share-bar", "bar-chart", "caption",
    "contents", "cover", "section", "keep-together", "page-break",
  ]

  private mutating func blocks(in parent: MarkupElement) throws -> [Block] {
    var blocks: [Block] = []
    while let element = try tokens.nextElement(in: parent) { blocks.append(try block(element)) }
    return blocks
  }

  private mutating func block(_ element: MarkupElement) throws -> Block {
    func made(_ content: Block.Content) -> Block {
      Block(content: content, className: element["class"], line: element.position.line)
    }
    switch element.name {
    case "h1", "h2", "h3", "h4": return made(try heading(element))
    case "p":
      try element.allowOnly(["class"])
      return made(.paragraph(try inlines(in: element)))
    case "ul": return made(.list(try list(element)))
    case "table":
      try element.allowOnly(["class"])
      return made(.table(try table(element)))
    case "key-figures": return made(.keyFigures(try keyFigures(element)))
    case "share-bar": return made(.shareBar(try shareParts(element)))
    case "bar-chart": return made(.barChart(try bars(element)))
    case "caption": return made(.caption(try caption(element)))
    case "contents":
      let contents = Contents(title: try element.required("title"), depth: try element.integer("depth", default: 2))
      try element.allowOnly(["title", "depth"])
      try tokens.closeEmpty(element)
      return made(.contents(contents))
    case "cover":
      try element.allowOnly([])
      return made(.cover(try blocks(in: element)))
    case "section", "figure", "keep-together":
      try element.allowOnly(["class"])
      return made(.group(try blocks(in: element), isKeptTogether: element.name != "section"))
    case "page-break":
      try tokens.closeEmpty(element)
      return made(.pageBreak)
    default:
      throw element.fault("这里不能用 <\(element.name)>", "可用: " + Self.blockNames.joined(separator: "、"))
    }
  }

  private mutating func heading(_ element: MarkupElement) throws -> Block.Content {
    try element.allowOnly(["class", "id", "right"])
    headings += 1
    let destination = element["id"] ?? "h\(headings)"
    guard destination.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) })
    else { throw element.fault("id“\(destination)”含有字母和数字以外的字符", "id 只用 A–Z、a–z、0–9") }
    guard destinations.insert(destination).inserted else {
      throw element.fault("id“\(destination)”用了两次", "每个标题的 id 应各不相同")
    }
    let level = Int(element.name.dropFirst()) ?? 1
    return .heading(
      level: level, try inlines(in: element), right: element["right"] ?? "", destination: destination)
  }

  private mutating func list(_ element: MarkupElement) throws -> [[Inline]] {
    try element.allowOnly(["class"])
    var entries: [[Inline]] = []
    while let child = try tokens.nextElement(in: element) {
      try child.mustBe(among: ["li"])
      entries.append(try inlines(in: child))
    }
    return entries
  }

  private mutating func caption(_ element: MarkupElement) throws -> Caption {
    try element.allowOnly(["right", "continued"])
    let (right, continued) = (element["right"] ?? "", element["continued"] ?? "")
    return Caption(text: try inlines(in: element), right: right, continued: continued)
  }

  // MARK: Figures

  private mutating func keyFigures(_ element: MarkupElement) throws -> [KeyFigure] {
    try element.allowOnly(["class"])
    return try children(of: element, named: "key") { _, child in
      try child.allowOnly(["value", "label"])
      return KeyFigure(value: try child.required("value"), label: try child.required("label"))
    }
  }

  private mutating func shareParts(_ element: MarkupElement) throws -> [SharePart] {
    try element.allowOnly(["class"])
    return try children(of: element, named: "part") { _, child in
      try child.allowOnly(["value", "label"])
      return SharePart(value: try child.integer("value"), label: try child.required("label"))
    }
  }

  private mutating func bars(_ element: MarkupElement) throws -> [Bar] {
    try element.allowOnly(["class"])
    return try children(of: element, named: "bar") { (reader: inout MarkupReader, child) in
      try child.allowOnly(["value", "label", "figure", "note", "href"])
      return Bar(
        value: try child.integer("value"), label: try child.required("label"), figure: child["figure"] ?? "",
        note: child["note"] ?? "", link: try reader.link(of: child))
    }
  }

  private mutating func children<Value>(
    of element: MarkupElement, named name: String, _ read: (inout MarkupReader, MarkupElement) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    while let child = try tokens.nextElement(in: element) {
      try child.mustBe(among: [name])
      values.append(try read(&self, child))
      try tokens.closeEmpty(child)
    }
    return values
  }

  private mutating func link(of element: MarkupElement) throws -> String? {
    guard let target = try element.target() else { return nil }
    links.append((target, element))
    return target
  }

  // MARK: Tables

  private mutating func table(_ element: MarkupElement) throws -> Table {
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

  private mutating func rows(in element: MarkupElement) throws -> [Table.Row] {
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

  private mutating func cell(_ element: MarkupElement) throws -> Table.Cell {
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

  // MARK: Running text

  private mutating func inlines(in element: MarkupElement) throws -> [Inline] {
    var inlines: [Inline] = []
    try append(to: &inlines, in: element, like: Inline(text: ""))
    return MarkupText.collapsed(inlines)
  }

  private mutating func append(to inlines: inout [Inline], in element: MarkupElement, like model: Inline) throws {
    while let token = try tokens.next(in: element) {
      var inline = model
      switch token {
      case .text(let text):
        inline.text = text
        inlines.append(inline)
      case .element(let child):
        switch child.name {
        case "strong":
          try child.allowOnly([])
          inline.isStrong = true
        case "span":
          try child.allowOnly(["class"])
          inline.className = try child.required("class")
        case "a":
          try child.allowOnly(["href"])
          inline.link = try link(of: child)
        case "br":
          inline.text = "\u{2028}"
          inlines.append(inline)
          try tokens.closeEmpty(child)
          continue
        default:
          throw child.fault("文字里不能用 <\(child.name)>", "可用: strong、span、a、br")
        }
        try append(to: &inlines, in: child, like: inline)
      }
    }
  }
}
