/// Finds the names in templates that no context answers: Mustache would leave a blank.
///
/// Each template is followed from its document's or page's context through sections and partials, so that a name is
/// looked up where it would be when the page is made.
struct TemplateNameChecker {
  /// A context's names, and the context that a name leads into, if any.
  typealias Names = [String: String?]

  private let tags: [String: [TemplateTag]]
  private let contexts: [String: Names]

  init(tags: [String: [TemplateTag]], contexts: [String: Names]) {
    self.tags = tags
    self.contexts = contexts
  }

  /// The names of each context, by the context's name.
  static func names(of contexts: [any TemplateContext.Type]) -> [String: Names] {
    let names = Set(contexts.map { $0.contextName })
    return Dictionary(
      contexts.map { context in
        let fields = context.descriptions.map { ($0.name, inner(of: $0.text, among: names)) }
        return (context.contextName, Dictionary(fields) { first, _ in first })
      }) { first, _ in first }
  }

  /// The context that a description names: `单位，unit 的列表，按原件顺序`, `总计，amount`. Docs and checks thereby agree.
  static func inner(of description: String, among contexts: Set<String>) -> String? {
    for part in description.unicodeScalars.split(whereSeparator: { $0 == "，" || $0 == "；" }).dropFirst() {
      let part = String(part)
      let name = part.hasSuffix(" 的列表") ? String(part.dropLast(4)) : part
      if contexts.contains(name) { return name }
    }
    return nil
  }

  /// - Throws: `TemplateError` with the template and line of the first name that is not known.
  func check() throws {
    var checked: Set<String> = []
    for template in tags.keys.sorted() {
      guard !template.contains("/partials/"), let root = root(of: template) else { continue }
      try check(template, in: [root], checked: &checked)
    }
  }

  /// What a whole document or page is made from; nil when that context is not among those given.
  private func root(of template: String) -> String? {
    let root =
      ["site/sitemap", "site/feed"].contains(template) ? String(template.dropFirst("site/".count))
      : template.hasPrefix("site/") ? "page"
      : ReviewContext.templates.contains(template) ? ReviewContext.contextName : DocumentContext.contextName
    return contexts[root] == nil ? nil : root
  }

  /// - Parameter stack: the contexts that names are looked up in, innermost last.
  private func check(_ template: String, in stack: [String], checked: inout Set<String>) throws {
    guard checked.insert(template + " " + stack.joined(separator: " ")).inserted else { return }
    var stack = stack
    // Whether each open section entered a context.
    var open: [Bool] = []
    for tag in tags[template] ?? [] {
      switch tag.kind {
      case .variable:
        _ = try inner(tag, in: stack, of: template)
      case .section:
        let inner = try inner(tag, in: stack, of: template)
        open.append(inner != nil)
        if let inner { stack.append(inner) }
      case .invertedSection:
        _ = try inner(tag, in: stack, of: template)
        open.append(false)
      case .sectionEnd:
        if open.popLast() == true { stack.removeLast() }
      case .partial:
        try check(tag.name, in: stack, checked: &checked)
      default: break
      }
    }
  }

  /// The context that the tag's name leads into; nil for a text, a number or a flag.
  private func inner(_ tag: TemplateTag, in stack: [String], of template: String) throws -> String? {
    guard tag.name != "." else { return nil }
    let isPath = tag.name.utf8.contains(UInt8(ascii: "."))
    let parts =
      isPath ? tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init) : [tag.name]
    var place = stack.last { contexts[$0]?[parts[0]] != nil }
    for (index, part) in parts.enumerated() {
      guard let context = place, let answer = contexts[context]?[part] else {
        let inside = place ?? stack.last ?? ""
        throw TemplateError(
          template: template, line: tag.line,
          message: "“\(inside)”里没有名称“\(index == 0 ? tag.name : part)”",
          remedy: "可用: " + (contexts[inside] ?? [:]).keys.sorted().joined(separator: "、"))
      }
      place = answer
    }
    return place
  }
}
