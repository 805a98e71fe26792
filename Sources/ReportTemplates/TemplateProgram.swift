/// Templates as steps that a renderer takes one after another: plain numbers in a few arrays, so that following them
/// counts no references, whichever thread does.
struct TemplateProgram: Sendable {
  enum Step: Sendable {
    /// A part of `text`, written as it is.
    case text(start: Int, end: Int)
    case value(Path)
    /// The steps from the next one up to `end`: once for each entry of a list, or not at all for nothing.
    case section(Path, end: Int)
    case invertedSection(Path, end: Int)
    /// Another template, by its place.
    case partial(Int)
  }

  /// What a tag names: `total.wan`, or `.` for the innermost value.
  struct Path: Sendable {
    /// Looked up in all that surrounds the tag; nil for the innermost value itself.
    var first: TemplateName?
    /// The others, each looked up in what the one before leads to: a part of `names`.
    var others: Range<Int>
  }

  private(set) var steps: [Step] = []
  /// UTF-8.
  private(set) var text: [UInt8] = []
  private(set) var names: [TemplateName] = []
  /// Each template's steps, by its place.
  private(set) var templates: [Range<Int>] = []

  mutating func path(_ text: String) -> Path {
    let all = text.split(separator: ".").map { TemplateName(String($0)) }
    let start = names.count
    names += all.dropFirst()
    return Path(first: all.first, others: start..<names.count)
  }

  mutating func add(text: some Collection<UInt8>) {
    if text.isEmpty { return }
    let start = self.text.count
    self.text += text
    steps.append(.text(start: start, end: self.text.count))
  }

  mutating func add(_ step: Step) { steps.append(step) }

  /// Adds a section with what the body adds.
  mutating func addSection(_ name: String, isInverted: Bool, _ body: (inout TemplateProgram) -> Void) {
    let (place, path) = (steps.count, path(name))
    steps.append(.section(path, end: place))
    body(&self)
    steps[place] = isInverted ? .invertedSection(path, end: steps.count) : .section(path, end: steps.count)
  }

  /// Ends a template whose steps began there.
  mutating func endTemplate(from start: Int) { templates.append(start..<steps.count) }
}
