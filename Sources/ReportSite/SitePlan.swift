import BudgetModel
import ReportTemplates

/// A page that is to be rendered.
struct SitePage {
  var template: String
  var context: PageContext
}

/// Which editions a site has, where each lies, and which pages they have.
struct SitePlan {
  let settings: SiteSettings
  /// Newest first.
  let models: [EditionModel]

  /// Newest year first; of one year, the latest release first.
  static func sorted(_ editions: [SiteEdition]) -> [SiteEdition] { order(of: editions).map { editions[$0] } }

  /// The places of the editions in that order.
  static func order(of editions: [SiteEdition]) -> [Int] {
    func order(_ edition: SiteEdition) -> [Int] {
      let date = edition.document.date
      return [edition.document.budgetYear ?? 0, date?.year ?? 0, date?.month ?? 0, date?.day ?? 0]
    }
    return editions.indices.sorted { left, right in
      let (first, second) = (order(editions[left]), order(editions[right]))
      return first == second ? left > right : second.lexicographicallyPrecedes(first)
    }
  }

  /// - Parameters:
  ///   - editions: sorted.
  ///   - folders: of each edition.
  ///   - prepared: what each edition's pages need.
  init(
    _ editions: [SiteEdition], in folders: [String], prepared: [SiteFiles.Prepared], settings: SiteSettings,
    charts: ChartMaker
  ) {
    self.settings = settings
    models = editions.indices.map { index in
      let edition = editions[index]
      let year = edition.document.budgetYear
      let isFirst = index == 0 || editions[index - 1].document.budgetYear != year
      let newest = editions.firstIndex { $0.document.budgetYear == year } ?? index
      let previous = index + 1 < editions.count && editions[index + 1].document.budgetYear == year ? index + 1 : nil
      return EditionModel(
        edition, folder: folders[index],
        successor: isFirst ? nil : (folder: folders[newest], date: editions[newest].document.date),
        corrections: previous.map {
          Corrections(from: editions[$0].document, in: folders[$0], to: edition.document)
        },
        classes: prepared[index].classes,
        downloads: edition.downloads.map(DownloadContext.init) + prepared[index].data.map(DownloadContext.init),
        settings: settings, charts: charts)
    }
  }

  /// A year's newest release lies in the year's folder, which never changes; earlier ones below it, by their dates.
  static func folders(of editions: [SiteEdition]) -> [String] {
    var taken: Set<String> = []
    return editions.map { edition in
      let year = edition.document.budgetYear.map { "\($0)/" } ?? ""
      if taken.insert(year).inserted { return year }
      let name = year + "releases/" + (edition.document.date?.iso8601 ?? "undated")
      var folder = name + "/"
      var number = 1
      while !taken.insert(folder).inserted {
        number += 1
        folder = "\(name)-\(number)/"
      }
      return folder
    }
  }

  private func list(for current: EditionModel?) -> [EditionContext] {
    models.map { model in
      EditionContext(
        document: model.document, folder: model.folder, isCurrent: model === current,
        isSuperseded: model.successor != nil, isCorrected: model.corrections != nil)
    }
  }

  // MARK: Pages

  var pages: [SitePage] { models.flatMap(pages) + sharedPages }

  private func pages(of model: EditionModel) -> [SitePage] {
    let editions = list(for: model)
    func page(_ template: String, _ kind: PageKind, _ path: String) -> SitePage {
      SitePage(
        template: "site/" + template,
        context: PageContext(kind: kind, path: model.folder + path, edition: model, editions: editions))
    }
    var pages = [
      page("home", .home, "index.html"), page("downloads", .downloads, "downloads/index.html"),
      page("about", .about, "about/index.html"),
    ]
    let proofs = page("proofs", .proofs, "proofs/index.html")
    pages += listPages(proofs, ListPages(path: "proofs/index.html", rowCount: model.document.rowProofCount))
    if model.document.comparison != nil {
      let rows = model.document.units.map(\.comparedRowCount)
      let comparison = page("comparison", .comparison, "comparison/index.html")
      pages += listPages(comparison, ListPages(path: "comparison/index.html", tablesOf: rows))
    }
    if !model.document.budget.statutoryTables.isEmpty { pages.append(page("tables", .tables, "tables/index.html")) }
    if model.corrections != nil { pages.append(page("corrections", .corrections, "corrections/index.html")) }
    for unit in model.document.units {
      var unitPage = page("unit", .unit, unit.path)
      unitPage.context.unit = unit
      pages.append(unitPage)
      for project in unit.projects {
        var projectPage = page("project", .project, project.path)
        (projectPage.context.unit, projectPage.context.project) = (unit, project)
        pages.append(projectPage)
      }
    }
    pages += listPages(
      page("projects", .projects, "projects/index.html"),
      ListPages(path: "projects/index.html", rowCount: model.projectCount))
    pages.append(page("indicators", .indicators, "indicators/index.html"))
    for group in model.classes {
      var first = page("indicator-class", .indicatorClass, group.path)
      first.context.classGroup = group
      pages += listPages(first, ListPages(path: group.path, rowCount: group.places.count))
    }
    pages += model.withdrawn.map { path, entry in
      var withdrawn = page("withdrawn", .withdrawn, path)
      withdrawn.context.withdrawnName = entry.name
      return withdrawn
    }
    return pages
  }

  private func listPages(_ first: SitePage, _ list: ListPages) -> [SitePage] {
    let folder = first.context.edition.folder
    return (1...list.count).map { number in
      var page = SitePage(
        template: first.template,
        context: PageContext(
          kind: first.context.kind, path: folder + list.path(of: number), edition: first.context.edition,
          editions: first.context.editions, classGroup: first.context.classGroup))
      page.context.list = ListPlace(pages: list, page: number)
      return page
    }
  }

  /// The root's own home is the newest edition's; with several editions, a page lists them.
  private var sharedPages: [SitePage] {
    guard let newest = models.first else { return [] }
    var pages: [SitePage] = []
    if !newest.folder.isEmpty {
      pages.append(
        SitePage(
          template: "site/home",
          context: PageContext(kind: .home, path: "index.html", edition: newest, editions: list(for: newest))))
    }
    if models.count > 1 {
      pages.append(
        SitePage(
          template: "site/editions",
          context: PageContext(kind: .editions, path: "editions/index.html", edition: newest, editions: list(for: nil))))
    }
    return pages
  }
}
