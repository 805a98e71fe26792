import Bytes
import ParallelWork

/// Takes a template's steps, with the names answered by contexts.
struct TemplateRenderer: ~Copyable {
  /// The program's parts, as long as it is there. They are many threads' at once: to follow them must count no
  /// references.
  private struct Program: @unchecked Sendable {
    let steps: UnsafeBufferPointer<TemplateProgram.Step>
    let text: UnsafeBufferPointer<UInt8>
    let names: UnsafeBufferPointer<TemplateName>
    let templates: UnsafeBufferPointer<Range<Int>>
  }

  private let program: Program
  /// UTF-8.
  private var output = ByteBuffer(capacity: 1 << 14)
  /// What was written before it.
  private var pieces: [[UInt8]] = []
  /// How long the output becomes before it is made a piece.
  private let pieceLength: Int
  /// The contexts that surround the step, innermost last.
  private var contexts: [any TemplateContext]
  /// What `.` is; nil: the innermost context.
  private var innermost: TemplateValue?
  /// Whether it is not nil: to ask itself copies it.
  private var isInText = false
  /// Whether long lists are shared out among the cores: not those in a share.
  private let sharesLists: Bool

  /// Small beside a large budget's markup, large beside what each piece costs.
  static let pieceLength = 1 << 18
  /// What a list must still be likely to leave, in bytes, for sharing it to be worth while.
  private static let worthSharing = 1 << 16
  /// Into how many shares it is cut, and how many entries it must have left: some take longer than others.
  private static let shares = 16

  private init(
    program: Program, pieceLength: Int, contexts: [any TemplateContext], sharesLists: Bool
  ) {
    self.program = program
    self.pieceLength = pieceLength
    self.contexts = contexts
    self.sharesLists = sharesLists
  }

  /// A whole page, with a line feed at the end.
  static func page(of program: TemplateProgram, template place: Int, value: some TemplateContext) -> [UInt8] {
    pieces(of: program, template: place, value: value, pieceLength: .max)[0]
  }

  /// A page in pieces, each of which ends between two entries of a list: what is read piece by piece need never be
  /// whole.
  static func pieces(
    of program: TemplateProgram, template place: Int, value: some TemplateContext, pieceLength: Int = pieceLength
  ) -> [[UInt8]] {
    program.steps.withUnsafeBufferPointer { steps in
      program.text.withUnsafeBufferPointer { text in
        program.names.withUnsafeBufferPointer { names in
          program.templates.withUnsafeBufferPointer { templates in
            var renderer = TemplateRenderer(
              program: Program(steps: steps, text: text, names: names, templates: templates),
              pieceLength: pieceLength, contexts: [value], sharesLists: pieceLength < .max)
            renderer.take(templates[place])
            renderer.output.append(UInt8(ascii: "\n"))
            renderer.endPiece()
            return renderer.pieces
          }
        }
      }
    }
  }

  private mutating func take(_ taken: Range<Int>) {
    var place = taken.lowerBound
    while place < taken.upperBound {
      let step = program.steps[place]
      place += 1
      switch step {
      case .text(let start, let end): output.append(UnsafeBufferPointer(rebasing: program.text[Int(start)..<Int(end)]))
      case .value(let path): write(path)
      case .section(let path, let end, let next):
        if take(place..<Int(end), for: value(of: path)) {
          place = Int(next)
        } else {
          // Into the inverted section, without asking once more.
          place = Int(next > end ? end + 1 : end)
        }
      case .invertedSection(let path, let end):
        if value(of: path).isNothing { take(place..<Int(end)) }
        place = Int(end)
      case .partial(let template): take(program.templates[Int(template)])
      }
    }
  }

  /// Whether the steps write `.` and nothing else, as most that a text is given to do.
  private func isDot(_ steps: Range<Int>) -> Bool {
    guard steps.count == 1, case .value(let path) = program.steps[steps.lowerBound] else { return false }
    return path.first == nil
  }

