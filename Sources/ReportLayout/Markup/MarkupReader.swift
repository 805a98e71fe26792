import XMLReading

/// Reads report markup into blocks; whatever is outside the language is an error with its line and what is allowed.
struct MarkupReader {
  private let place: String
  var tokens: MarkupTokens
  private var headings = 0
  private var destinations: Set<String> = []
  var links: [(target: String, from: MarkupElement)] = []

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

  mutating func caption(_ element: MarkupElement) throws -> Caption {
    try element.allowOnly(["right", "continued"])
    let (right, continued) = (element["right"] ?? "", element["continued"] ?? "")
    return Caption(text: try inlines(in: element), right: right, continued: continued)
  }
}
