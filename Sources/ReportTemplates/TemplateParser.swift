/// Adds a template's steps to a program; `TemplateChecker` has found the text to be right.
///
/// As Mustache has it, a line that holds nothing but one tag, other than a variable, leaves nothing of itself; what such
/// a partial writes is indented like its tag.
struct TemplateParser {
  private let bytes: [UInt8]
  private let tags: [TemplateTag]
  /// The place of a partial among the program's templates, by its name and indentation.
  private let partial: (String, _ indentation: [UInt8]) -> Int
  /// The next tag, and where the text goes on.
  private var next = 0
  private var position = 0

  static func add(
    _ text: String, tags: [TemplateTag], to program: inout TemplateProgram,
    partial: (String, _ indentation: [UInt8]) -> Int
  ) {
    withoutActuallyEscaping(partial) { partial in
      var parser = TemplateParser(bytes: Array(text.utf8), tags: tags, partial: partial)
      let start = program.steps.count
      parser.addSteps(to: &program)
      program.endTemplate(from: start)
    }
  }

  private init(bytes: [UInt8], tags: [TemplateTag], partial: @escaping (String, [UInt8]) -> Int) {
    self.bytes = bytes
    self.tags = tags
    self.partial = partial
  }

  /// Up to the end of the section that is open, or of the text.
  private mutating func addSteps(to program: inout TemplateProgram) {
    while next < tags.count {
      let tag = tags[next]
      next += 1
      let line = tag.kind == .variable ? nil : lineOfItsOwn(tag)
      program.add(text: bytes[position..<(line ?? tag.bytes).lowerBound])
      position = (line ?? tag.bytes).upperBound
      switch tag.kind {
      case .section, .invertedSection:
        let section = program.beginSection(program.path(tag.name), isInverted: tag.kind == .invertedSection)
        addSteps(to: &program)
        program.endSection(at: section)
      case .sectionEnd: return
      case .partial:
        let indentation = line.map { Array(bytes[$0.lowerBound..<tag.bytes.lowerBound]) } ?? []
        program.add(.partial(Int32(partial(tag.name, indentation))))
      case .variable: program.add(.value(program.path(tag.name)))
      default: break
      }
    }
    program.add(text: bytes[position...])
    position = bytes.count
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