  /// Tells whether the value is something.
  private mutating func take(_ steps: Range<Int>, for value: consuming TemplateValue) -> Bool {
    switch consume value {
    case .absent, .flag(false): return false
    case .flag(true): take(steps)
    case .object(let object): take(steps, within: consume object)
    case .list(var entries):
      if entries.isEmpty { return false }
      // Taken from the end, each is moved, not copied.
      entries.reverse()
      while let entry = entries.popLast() {
        let before = output.count
        take(steps, within: consume entry)
        if sharesLists, entries.count >= Self.shares, (output.count - before) * entries.count > Self.worthSharing {
          share(steps, among: entries.reversed())
          return true
        }
        if output.count >= pieceLength { endPiece() }
      }
    case .text(let text) where isDot(steps): MarkupText.append(text, to: &output)
    case .text(let text): take(steps, dot: .text(text), isText: true)
    case .number(let number): take(steps, dot: .number(number), isText: true)
    }
    return true
  }

  /// Takes the steps for each of the entries on every core.
  private mutating func share(_ steps: Range<Int>, among entries: [any TemplateContext]) {
    endPiece()
    let (program, contexts, pieceLength) = (program, contexts, pieceLength)
    let length = (entries.count + Self.shares - 1) / Self.shares
    let starts = Array(stride(from: 0, to: entries.count, by: length))
    pieces += inParallel(starts) { start in
      var renderer = TemplateRenderer(
        program: program, pieceLength: pieceLength, contexts: contexts, sharesLists: false)
      for entry in entries[start..<min(start + length, entries.count)] {
        renderer.take(steps, within: entry)
        if renderer.output.count >= pieceLength { renderer.endPiece() }
      }
      renderer.endPiece()
      return renderer.pieces
    }.flatMap { $0 }
  }

  private mutating func endPiece() { pieces.append(output.take()) }

  private mutating func take(_ steps: Range<Int>, within context: consuming any TemplateContext) {
    contexts.append(consume context)
    if isInText { take(steps, dot: nil, isText: false) } else { take(steps) }
    contexts.removeLast()
  }

  private mutating func take(_ steps: Range<Int>, dot: consuming TemplateValue?, isText: Bool) {
    let outer = isInText
    isInText = isText
    swap(&innermost, &dot)
    take(steps)
    innermost = dot
    isInText = outer
  }

  private mutating func write(_ path: TemplateProgram.Path) {
    if let first = path.first, let place = path.context, !path.hasOthers {
      _ = Self.write(first, of: &contexts[place], to: &output)
    } else {
      value(of: path).append(to: &output)
    }
  }

  private mutating func value(of path: TemplateProgram.Path) -> TemplateValue {
    guard let first = path.first else { return innermost ?? contexts.last.map(TemplateValue.object) ?? .absent }
    var value = if let place = path.context { answer(of: place, to: first) ?? .absent } else { outermost(first) }
    if !path.hasOthers { return value }
    for place in path.others {
      guard case .object(let object) = value, let inner = object.value(of: program.names[place]) else { return .absent }
      value = inner
    }
    return value
  }

  private mutating func outermost(_ name: TemplateName) -> TemplateValue {
    var place = contexts.count
    while place > 0 {
      place -= 1
      if let value = answer(of: place, to: name) { return value }
    }
    return .absent
  }

  private mutating func answer(of place: Int, to name: TemplateName) -> TemplateValue? {
    Self.answer(of: &contexts[place], to: name)
  }

  /// Asks the context where it stands, which nobody else can change meanwhile: it would be copied otherwise.
  @inline(never)
  private static func answer(of context: inout any TemplateContext, to name: TemplateName) -> TemplateValue? {
    context.value(of: name)
  }

  @inline(never)
  private static func write(
    _ name: TemplateName, of context: inout any TemplateContext, to output: inout ByteBuffer
  ) -> Bool {
    context.write(name, to: &output)
  }
}

extension TemplateValue {
  /// Writes what a variable of it leaves, escaped.
  consuming func append(to output: inout ByteBuffer) {
    switch consume self {
    case .text(let text): MarkupText.append(text, to: &output)
    case .number(let number): output.append(number)
    case .object(let object): MarkupText.append(object.renderText, to: &output)
    case .flag, .list, .absent: break
    }
  }

  /// Whether a section of it is passed over, and an inverted one written.
  var isNothing: Bool {
    switch self {
    case .absent, .flag(false): true
    case .list(let entries): entries.isEmpty
    case .flag(true), .text, .number, .object: false
    }
  }
}
