/// Finds what Mustache would pass over in silence: partials that do not exist or include themselves, and tags that
/// would let text through unescaped, and names that nothing answers.
struct TemplateChecker {
  let texts: [String: String]
  /// Of each template.
  let tags: [String: [TemplateTag]]
  private let contexts: [String: TemplateNameChecker.Names]

  init(texts: [String: String], contexts: [String: TemplateNameChecker.Names]) {
    self.texts = texts
    self.contexts = contexts
    tags = texts.mapValues(TemplateTag.tags)
  }

  func check() throws {
    let names = texts.keys.sorted()
    for name in names {
      for tag in tags[name] ?? [] { try check(tag, in: name) }
      try checkSections(of: name)
    }
    var finished: Set<String> = []
    for name in names { try checkCycles(from: name, path: [], finished: &finished) }
    try TemplateNameChecker(tags: tags, contexts: contexts).check()
  }

  private func check(_ tag: TemplateTag, in template: String) throws {
    func error(_ message: String, _ remedy: String) -> TemplateError {
      TemplateError(template: template, line: tag.line, message: message, remedy: remedy)
    }
    switch tag.kind {
    case .variable, .section, .invertedSection, .sectionEnd:
      if tag.name.isEmpty { throw error("标记里没有名称", "请写上名称，可用的名称见 docs/templates.md") }
      if tag.name.utf8.contains(UInt8(ascii: "(")) {
        throw error("不支持变换“\(tag.name)”", "模板只取用名称，要换一种写法的数值请在 docs/templates.md 里找现成的名称")
      }
    case .partial:
      if texts[tag.name] == nil {
        throw error("找不到部分模板“\(tag.name)”", "请检查名称，或在模板文件夹里建立 \(tag.name).mustache")
      }
    case .unescaped: throw error("不允许不转义的标记 {{{…}}} 或 {{&…}}", "请改用 {{…}}")
    case .dynamicPartial: throw error("不支持名称可变的部分模板 {{>*…}}", "请写明部分模板的名称")
    case .inheritance, .block: throw error("不支持模板继承 {{<…}} 和 {{$…}}", "请改用部分模板 {{> 名称}}")
    case .delimiter: throw error("不支持更改标记符号 {{=…=}}", "请使用 {{ 和 }}")
    case .pragma: throw error("不支持 {{%…}} 标记", "请删去这个标记")
    case .unfinished: throw error("标记没有写完，缺少 }}", "请补上 }}")
    case .comment: break
    }
  }

  private func checkSections(of template: String) throws {
    var open: [TemplateTag] = []
    for tag in tags[template] ?? [] {
      switch tag.kind {
      case .section, .invertedSection: open.append(tag)
      case .sectionEnd:
        let start = open.popLast()
        if start?.name == tag.name { break }
        throw TemplateError(
          template: template, line: tag.line, message: "{{/\(tag.name)}} 与前面的开始标记不成对",
          remedy: start.map { "请先结束第 \($0.line) 行开始的“\($0.name)”" } ?? "请删去它，或在前面补上 {{#\(tag.name)}}")
      default: break
      }
    }
    guard let start = open.last else { return }
    throw TemplateError(
      template: template, line: start.line, message: "这里开始的“\(start.name)”没有结束", remedy: "请补上 {{/\(start.name)}}")
  }

  private func checkCycles(from name: String, path: [String], finished: inout Set<String>) throws {
    if finished.contains(name) { return }
    for tag in tags[name] ?? [] where tag.kind == .partial {
      if tag.name == name || path.contains(tag.name) {
        throw TemplateError(
          template: name, line: tag.line, message: "部分模板“\(tag.name)”又引用了自己", remedy: "请去掉循环引用")
      }
      try checkCycles(from: tag.name, path: path + [name], finished: &finished)
    }
    finished.insert(name)
  }
}
