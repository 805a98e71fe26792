import XMLReading

/// An element of the markup with its attributes and place.
struct MarkupElement {
  var name: String
  var attributes: [XMLAttribute]
  var place: MarkupPlace

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  func fault(_ message: String, _ remedy: String) -> LayoutError {
    LayoutError(at: place, message: message, remedy: remedy)
  }

  func required(_ name: String) throws -> String {
    guard let value = self[name] else { throw fault("<\(self.name)> 缺少属性 \(name)", "请补上 \(name)=\"…\"") }
    return value
  }

  func integer(_ name: String, default fallback: Int? = nil) throws -> Int {
    if self[name] == nil, let fallback { return fallback }
    let text = try required(name)
    guard let number = Int(text) else { throw fault("属性 \(name)“\(text)”不是整数", "请改成整数") }
    return number
  }

  /// A count from 1.
  func count(_ name: String) throws -> Int {
    let number = try integer(name, default: 1)
    guard (1...100_000).contains(number) else { throw fault("属性 \(name)“\(number)”超出范围", "请写 1 到 100000") }
    return number
  }

  /// A length in points.
  func length(_ name: String) throws -> Double? {
    guard let text = self[name] else { return nil }
    guard let points = Length.points(text), points > 0 else {
      throw fault("\(name)“\(text)”无效", "请写长度，例如 18mm 或 50pt")
    }
    return points
  }

  func choice<Value: RawRepresentable>(_ name: String, among legal: [Value], default fallback: Value) throws -> Value
  where Value.RawValue == String {
    guard let text = self[name] else { return fallback }
    guard let value = legal.first(where: { $0.rawValue == text }) else {
      throw fault("\(name)“\(text)”无效", "可用: " + legal.map(\.rawValue).joined(separator: "、"))
    }
    return value
  }

  /// The destination of `href="#name"`, or an address on the web.
  func target() throws -> String? {
    guard let href = self["href"] else { return nil }
    if let address = WebAddress(href) { return address.text }
    guard href.hasPrefix("#"), href.dropFirst().utf8.allSatisfy({ $0 != 0x27 && $0 > 0x20 }) else {
      throw fault(
        "href“\(href)”无效", "请写成 #名称，指向某个标题的 id；或写网址，以 https://、http:// 或 mailto: 开头，汉字写成 %XX")
    }
    return String(href.dropFirst())
  }

  func allowOnly(_ legal: [String]) throws {
    for attribute in attributes where !legal.contains(attribute.name) {
      throw fault(
        "<\(name)> 没有属性 \(attribute.name)", legal.isEmpty ? "它不带属性" : "可用: " + legal.joined(separator: "、"))
    }
  }

  func mustBe(among names: [String]) throws {
    guard names.contains(name) else {
      throw fault("这里不能用 <\(name)>", "可用: " + names.joined(separator: "、"))
    }
  }
}

/// Walks through markup one child at a time.
struct MarkupTokens {
  enum Token {
    case text(String)
    case element(MarkupElement)
  }

  private let reader: XMLPullReader
  private let markup: ReportMarkup
  private let place: String

  init(_ markup: ReportMarkup, place: String) throws {
    self.place = place
    self.markup = markup
    do {
      reader = try XMLPullReader(pieces: markup.reader())
    } catch {
      throw Self.fault(error, in: markup, place: place)
    }
  }

  /// The next child of an element, nil when the element ends.
  func next(in parent: MarkupElement) throws -> Token? {
    switch try event() {
    case .text(let text): .text(text)
    case .start(let name, let attributes): .element(MarkupElement(name: name, attributes: attributes, place: here))
    case .end, nil: nil
    }
  }

  /// The next child element; text between elements may only be white space.
  func nextElement(in parent: MarkupElement) throws -> MarkupElement? {
    while true {
      switch try event() {
      case .start(let name, let attributes): return MarkupElement(name: name, attributes: attributes, place: here)
      case .text(let text): try mustBeBlank(text, in: parent)
      case .end, nil: return nil
      }
    }
  }

  private func mustBeBlank(_ text: String, in parent: MarkupElement) throws {
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    let start = text.drop { $0.isWhitespace }.prefix(12)
    throw LayoutError(
      at: here, message: "<\(parent.name)> 里有不在任何元素中的文字“\(start)”", remedy: "请放进 <p> 等元素")
  }

  /// The first element.
  func open(among names: [String]) throws -> MarkupElement {
    let outside = MarkupElement(name: "", attributes: [], place: here)
    guard let element = try nextElement(in: outside) else {
      throw LayoutError(place: place, line: 1, message: "文档是空的", remedy: "请以 <\(names[0])> 开始")
    }
    try element.mustBe(among: names)
    return element
  }

  func closeEmpty(_ element: MarkupElement) throws {
    if let child = try nextElement(in: element) {
      throw child.fault("<\(element.name)> 里不能有内容", "请写成 <\(element.name) …/>")
    }
  }

  private var here: MarkupPlace {
    let mark = reader.instruction.flatMap { $0.name == MarkupPlace.markName ? $0.text : nil }
    return MarkupPlace(document: place, position: reader.position, mark: mark)
  }

  private func event() throws -> XMLEvent? {
    do {
      return try reader.next()
    } catch {
      throw Self.fault(error, in: markup, place: place)
    }
  }

  /// The parser reads ahead of what it hands out, so the mark is looked for in the text before the fault.
  private static func fault(_ error: XMLError, in markup: ReportMarkup, place: String) -> LayoutError {
    let mark = markup.lastMark(upTo: error.position.line)
    // Lines that the parser names are lines of the markup, which nobody has seen.
    let message = mark == nil ? error.message : error.message.replacing(#/ line \d+/#, with: "")
    return LayoutError(
      at: MarkupPlace(document: place, position: error.position, mark: mark), message: "标记不合语法: \(message)",
      remedy: "请核对标签是否成对、& 与 < 是否转义")
  }
}
