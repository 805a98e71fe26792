import BudgetModel
import ReportTemplates

/// Which editions a site has, where each lies, and which pages they have.
struct SitePlan: Sendable {
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
  ///   - schema: budget.schema.json.
  init(
    _ editions: [SiteEdition], in folders: [String], schema: [UInt8], settings: SiteSettings, charts: ChartMaker
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
        data: EditionData(of: edition, in: folders[index], schema: schema), settings: settings, charts: charts)
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

  /// Every page, for the sitemap.
  var pages: [SitePage] { groups.flatMap { $0.pages() } }

  /// In the order of the site.
  var groups: [PageGroup] {
    models.flatMap { EditionPages(edition: $0, editions: list(for: $0)).groups }
      + [PageGroup(turn: .data) { sharedPages }]
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
