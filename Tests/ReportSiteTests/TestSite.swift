import BudgetModel
import Foundation
import ReportLayout
import ReportTemplates
import Synchronization

@testable import ReportSite

let sourceNames = ["财政拨款", "财政专户拨款", "其他资金"]

func funding(_ cells: [FundingCell]) -> Funding {
  Funding(
    total: .amount(cells.compactMap(\.amount).sum()),
    sources: zip(sourceNames, cells).map { Funding.Source(name: $0, cell: $1) })
}

func funding(_ first: Int64, _ second: Int64? = nil) -> Funding {
  funding([.amount(Amount(fen: first)), second.map { .amount(Amount(fen: $0)) } ?? .blank, .blank])
}

func place(_ line: Int) -> SourceLocation { SourceLocation(file: "budget.txt", line: line, column: 1) }

func project(
  _ name: String, _ funding: Funding, goal: String? = "目标", state: GoalState = .complete,
  indicators: [Indicator] = [], unparsed: [String] = []
) -> Project {
  Project(
    name: name, funding: funding, goal: goal, goalState: state, indicators: indicators, unparsed: unparsed,
    source: place(7))
}

func unit(_ name: String, _ funding: Funding, _ projects: [Project]) -> BudgetUnit {
  BudgetUnit(name: name, funding: funding, projects: projects, unparsed: [], source: place(4))
}

func budget(_ total: Funding, _ units: [BudgetUnit]) -> Budget {
  Budget(
    department: "花都局", year: 2024, fundingSources: sourceNames, total: total, totalSource: place(3), units: units,
    unparsed: [], findings: [])
}

func indicator(_ name: String, value: String?) -> Indicator {
  Indicator(
    number: 1, level1: IndicatorClass(code: "1", name: "产出指标"), level2: IndicatorClass(code: "11", name: "数量指标"),
    name: name, cycleValue: value, annualValue: value, raw: "1、\(name)", source: place(7))
}

/// Two units whose amounts are all different, one finer than 100 元, one below zero.
let smallBudget = budget(
  funding(12_345_678_900, 1_000_000),
  [
    unit("甲局", funding(12_300_000_000, 1_000_000), [
      project("修路", funding(12_000_000_000, 1_000_000)), project("架桥", funding(300_000_000)),
    ]),
    unit("乙中心", funding(45_678_900), [project("植树", funding(50_000_000)), project("退款", funding(-4_321_100))]),
  ])

let templatesFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../Templates").standardizedFileURL.path

let testTheme = Result {
  let path = templatesFolder + "/print/themes/modern.yaml"
  return try Theme(yaml: String(contentsOfFile: path, encoding: .utf8), place: path)
}

/// An edition whose codes follow those of the book, which takes the new ones.
func edition(
  of budget: Budget, settings: ReportSettings = ReportSettings(), downloads: [SiteDownload] = [], book: inout CodeBook
) -> SiteEdition {
  let codes = book.assign(to: budget)
  let context = DocumentContext(
    budget: budget, settings: settings, findings: [], files: [SourceFile(path: "budget.txt", sha256: "00ff")],
    codes: codes)
  return SiteEdition(document: context, downloads: downloads, codes: book)
}

/// What stands for a file's SHA-256: whoever takes the files gives it, here its size.
func digest(of text: String) -> String {
  let size = String(text.utf8.count)
  return String(repeating: "0", count: 64 - size.count) + size
}

/// The site's files by path, text ones as text.
func site(of editions: [SiteEdition]) throws -> [String: String] {
  let contexts = TemplateContract.contexts + SiteContract.contexts
  let templates = try TemplateLibrary(folder: templatesFolder, contexts: contexts)
  let files = Mutex<[String: String]>([:])
  try Site(templates: templates, theme: testTheme.get()).write(editions) { file in
    var bytes: [UInt8] = []
    switch file.content {
    case .bytes(let all): bytes = all
    case .pieces(let pieces): try pieces { bytes += $0 }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard files.withLock({ $0.updateValue(text, forKey: file.path) }) == nil else {
      throw SiteFault(path: file.path, message: "written twice")
    }
    return SentFile(byteCount: bytes.count, sha256: digest(of: text))
  }
  return files.withLock { $0 }
}

/// The files of the one edition by their paths below its folder, with the site's own.
func site(
  of budget: Budget, settings: ReportSettings = ReportSettings(), downloads: [SiteDownload] = []
) throws -> [String: String] {
  var book = CodeBook()
  return try site(of: [edition(of: budget, settings: settings, downloads: downloads, book: &book)])
}

/// The text of a page of the small budget's year.
func page(_ path: String, of files: [String: String]) throws -> String {
  guard let text = files["2024/" + path] else { throw SiteFault(path: path, message: "missing") }
  return text
}

struct SiteFault: Error {
  var path: String
  var message: String
}
