import ReportTemplates
import Synchronization

/// The pages' templates with all that pages of a kind share, each prepared when the first such page is made.
final class PreparedPages: Sendable {
  /// Pages that are alike in these answer alike, but for `PageContext.ownNames`.
  private struct Kind: Hashable {
    var template: String
    var kind: PageKind
    var edition: ObjectIdentifier
    var base: String
    var root: String

    init(_ page: SitePage) {
      template = page.template
      kind = page.context.kind
      edition = ObjectIdentifier(page.context.edition)
      base = page.context.base
      root = page.context.root
    }
  }

  private let templates: TemplateLibrary
  private let prepared = Mutex<[Kind: PreparedTemplate<PageContext>]>([:])

  init(templates: TemplateLibrary) { self.templates = templates }

  /// - Throws: `TemplateError` when there is no such template.
  func template(of page: SitePage) throws -> PreparedTemplate<PageContext> {
    let kind = Kind(page)
    if let known = prepared.withLock({ $0[kind] }) { return known }
    let made = try templates.prepared(page.template, for: page.context, ownNames: PageContext.ownNames)
    prepared.withLock { $0[kind] = made }
    return made
  }
}
