import Bytes

/// Takes a template's steps as far as one value answers them for all of its kind, and leaves the others as steps.
///
/// What a name leads into is not known before a page is made; of which context it is, its description says.
struct TemplatePreparer {
  /// A context that surrounds the step.
  private struct Surrounding {
    /// Nil: not known before a page is made.
    var value: (any TemplateContext)?
    /// The names whose answers are not known.
    var open: [TemplateName: String?]
    /// Its place among the contexts of a renderer that takes the steps that are left; nil when it has none.
    var place: Int?
  }

  /// What `.` is.
  private enum Dot {
    case known(TemplateValue)
    /// What the renderer takes for it.
    case open
    /// Known if a flag is what an open section is of, else what the renderer takes for it.
    case either
  }

  private enum Answer {
    case known(TemplateValue)
    /// Left to the renderer; `context` is what the path leads into, if it is a context or a list of them.
    case open(TemplateProgram.Path, context: String?)
  }

  private let program: TemplateProgram
  private let names: [String: [TemplateName: String?]]
  private(set) var result = TemplateProgram()
  private var surroundings: [Surrounding]
  private var dot = Dot.open
  /// Whether there is a `.` of which it is not known what it is, or a name whose context is not known.
  private var isUnsure: Bool

  /// - Parameter names: those that each context answers, and the context that a name leads into.
  init(
    _ program: TemplateProgram, names: [String: [TemplateName: String?]], value: some TemplateContext,
    ownNames: Set<String>
  ) {
    self.program = program
    self.names = names
    let own = Set(ownNames.map { TemplateName($0) })
    let open = names[type(of: value).contextName, default: [:]].filter { own.contains($0.key) }
    surroundings = [Surrounding(value: value, open: open, place: 0)]
    isUnsure = open.count < own.count
  }

  /// Makes `result`, with this template as its only one; false when the template cannot be prepared.
  mutating func isPrepared(template place: Int) -> Bool {
    take(program.templates[place])
    result.endTemplate(from: 0)
    return !isUnsure
  }

  private mutating func take(_ steps: Range<Int>) {
    var place = steps.lowerBound
    while place < steps.upperBound {
      let step = program.steps[place]
      place += 1
      switch step {
      case .text(let start, let end): result.add(text: program.text[Int(start)..<Int(end)])
      case .value(let path): write(answer(to: path))
      case .section(let path, let end, _):
        take(place..<Int(end), for: answer(to: path))
        place = Int(end)
      case .invertedSection(let path, let end):
        switch answer(to: path) {
        case .known(let value): if value.isNothing { take(place..<Int(end)) }
        case .open(let path, _):
          let section = result.beginSection(path, isInverted: true)
          take(place..<Int(end))
          result.endSection(at: section)
        }
        place = Int(end)
      case .partial(let template): take(program.templates[Int(template)])
      }
    }
  }

  private mutating func write(_ answer: Answer) {
    switch answer {
    case .known(let value):
      var text = ByteBuffer(capacity: 0)
      value.append(to: &text)
      result.add(text: text.take())
    case .open(let path, _): result.add(.value(path))
    }
  }

  private mutating func take(_ steps: Range<Int>, for answer: Answer) {
    switch answer {
    case .known(.absent), .known(.flag(false)): break
    case .known(.flag(true)): take(steps)
    case .known(.object(let object)): take(steps, within: object)
    case .known(.list(let entries)): for entry in entries { take(steps, within: entry) }
    case .known(let value): take(steps, dot: .known(value))
    case .open(let path, let context):
      let section = result.beginSection(path, isInverted: false)
      if let context {
        let place = 1 + (surroundings.last { $0.place != nil }?.place ?? 0)
        take(steps, within: Surrounding(value: nil, open: names[context, default: [:]], place: place), dot: .open)
      } else {
        let isOpen = if case .open = dot { true } else { false }
        take(steps, dot: isOpen ? .open : .either)
      }
      result.endSection(at: section)
    }
  }

  private mutating func take(_ steps: Range<Int>, within context: any TemplateContext) {
    take(steps, within: Surrounding(value: context, open: [:], place: nil), dot: .known(.object(context)))
  }

  private mutating func take(_ steps: Range<Int>, within surrounding: Surrounding, dot: Dot) {
    surroundings.append(surrounding)
    take(steps, dot: dot)
    surroundings.removeLast()
  }

  private mutating func take(_ steps: Range<Int>, dot: Dot) {
    let outer = self.dot
    self.dot = dot
    take(steps)
    self.dot = outer
  }

  private mutating func answer(to path: TemplateProgram.Path) -> Answer {
    guard let first = path.first else {
      if case .known(let value) = dot { return .known(value) }
      if case .either = dot { isUnsure = true }
      return .open(path, context: nil)
    }
    for surrounding in surroundings.reversed() {
      if let place = surrounding.place, let context = surrounding.open[first] {
        return open(path, in: place, leadingInto: context)
      }
      if var value = surrounding.value?.value(of: first) {
        for place in path.others {
          guard case .object(let object) = value, let inner = object.value(of: program.names[place]) else {
            return .known(.absent)
          }
          value = inner
        }
        return .known(value)
      }
    }
    return .known(.absent)
  }

  private mutating func open(
    _ path: TemplateProgram.Path, in place: Int, leadingInto context: String?
  ) -> Answer {
    var context = context
    for name in program.names[path.others] { context = context.flatMap { names[$0]?[name] ?? nil } }
    let others = result.add(names: program.names[path.others])
    return .open(TemplateProgram.Path(first: path.first, context: place, others: others), context: context)
  }
}
