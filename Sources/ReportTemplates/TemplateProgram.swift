/// Templates as steps that a renderer takes one after another: plain numbers in a few arrays, so that following them
/// counts no references, whichever thread does.
struct TemplateProgram: Sendable {
  enum Step: Sendable {
    /// A part of `text`, written as it is.
    case text(start: Int32, end: Int32)
    case value(Path)
    /// The steps from the next one up to `end`: once for each entry of a list, or not at all for nothing. The inverted
    /// section of the same path that may follow it ends at `next`; without one that is `end`.
    case section(Path, end: Int32, next: Int32)
    case invertedSection(Path, end: Int32)
    /// Another template, by its place.
    case partial(Int32)
  }

  /// What a tag names: `total.wan`, or `.` for the innermost value.
  struct Path: Sendable {
    // Small numbers, -1 for none: renderers take millions of steps.
    private let firstNumber, contextNumber, othersStart, othersEnd: Int32

    init(first: TemplateName?, context: Int? = nil, others: Range<Int>) {
      firstNumber = Int32(first?.number ?? -1)
      contextNumber = Int32(context ?? -1)
      (othersStart, othersEnd) = (Int32(others.lowerBound), Int32(others.upperBound))
    }

    /// Nil for the innermost value itself.
    var first: TemplateName? { firstNumber < 0 ? nil : TemplateName(number: Int(firstNumber)) }
    /// Which of the contexts that surround the tag answers the first name, from the outermost; nil: the innermost one
    /// that knows it.
    var context: Int? { contextNumber < 0 ? nil : Int(contextNumber) }
    /// The other names, each looked up in what the one before leads to: a part of `names`.
    var others: Range<Int> { Int(othersStart)..<Int(othersEnd) }
    var hasOthers: Bool { othersStart < othersEnd }
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
    if steps.count > settled, case .text(let former, Int32(start)) = steps[steps.count - 1] {
      start = Int(former)
      steps.removeLast()
    }
    steps.append(.text(start: Int32(start), end: Int32(self.text.count)))
  }

  mutating func add(_ step: Step) { steps.append(step) }

  /// Begins a section, which holds what is added until its end; tells its place.
  mutating func beginSection(_ path: Path, isInverted: Bool) -> Int {
    let place = steps.count
    let end = Int32(place)
    steps.append(isInverted ? .invertedSection(path, end: end) : .section(path, end: end, next: end))
    return place
  }

  mutating func endSection(at place: Int) {
    settled = steps.count
    let end = Int32(steps.count)
    switch steps[place] {
    case .section(let path, _, _): steps[place] = .section(path, end: end, next: end)
    case .invertedSection(let path, _): steps[place] = .invertedSection(path, end: end)
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
        case .invertedSection(let other, let next) = steps[Int(end)], isSame(path, other)
      else { continue }
      steps[place] = .section(path, end: end, next: next)
    }
  }
}
