import XMLReading

/// Reads report markup into blocks; whatever is outside the language is an error with its line and what is allowed.
struct MarkupReader {
  private let place: String
  var tokens: MarkupTokens
  private var headings = 0
  private var blockCount = 0
  /// The notes of the table being read; nil outside tables.
  var notes: [[Inline]]?
  private var destinations: Set<String> = []
  var links: [(target: String, from: MarkupElement)] = []

  /// The report's element while it is read.
  private var root: MarkupElement?
  /// The first block's element, until it is read.
  private var first: MarkupElement?

  init(_ markup: ReportMarkup, place: String) throws {
    self.place = place
    tokens = try MarkupTokens(markup, place: place)
  }

  /// What the report says of itself, and what its pages have; the blocks come next.
  mutating func head() throws -> Report {
    let root = try tokens.open(among: ["report"])
    var report = Report(
      title: try root.required("title"), author: root["author"] ?? "", subject: root["subject"] ?? "",
      keywords: root["keywords"] ?? "", fit: root["fit"] == nil ? nil : try root.integer("fit"))
    try root.allowOnly(["title", "author", "subject", "keywords", "fit"])
    self.root = root
    while let element = try tokens.nextElement(in: root) {
      guard Self.furnitureNames.contains(element.name) else {
        first = element
        break
      }
      report.furniture.append(try furniture(element))
    }
    return report
  }

  /// The next block; nil at the end.
  mutating func next() throws -> Block? {
    guard let root else { return nil }
    guard let element = try first ?? tokens.nextElement(in: root) else {
      for link in links where !destinations.contains(link.target) {
        throw link.from.fault("没有 id 为“\(link.target)”的标题", "请改正 href，或给要指向的标题写上 id")
      }
      self.root = nil
      return nil
    }
    first = nil
    if Self.furnitureNames.contains(element.name) {
      throw element.fault("<\(element.name)> 写在了正文之后", "请写在 <report> 的开头")
    }
    return try block(element)
  }

  private static let furnitureNames = ["page-header", "page-footer"]

  static let blockNames = [
    "h1", "h2", "h3", "h4", "p", "ul", "ol", "table", "figure", "key-figures", "share-bar", "bar-chart", "change-chart",
    "small-multiples",
    "img", "caption", "contents", "cover", "section", "keep-together", "page-break",
  ]

  private mutating func furniture(_ element: MarkupElement) throws -> Furniture {
    try element.allowOnly(["left", "center", "right", "text", "on"])
    var furniture = Furniture(isHeader: element.name == "page-header")
    furniture.left = element["left"] ?? ""
    furniture.center = element["center"] ?? ""
    furniture.right = element["right"] ?? ""
    furniture.text = element["text"] ?? ""
    furniture.parity = try element.choice("on", among: Furniture.Parity.allCases, default: .all)
    try check(furniture, of: element)
    try tokens.closeEmpty(element)
    return furniture
  }

  private func check(_ furniture: Furniture, of element: MarkupElement) throws {
    let legal = ReportComposer.furnitureNames
    for text in [furniture.left, furniture.center, furniture.right, furniture.text] {
      for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        guard let end = part.firstIndex(of: "}"), legal.contains(String(part[..<end])) else {
          throw element.fault(
            "<\(element.name)> 里的“{\(part.prefix(12))”无效", "可用: " + legal.map { "{\($0)}" }.joined(separator: "、"))
        }
      }
    }
  }

  private mutating func blocks(in parent: MarkupElement) throws -> [Block] {
    var blocks: [Block] = []
    while let element = try tokens.nextElement(in: parent) { blocks.append(try block(element)) }
    return blocks
  }

  private mutating func block(_ element: MarkupElement) throws -> Block {
    let id = blockCount
    blockCount += 1
    func made(_ content: Block.Content) -> Block {
      Block(content: content, className: element["class"], id: id, place: element.place)
    }
    switch element.name {
    case "h1", "h2", "h3", "h4": return made(try heading(element))
    case "p":
      try element.allowOnly(["class"])
      return made(.paragraph(try inlines(in: element)))
    case "ul", "ol": return made(.list(try list(element)))
    case "table":
      try element.allowOnly(["class"])
      return made(.table(try table(element)))
    case "key-figures": return made(.keyFigures(try keyFigures(element)))
    case "share-bar": return made(.chart(Chart(.shares(try shareParts(element)), alternative: element["alt"])))
    case "bar-chart": return made(.chart(Chart(.bars(try bars(element, named: "bar")), alternative: element["alt"])))
    case "change-chart": return made(.chart(Chart(.changes(try bars(element, named: "change")), alternative: element["alt"])))
    case "small-multiples": return made(.chart(Chart(.multiples(try bars(element, named: "share")), alternative: element["alt"])))
    case "img": return made(.picture(try picture(element)))
    case "caption": return made(.caption(try caption(element)))
    case "contents":
      let contents = Contents(
        block: id, title: try element.required("title"), depth: try element.integer("depth", default: 2))
      try element.allowOnly(["title", "depth"])
      try tokens.closeEmpty(element)
      return made(.contents(contents))
    case "cover":
      try element.allowOnly([])
      return made(.cover(try blocks(in: element)))
    case "section":
      try element.allowOnly(["class", "orientation"])
      guard element["orientation"] != nil else {
        return made(.group(try blocks(in: element), isKeptTogether: false))
      }
      let orientation = try element.choice("orientation", among: Orientation.allCases, default: .portrait)
      return made(.turned(try blocks(in: element), orientation))
    case "figure", "keep-together":
      try element.allowOnly(["class"])
      return made(.group(try blocks(in: element), isKeptTogether: true))
    case "page-break":
      try element.allowOnly(["to"])
      let parity = try element.choice("to", among: [Furniture.Parity.odd], default: .all)
      try tokens.closeEmpty(element)
      return made(.pageBreak(toOdd: parity == .odd))
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

  mutating func caption(_ element: MarkupElement) throws -> Caption {
    try element.allowOnly(["right", "continued"])
    let (right, continued) = (element["right"] ?? "", element["continued"] ?? "")
    return Caption(text: try inlines(in: element), right: right, continued: continued)
  }
}
