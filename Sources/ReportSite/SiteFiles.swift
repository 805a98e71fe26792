import ParallelWork
import ReportTemplates

/// Makes the files of a site's editions on every core and sends each as soon as it is made.
struct SiteFiles: Sendable {
  let plan: SitePlan
  let templates: TemplateLibrary
  let send: @Sendable (SiteFile) throws -> SentFile

  private enum Work: Sendable {
    case data(EditionData.Part, of: EditionData)
    case search(EditionModel), table(EditionModel)
    case pages(PageGroup)
  }

  /// Sends the data and the pages of every edition.
  ///
  /// - Throws: what the data threw, else what the pages did.
  func sendAll() throws {
    let data = plan.models.compactMap(\.data)
    // Data first: the pages that list it come last, and any other that does waits for what is at work already.
    let work =
      EditionData.Part.byLength.flatMap { part in data.map { Work.data(part, of: $0) } }
      + plan.models.flatMap { [Work.table($0), .search($0)] }
      + plan.groups.sorted { $0.turn < $1.turn }.map(Work.pages)
    let prepared = PreparedPages(templates: templates)
    let pages = Result { try inParallel(work) { try make($0, prepared: prepared) } }
    for data in data { _ = try data.listings() }
    _ = try pages.get()
  }

  private func make(_ work: Work, prepared: PreparedPages) throws {
    switch work {
    case .data(let part, let data): data.send(part, by: send)
    case .search(let edition):
      _ = try send(
        SiteFile(path: edition.folder + "data/search.js", pieces: ScriptData.search(of: edition.document)))
    case .table(let edition):
      let pieces = ScriptData.table(of: edition.document, classes: edition.classes)
      _ = try send(SiteFile(path: edition.folder + "data/table.js", pieces: pieces))
    case .pages(let group):
      for page in group.pages() {
        let bytes = try prepared.template(of: page).bytes(of: page.context)
        _ = try send(SiteFile(path: page.context.path, bytes: bytes))
      }
    }
  }
}
