import ParallelWork
import ReportTemplates

/// Makes the files of a site's editions on every core and sends each as soon as it is made.
struct SiteFiles: Sendable {
  let editions: [SiteEdition]
  /// Of each edition.
  let folders: [String]
  /// budget.schema.json.
  let schema: [UInt8]
  let templates: TemplateLibrary
  let send: @Sendable (SiteFile) throws -> SentFile

  // MARK: Before the pages

  /// What pages need of an edition.
  struct Prepared: Sendable {
    var data: [DataListing]
    var classes: [IndicatorClassGroup]
  }

  private enum Work {
    case data(EditionData.Part), search, table

    static let all = EditionData.Part.byLength.map(Work.data) + [.search, .table]
  }

  private enum Made {
    case listings(EditionData.Part, [DataListing])
    case classes([IndicatorClassGroup])
    case nothing
  }

  /// Sends the data of every edition.
  func sendData() throws -> [Prepared] {
    let all = editions.indices.flatMap { edition in Work.all.map { (edition: edition, work: $0) } }
    let made = try inParallel(all) { try make($0.work, of: $0.edition) }
    return try editions.indices.map { edition in
      var (sent, classes): ([EditionData.Part: [DataListing]], [IndicatorClassGroup]) = ([:], [])
      for case (let place, let made) in zip(all, made) where place.edition == edition {
        switch made {
        case .listings(let part, let listings): sent[part] = listings
        case .classes(let groups): classes = groups
        case .nothing: break
        }
      }
      return Prepared(data: try data(of: edition).listings(of: sent, schema: schema), classes: classes)
    }
  }

  private func data(of edition: Int) -> EditionData {
    EditionData(edition: editions[edition], sender: DataSender(folder: folders[edition], send: send))
  }

  private func make(_ work: Work, of edition: Int) throws -> Made {
    let document = editions[edition].document
    switch work {
    case .data(let part): return .listings(part, try data(of: edition).send(part))
    case .search:
      _ = try send(SiteFile(path: folders[edition] + "data/search.js", bytes: ScriptData.search(of: document)))
      return .nothing
    case .table:
      let classes = IndicatorClassGroup.groups(of: document)
      let bytes = ScriptData.table(of: document, classes: classes)
      _ = try send(SiteFile(path: folders[edition] + "data/table.js", bytes: bytes))
      return .classes(classes)
    }
  }

  // MARK: Pages

  /// Sends the pages.
  func send(_ pages: [SitePage]) throws {
    let prepared = PreparedPages(templates: templates)
    // A page of a long list takes as long as a hundred others.
    let long = pages.filter { $0.context.list != nil }.runs(of: 1)
    let others = pages.filter { $0.context.list == nil }.runs(of: 32)
    _ = try inParallel(long + others) { pages in
      for page in pages {
        let bytes = try prepared.template(of: page).bytes(of: page.context)
        _ = try send(SiteFile(path: page.context.path, bytes: bytes))
      }
    }
  }
}
