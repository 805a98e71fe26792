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

  /// A folder of the templates' folder. None takes partials out of another.
  public enum Part: String, CaseIterable, Sendable { case print, site, review, office }

  /// The templates, and once more each partial that is indented.
  private let program: TemplateProgram
  /// Each template's place in it.
  private let places: [String: Int]
  private let texts: [String: String]
  /// The names of each context, and which context a name leads into.
  private let names: [String: [TemplateName: String?]]
  /// Sorted by path.
  public let assets: [Asset]

  /// - Parameters:
  ///   - parts: what is read.
  ///   - contexts: all that the templates may use; names of site pages are checked when their contexts are among them.
  ///   - overrides: a folder of the same form whose files take the place of those of the same names.
  /// - Throws: `TemplateError` with the template and line that is wrong.
  public init(
    folder: String, parts: [Part] = Part.allCases,
    contexts: [any TemplateContext.Type] = TemplateContract.contexts, overrides: String? = nil
  ) throws {
    var files = try TemplateFolder(path: folder, parts: parts)
    if let overrides { files = try files.replaced(by: TemplateFolder(path: overrides, parts: parts)) }
    try self.init(texts: files.templates, assets: files.assets, contexts: contexts)
  }

  /// - Parameter texts: the templates by name.
  init(
    texts: [String: String], assets: [Asset] = [],
    contexts: [any TemplateContext.Type] = TemplateContract.contexts
  ) throws {
    let names = TemplateNameChecker.names(of: contexts)
    let checker = TemplateChecker(texts: texts, contexts: names)
    try checker.check()
    self.names = names.mapValues { names in
      Dictionary(names.map { (TemplateName($0), $1) }) { first, _ in first }
    }
    (program, places) = Self.parsed(texts, tags: checker.tags)
    self.texts = texts
    self.assets = assets
  }

  /// The template's text with the names answered by the value, and a line feed at the end.
  public func page(_ template: String, of value: some TemplateContext) throws -> String {
    String(decoding: try bytes(template, of: value), as: UTF8.self)
  }

  /// The same in UTF-8.
  public func bytes(_ template: String, of value: some TemplateContext) throws -> [UInt8] {
    TemplateRenderer.page(of: program, template: try place(of: template), value: value)
  }

  /// The same in pieces, cut between characters.
  func pieces(_ template: String, of value: some TemplateContext) throws -> [[UInt8]] {
    TemplateRenderer.pieces(of: program, template: try place(of: template), value: value)
  }

  /// The template for many values of a kind, with everything written that they answer alike.
  ///
  /// - Parameters:
  ///   - value: any of them.
  ///   - ownNames: those that the values do not answer alike.
  public func prepared<Value: TemplateContext>(
    _ template: String, for value: Value, ownNames: Set<String>
  ) throws -> PreparedTemplate<Value> {
    let place = try place(of: template)
    var preparer = TemplatePreparer(program, names: names, value: value, ownNames: ownNames)
    return preparer.isPrepared(template: place)
      ? PreparedTemplate(program: preparer.result, place: 0) : PreparedTemplate(program: program, place: place)
  }

  /// The template as it is, for a single value.
  ///
  /// - Throws: `TemplateError` when there is no such template.
  public func unprepared<Value: TemplateContext>(_ template: String, for value: Value) throws -> PreparedTemplate<Value> {
    PreparedTemplate(program: program, place: try place(of: template))
  }

  private func place(of template: String) throws -> Int {
    if let place = places[template] { return place }
    throw TemplateError(
      template: template, line: nil, message: "找不到这个模板", remedy: "请检查模板文件夹里是否有 \(template).mustache")
  }

  /// The library whose print templates say before each element where it was written: for markup that turned out wrong.
  func marked() throws -> TemplateLibrary {
    let marked = texts.map { ($0, $0.hasPrefix("print/") ? PlaceMarks.marked($1, template: $0) : $1) }
    return try TemplateLibrary(texts: Dictionary(marked) { first, _ in first }, contexts: [])
  }

  private static func parsed(
    _ texts: [String: String], tags: [String: [TemplateTag]]
  ) -> (program: TemplateProgram, places: [String: Int]) {
    var waiting = texts.keys.sorted().map { (name: $0, indentation: [UInt8]()) }
    let names = Dictionary(waiting.enumerated().map { ($1.name, $0) }) { first, _ in first }
    var places = names
    var program = TemplateProgram()
    while program.templates.count < waiting.count {
      let (name, indentation) = waiting[program.templates.count]
      var body = texts[name] ?? ""
      if body.hasSuffix("\n") { body.removeLast() }
      var bodyTags = tags[name] ?? []
      if !indentation.isEmpty {
        body = indented(body, by: String(decoding: indentation, as: UTF8.self))
        bodyTags = TemplateTag.tags(in: body)
      }
      TemplateParser.add(body, tags: bodyTags, to: &program) { partial, indentation in
        let key = indentation.isEmpty ? partial : partial + "\n" + String(decoding: indentation, as: UTF8.self)
        if let place = places[key] { return place }
        places[key] = waiting.count
        waiting.append((partial, indentation))
        return waiting.count - 1
      }
    }
    return (program, names)
  }

  private static func indented(_ text: String, by indentation: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { indentation + $0 }.joined(separator: "\n")
  }
}
