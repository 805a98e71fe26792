import ReportTemplates

/// A page that is to be rendered.
struct SitePage {
  var template: String
  var context: PageContext
}

/// Pages that are made one after another.
struct PageGroup: Sendable {
  /// Long lists first, each of which takes as long as a hundred other pages; last what lists the data, which has been
  /// sent by then.
  enum Turn: Int, Comparable {
    case list, plain, data

    static func < (left: Turn, right: Turn) -> Bool { left.rawValue < right.rawValue }
  }

  let turn: Turn
  let pages: @Sendable () -> [SitePage]
}

/// The pages of an edition.
struct EditionPages: Sendable {
  let edition: EditionModel
  /// All of the site's, as this one's pages list them.
  let editions: [EditionContext]

  private var document: DocumentContext { edition.document }

  /// In the order of the site. What a group has is only looked up when it is its turn.
  var groups: [PageGroup] {
    [PageGroup(turn: .data) { front }]
      + lists("proofs", .proofs, "proofs/index.html", rowCount: document.rowProofCount) + comparison
      + [PageGroup(turn: .list) { tables }]
      + document.units.map { unit in PageGroup(turn: .plain) { pages(of: unit) } }
      + lists("projects", .projects, "projects/index.html", rowCount: edition.projectCount)
      + [PageGroup(turn: .list) { indicators }, PageGroup(turn: .plain) { withdrawn }]
  }

  private func page(_ template: String, _ kind: PageKind, _ path: String) -> SitePage {
    SitePage(
      template: "site/" + template,
      context: PageContext(kind: kind, path: edition.folder + path, edition: edition, editions: editions))
  }

  private var front: [SitePage] {
    [
      page("home", .home, "index.html"), page("downloads", .downloads, "downloads/index.html"),
      page("about", .about, "about/index.html"),
    ]
  }

  private var tables: [SitePage] {
    (document.budget.statutoryTables.isEmpty ? [] : [page("tables", .tables, "tables/index.html")])
      + (edition.corrections == nil ? [] : [page("corrections", .corrections, "corrections/index.html")])
  }

  private func pages(of unit: UnitContext) -> [SitePage] {
    unitPages(of: unit)
      + unit.projects.map { project in
        var projectPage = page("project", .project, project.path)
        (projectPage.context.unit, projectPage.context.project) = (unit, project)
        return projectPage
      }
  }

  /// More than one where the unit has so many projects that its table is divided.
  private func unitPages(of unit: UnitContext) -> [SitePage] {
    let list = ListPages(path: unit.path, rowCount: unit.unit.projects.count)
    var all = list.count > 1 ? pages(page("unit", .unit, unit.path), of: list) : [page("unit", .unit, unit.path)]
    for place in all.indices { all[place].context.unit = unit }
    return all
  }

  private var indicators: [SitePage] {
    [page("indicators", .indicators, "indicators/index.html")]
      + edition.classes.flatMap { group in
        var first = page("indicator-class", .indicatorClass, group.path)
        first.context.classGroup = group
        return pages(first, of: ListPages(path: group.path, rowCount: group.places.count))
      }
  }

  private var withdrawn: [SitePage] {
    edition.withdrawn.map { path, entry in
      var withdrawn = page("withdrawn", .withdrawn, path)
      withdrawn.context.withdrawnName = entry.name
      return withdrawn
    }
  }

  // MARK: Long lists

  private var comparison: [PageGroup] {
    guard document.comparison != nil else { return [] }
    let list = ListPages(path: "comparison/index.html", tablesOf: document.units.map(\.comparedRowCount))
    return groups(page("comparison", .comparison, list.path), of: list)
  }

  private func lists(_ template: String, _ kind: PageKind, _ path: String, rowCount: Int) -> [PageGroup] {
    groups(page(template, kind, path), of: ListPages(path: path, rowCount: rowCount))
  }

  private func groups(_ first: SitePage, of list: ListPages) -> [PageGroup] {
    pages(first, of: list).map { page in PageGroup(turn: .list) { [page] } }
  }

  private func pages(_ first: SitePage, of list: ListPages) -> [SitePage] {
    (1...list.count).map { number in
      var page = first
      page.context = PageContext(
        kind: first.context.kind, path: edition.folder + list.path(of: number), edition: edition, editions: editions,
        classGroup: first.context.classGroup)
      page.context.list = ListPlace(pages: list, page: number)
      return page
    }
  }
}
