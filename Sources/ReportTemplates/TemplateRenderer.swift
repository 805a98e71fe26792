/// Writes a template's nodes with the names answered by contexts.
struct TemplateRenderer {
  /// The library's templates; partials are places in it.
  let templates: [[TemplateNode]]
  /// UTF-8.
  private(set) var output: [UInt8] = []
  /// What surrounds the node, innermost last.
  private var stack: [TemplateValue]

  init(templates: [[TemplateNode]], value: some TemplateContext) {
    self.templates = templates
    stack = [.object(value)]
    output.reserveCapacity(1 << 14)
  }

  mutating func write(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let text): output += text
      case .value(let path): write(value(of: path))
      case .section(let path, let nodes): write(nodes, for: value(of: path))
      case .invertedSection(let path, let nodes): if value(of: path).isNothing { write(nodes) }
      case .partial(let place): write(templates[place])
      }
    }
  }

  /// A section: once for each entry of a list, with the value innermost, or not at all for nothing.
  private mutating func write(_ nodes: [TemplateNode], for value: TemplateValue) {
    switch value {
    case .absent, .flag(false): break
    case .flag(true): write(nodes)
    case .text, .number, .object:
      stack.append(value)
      write(nodes)
      stack.removeLast()
    case .list(let entries):
      for entry in entries {
        stack.append(.object(entry))
        write(nodes)
        stack.removeLast()
      }
    }
  }

  private mutating func write(_ value: TemplateValue) {
    switch value {
    case .text(let text): MarkupText.append(text, to: &output)
    case .number(let number): output += String(number).utf8
    case .object(let object): MarkupText.append(object.renderText, to: &output)
    case .flag, .list, .absent: break
    }
  }

  private func value(of path: TemplatePath) -> TemplateValue {
    switch path {
    case .current: return stack.last ?? .absent
    case .names(let first, let others):
      var value = outermost(first)
      for name in others {
        guard case .object(let object) = value, let inner = object.value(of: name) else { return .absent }
        value = inner
      }
      return value
    }
  }

  private func outermost(_ name: TemplateName) -> TemplateValue {
    for surrounding in stack.reversed() {
      if case .object(let object) = surrounding, let value = object.value(of: name) { return value }
    }
    return .absent
  }
}

extension TemplateValue {
  /// Whether a section of it is passed over, and an inverted one written.
  fileprivate var isNothing: Bool {
    switch self {
    case .absent, .flag(false): true
    case .list(let entries): entries.isEmpty
    case .flag(true), .text, .number, .object: false
    }
  }
}
