/// A piece of a template that is ready to be written.
indirect enum TemplateNode: Sendable {
  /// UTF-8, written as it is.
  case text([UInt8])
  case value(TemplatePath)
  case section(TemplatePath, [TemplateNode])
  case invertedSection(TemplatePath, [TemplateNode])
  /// The place of another template among those of the library.
  case partial(Int)
}

/// What a tag names: `total.wan`, or `.` for the innermost value.
enum TemplatePath: Sendable {
  case current
  /// The first is looked up in all that surrounds the tag, the others in what it leads to.
  case names(TemplateName, [TemplateName])

  init(_ text: String) {
    let names = text.split(separator: ".").map { TemplateName(String($0)) }
    self = names.first.map { .names($0, Array(names.dropFirst())) } ?? .current
  }
}
