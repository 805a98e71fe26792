import ReportTemplates
import Synchronization

/// The pages' templates with all that pages of a kind share, each prepared when the second such page is made: of many
/// kinds there is only one.
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
  private let prepared = Mutex<[Kind: Place]>([:])

  /// Where one thread makes a kind's template while the others that want it wait.
  private final class Place: Sendable {
    let template = Mutex<PreparedTemplate<PageContext>?>(nil)
    let isUsed = Atomic(false)
  }

  init(templates: TemplateLibrary) { self.templates = templates }

  /// - Throws: `TemplateError` when there is no such template.
  func template(of page: SitePage) throws -> PreparedTemplate<PageContext> {
    let kind = Kind(page)
    let place = prepared.withLock { places in
      if let place = places[kind] { return place }
      let place = Place()
      places[kind] = place
      return place
    }
    if !place.isUsed.exchange(true, ordering: .relaxed) {
      return try templates.unprepared(page.template, for: page.context)
    }
    return try place.template.withLock { template in
      if let template { return template }
      let made = try templates.prepared(page.template, for: page.context, ownNames: PageContext.ownNames)
      template = made
      return made
    }
  }
}
