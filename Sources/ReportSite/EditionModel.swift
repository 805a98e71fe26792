import BudgetModel
import ParallelWork
import ReportTemplates

/// An edition with its place in the site and what its pages share, computed once.
final class EditionModel: Sendable {
  let document: DocumentContext
  let codes: CodeBook
  /// Below the site's root: `2024/`, `2024/releases/2024-02-05/`, or empty for a budget without a year.
  let folder: String
  /// The release that took this one's place.
  let successor: (folder: String, date: CalendarDate?)?
  /// The release before this one of the same year, with what has changed since.
  let corrections: Corrections?
  /// Nil for a page on its own.
  let data: EditionData?
  private let documents: [DownloadContext]
  private let deferredClasses: Deferred<[IndicatorClassGroup]>
  let settings: SiteSettings
  let charts: ChartMaker

  init(
    _ edition: SiteEdition, folder: String, successor: (folder: String, date: CalendarDate?)? = nil,
    corrections: Corrections? = nil, data: EditionData?, settings: SiteSettings, charts: ChartMaker
  ) {
    let document = edition.document
    self.document = document
    deferredClasses = Deferred { IndicatorClassGroup.groups(of: document) }
    codes = edition.codes
    self.folder = folder
    self.successor = successor
    self.corrections = corrections
    self.data = data
    documents = data == nil ? [] : edition.downloads.map(DownloadContext.init)
    self.settings = settings
    self.charts = charts
  }

  var classes: [IndicatorClassGroup] { deferredClasses.value }

  /// Waits until the data has been sent; without it where that failed.
  var downloads: [DownloadContext] { documents + ((try? data?.listings()) ?? []).map(DownloadContext.init) }

  var projectCount: Int { document.units.reduce(0) { $0 + $1.unit.projects.count } }

  /// Those of all projects, in the order of the source, at these places.
  func projects(at places: Range<Int>) -> [ProjectContext] {
    var projects: [ProjectContext] = []
    var start = 0
    for unit in document.units {
      let own = start..<start + unit.unit.projects.count
      if own.overlaps(places) {
        let wanted = own.clamped(to: places)
        projects += unit.projects[(wanted.lowerBound - start)..<(wanted.upperBound - start)]
      }
      start = own.upperBound
    }
    return projects
  }

  /// Units and projects that earlier releases had and this one does not, by the address that they had.
  var withdrawn: [(path: String, entry: CodeBook.Entry)] {
    // Codes that were never given before are all of this budget's.
    if codes.units.count == document.units.count, codes.units.reduce(0, { $0 + $1.projects.count }) == projectCount {
      return []
    }
    let current = Dictionary(document.units.map { ($0.code, Set($0.projects.map(\.code))) }) { $0.union($1) }
    return codes.units.flatMap { unit in
      let (folder, projects) = ("units/\(unit.unit.code)/", current[unit.unit.code])
      return (projects == nil ? [(folder + "index.html", unit.unit)] : [])
        + unit.projects.filter { projects?.contains($0.code) != true }
        .map { ("\(folder)projects/\($0.code)/index.html", $0) }
    }
  }
}
