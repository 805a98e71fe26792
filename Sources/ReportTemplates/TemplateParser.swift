/// Makes nodes of a template's text, which `TemplateChecker` has found to be right.
///
/// As Mustache has it, a line that holds nothing but one tag, other than a variable, leaves nothing of itself; what such
/// a partial writes is indented like its tag.
struct TemplateParser {
  private let bytes: [UInt8]
  private let tags: [TemplateTag]
  /// The place of a partial among the library's templates, by its name and indentation.
  private let partial: (String, _ indentation: [UInt8]) -> Int
  /// The next tag, and where the text goes on.
  private var next = 0
  private var position = 0

  static func nodes(of text: String, partial: (String, _ indentation: [UInt8]) -> Int) -> [TemplateNode] {
    withoutActuallyEscaping(partial) { partial in
      var parser = TemplateParser(bytes: Array(text.utf8), tags: TemplateTag.tags(in: text), partial: partial)
      return parser.nodes()
    }
  }

  private init(bytes: [UInt8], tags: [TemplateTag], partial: @escaping (String, [UInt8]) -> Int) {
    self.bytes = bytes
    self.tags = tags
    self.partial = partial
  }

  /// Up to the end of the section that is open, or of the text.
  private mutating func nodes() -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    func add(_ text: ArraySlice<UInt8>) { if !text.isEmpty { nodes.append(.text(Array(text))) } }
    while next < tags.count {
      let tag = tags[next]
      next += 1
      let line = tag.kind == .variable ? nil : lineOfItsOwn(tag)
      add(bytes[position..<(line ?? tag.bytes).lowerBound])
      position = (line ?? tag.bytes).upperBound
      switch tag.kind {
      case .section: nodes.append(.section(TemplatePath(tag.name), self.nodes()))
      case .invertedSection: nodes.append(.invertedSection(TemplatePath(tag.name), self.nodes()))
      case .sectionEnd: return nodes
      case .partial:
        let indentation = line.map { Array(bytes[$0.lowerBound..<tag.bytes.lowerBound]) } ?? []
        nodes.append(.partial(partial(tag.name, indentation)))
      case .variable: nodes.append(.value(TemplatePath(tag.name)))
      default: break
      }
    }
    add(bytes[position...])
    position = bytes.count
    return nodes
  }

  /// The tag's line with its end, when nothing else stands in it.
  private func lineOfItsOwn(_ tag: TemplateTag) -> Range<Int>? {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var (start, end) = (tag.bytes.lowerBound, tag.bytes.upperBound)
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    if end == bytes.count { return start..<end }
    return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }
}
