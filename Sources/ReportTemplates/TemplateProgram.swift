/// Templates as steps that a renderer takes one after another: plain numbers in a few arrays, so that following them
/// counts no references, whichever thread does.
struct TemplateProgram: Sendable {
  enum Step: Sendable {
    /// A part of `text`, written as it is.
    case text(start: Int, end: Int)
    case value(Path)
    /// The steps from the next one up to `end`: once for each entry of a list, or not at all for nothing. The inverted
    /// section of the same path that may follow it ends at `next`; without one that is `end`.
    case section(Path, end: Int, next: Int)
    case invertedSection(Path, end: Int)
    /// Another template, by its place.
    case partial(Int)
  }

  /// What a tag names: `total.wan`, or `.` for the innermost value.
  struct Path: Sendable {
    /// Nil for the innermost value itself.
    var first: TemplateName?
    /// Which of the contexts that surround the tag answers the first name, from the outermost; nil: the innermost one
    /// that knows it.
    var context: Int?
    /// The other names, each looked up in what the one before leads to: a part of `names`.
    var others: Range<Int>
  }

  private(set) var steps: [Step] = []
  /// UTF-8.
  private(set) var text: [UInt8] = []
  private(set) var names: [TemplateName] = []
  /// Each template's steps, by its place.
  private(set) var templates: [Range<Int>] = []
  /// Steps before this one are not added to: something ends or begins there.
  private var settled = 0

  mutating func path(_ text: String) -> Path {
    let all = text.split(separator: ".").map { TemplateName(String($0)) }
    return Path(first: all.first, others: add(names: all.dropFirst()))
  }

  mutating func add(names added: some Collection<TemplateName>) -> Range<Int> {
    names += added
    return names.count - added.count..<names.count
  }

  mutating func add(text: some Collection<UInt8>) {
    if text.isEmpty { return }
    var start = self.text.count
    self.text += text
    if steps.count > settled, case .text(let former, start) = steps[steps.count - 1] {
      start = former
      steps.removeLast()
    }
    steps.append(.text(start: start, end: self.text.count))
  }

  mutating func add(_ step: Step) { steps.append(step) }

  /// Begins a section, which holds what is added until its end; tells its place.
  mutating func beginSection(_ path: Path, isInverted: Bool) -> Int {
    let place = steps.count
    steps.append(isInverted ? .invertedSection(path, end: place) : .section(path, end: place, next: place))
    return place
  }

  mutating func endSection(at place: Int) {
    settled = steps.count
    switch steps[place] {
    case .section(let path, _, _): steps[place] = .section(path, end: steps.count, next: steps.count)
    case .invertedSection(let path, _): steps[place] = .invertedSection(path, end: steps.count)
    case .text, .value, .partial: break
    }
  }

  private func isSame(_ left: Path, _ right: Path) -> Bool {
    left.first == right.first && left.context == right.context && names[left.others] == names[right.others]
  }

  /// Ends a template whose steps began there.
  mutating func endTemplate(from start: Int) {
    templates.append(start..<steps.count)
    settled = steps.count
    for place in start..<steps.count {
      guard case .section(let path, let end, _) = steps[place], end < steps.count,
        case .invertedSection(let other, let next) = steps[end], isSame(path, other)
      else { continue }
      steps[place] = .section(path, end: end, next: next)
    }
  }
}
