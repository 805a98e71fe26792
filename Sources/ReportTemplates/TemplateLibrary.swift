import Mustache

/// The templates of a folder, read and checked once.
///
/// A template is a file `….mustache` in print, site, review or office; its name is its path
/// without the extension, e.g. `print/partials/amount`. Every file is UTF-8; one line feed at its end does not count, so that a partial fits into a
/// line. Allowed are variables, sections, inverted sections, comments and partials.
public struct TemplateLibrary: Sendable {
  /// A file of site/assets or site/data, copied to the site as it is.
  public struct Asset: Sendable {
    /// Relative to site, e.g. `assets/site.css`.
    public var path: String
    public var bytes: [UInt8]
  }

  private let library: MustacheLibrary
  private let texts: [String: String]
  /// Sorted by path.
  public let assets: [Asset]

  /// - Parameters:
  ///   - contexts: all that the templates may use; names of site pages are checked when their contexts are among them.
  ///   - overrides: a folder of the same form whose files take the place of those of the same names.
  /// - Throws: `TemplateError` with the template and line that is wrong.
  public init(
    folder: String, contexts: [any TemplateContext.Type] = TemplateContract.contexts, overrides: String? = nil
  ) throws {
    var files = try TemplateFolder(path: folder)
    if let overrides { files = try files.replaced(by: TemplateFolder(path: overrides)) }
    try self.init(texts: files.templates, assets: files.assets, contexts: contexts)
  }

  /// - Parameter texts: the templates by name.
  init(
    texts: [String: String], assets: [Asset] = [],
    contexts: [any TemplateContext.Type] = TemplateContract.contexts
  ) throws {
    MustacheContentTypes.register(MarkupContentType(), named: MarkupContentType.name)
    try TemplateChecker(texts: texts, contexts: contexts).check()
    var library = MustacheLibrary()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      library.register(try Self.parsed(text, named: name), named: name)
    }
    self.library = library
    self.texts = texts
    self.assets = assets
  }

  /// The template's text with the names answered by the value, and a line feed at the end.
  public func page(_ template: String, of value: some TemplateContext) throws -> String {
    guard let text = library.render(value, withTemplate: template) else {
      throw TemplateError(
        template: template, line: nil, message: "找不到这个模板", remedy: "请检查模板文件夹里是否有 \(template).mustache")
    }
    return text + "\n"
  }

  /// The library whose print templates say before each element where it was written: for markup that turned out wrong.
  func marked() throws -> TemplateLibrary {
    let marked = texts.map { ($0, $0.hasPrefix("print/") ? PlaceMarks.marked($1, template: $0) : $1) }
    return try TemplateLibrary(texts: Dictionary(marked) { first, _ in first }, contexts: [])
  }

  private static func parsed(_ text: String, named name: String) throws -> MustacheTemplate {
    let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(MarkupContentType.name)}}\n" + body)
    } catch let error as MustacheTemplate.ParserError {
      // The pragma is a line of its own.
      throw TemplateError(
        template: name, line: max(1, error.context.lineNumber - 1), message: "标记写法不正确",
        remedy: "请检查这一行的 {{…}}：名称只能用英文字母、数字和 . - _")
    }
  }
}
