import BudgetModel
import BudgetReview
import Foundation
import ParallelWork
import ReportRelease
import ReportSite
import ReportTemplates

/// The years and releases of one site, the oldest first.
struct SiteReleases {
  private let budgets: [ReviewedBudget]
  private let documents: [Documents]

  /// Each input is a year or a release; of one year, codes are handed on from release to release. Each is compared with
  /// the newest release of the year before it.
  ///
  /// - Parameters:
  ///   - previous: last year's budget, of the only input.
  ///   - files: budget.json of earlier releases, each for its year.
  init(
    reading inputs: [String], previous: [String], codes files: [String], depth: Review.Depth, templates: String?
  ) throws {
    let tools = Self.tools(makesPDF: depth == .everything, templates: templates)
    let read = try inParallel(inputs) { try ReviewedBudget.read([$0]) }
    let years = read.map { $0.settings.year ?? $0.budget.year }
    if read.count > 1, let missing = years.firstIndex(of: nil) {
      throw CommandError(
        place: inputs[missing], message: "没有写明年度，不能与别的年度放在一个网站里", remedy: "请在 report.yaml 中写明，例如 year: 2024")
    }
    var books = try Self.books(in: files, years: years)
    let order = read.indices.sorted { left, right in
      func key(_ index: Int) -> [Int] {
        let date = read[index].settings.date
        return [years[index] ?? 0, date?.year ?? 0, date?.month ?? 0, date?.day ?? 0, index]
      }
      return key(left).lexicographicallyPrecedes(key(right))
    }
    let given = previous.isEmpty ? nil : try PreviousBudget(reading: previous, before: years.first ?? nil)
    let budgets = order.map { index in
      let former = order.last { (years[$0] ?? 0) < (years[index] ?? 0) }
      return ReviewedBudget(
        read[index], inputs: [inputs[index]], previous: given ?? former.map { PreviousBudget(read[$0]) },
        depth: depth)
    }
    self.budgets = budgets
    let loaded = try tools.take()
    documents = try zip(order, budgets).map { index, budget in
      let made = try Documents(of: budget, tools: loaded, codes: books[years[index]] ?? CodeBook())
      books[years[index]] = made.codes
      return made
    }
  }

  /// What is made with, loaded while the inputs are read and reviewed.
  private static func tools(makesPDF: Bool, templates: String?) -> sending Begun<DocumentTools> {
    // An office's templates are checked whether they are used or not.
    let parts = templates == nil ? SiteCommand.templates(withPDF: makesPDF) : TemplateLibrary.Part.allCases
    return LoadedAhead.begun(parts) ?? Begun(isPatient: true) { try DocumentTools(templates: parts, overrides: templates) }
  }

  /// The codes of earlier releases by their year; those of one without a year are for the only budget.
  private static func books(in files: [String], years: [Int?]) throws -> [Int?: CodeBook] {
    var books: [Int?: CodeBook] = [:]
    for path in files {
      let file = try earlier(path)
      guard let codes = file.codes else {
        throw CommandError(
          place: path, message: "其中没有代码", remedy: "请给出网站 data 文件夹里的 budget.json，而不是 parse 的输出")
      }
      let year = file.budget.year ?? years.first ?? nil
      books[year] = (books[year] ?? CodeBook()).taking(codes)
    }
    return books
  }

  private static func earlier(_ path: String) throws -> BudgetFile {
    do {
      return try BudgetFile(json: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as BudgetFileError {
      throw CommandError(
        place: path, message: "不是以前公开的 budget.json（\(error.place.isEmpty ? "" : error.place + "：")\(error.message)）",
        remedy: "请给出网站 data 文件夹里的 budget.json")
    } catch {
      throw CommandError(place: path, message: "不能读取", remedy: "请检查文件名和读取权限")
    }
  }

  /// Writes every file of the site, and tells how many and how large they are.
  ///
  /// - Parameter jobs: how many documents are made at once; 0: none is made.
  func write(jobs: Int, to writer: ReleaseWriter) throws -> FileCount {
    guard let newest = documents.last else { return FileCount() }
    let folders = Site.folders(of: documents.map { $0.edition() })
    let editions = try zip(documents, folders).map { documents, folder in
      if jobs == 0 { return documents.edition() }
      return documents.edition(
        offering: try documents.publish(writesOriginals: false, below: folder, jobs: jobs, to: writer))
    }
    return try newest.site.write(editions, auditedBy: documents.map(\.audit), below: "", to: writer)
  }

  /// The newest release as one page.
  func singlePage() throws -> [UInt8] {
    guard let newest = documents.last else { return [] }
    let page = try newest.site.singlePage(of: newest.edition())
    try newest.audit.check(String(decoding: page, as: UTF8.self), place: "index.html")
    return page
  }

  func summary(folder: String, site: FileCount, published: Published) -> String {
    guard let newest = budgets.last else { return "" }
    return BuildSummary(folder: folder, site: site, published: published, budget: newest).text
  }
}
