import BudgetModel
import Foundation
import ReportTemplates
import Testing

@testable import ReportSite

private func change(_ previous: Int64?, _ current: Int64?) -> Change {
  Change(previous: previous.map { .amount(Amount(fen: $0)) }, current: current.map { .amount(Amount(fen: $0)) })
}

/// `smallBudget` beside a year in which 架桥 had another name, 退款 was not, and 养路 & 护林 were.
private func compared() throws -> [String: String] {
  let comparison = Comparison(
    year: 2023, total: change(12_000_000_000, 12_345_678_900),
    units: [
      .init(
        row: .init(change: change(12_000_000_000, 12_300_000_000)),
        projects: [
          .init(change: change(0, 12_000_000_000)), .init(change: change(250_000_000, 300_000_000), formerName: "=造桥"),
        ], ended: [.init(name: "养路<b>", cell: .amount(Amount(fen: 5_000_000)))]),
      .init(
        row: .init(change: change(nil, 45_678_900)),
        projects: [.init(change: change(nil, 50_000_000)), .init(change: change(nil, -4_321_100))], ended: []),
    ],
    endedUnits: [
      .init(
        unit: .init(name: "丙站", cell: .blank), projects: [.init(name: "护林", cell: .amount(Amount(fen: 1_000_000)))])
    ])
  var book = CodeBook()
  let context = DocumentContext(
    budget: smallBudget, settings: ReportSettings(), findings: [], files: [], codes: book.assign(to: smallBudget),
    previous: PreviousYear(comparison: comparison, files: [SourceFile(path: "b.txt", sha256: "00ff")]))
  // By their paths below the year's folder.
  let files = try site(of: [SiteEdition(document: context, downloads: [], codes: book)]).filter { $0.key.hasPrefix("2024/") }
  return Dictionary(uniqueKeysWithValues: files.map { (String($0.key.dropFirst("2024/".count)), $0.value) })
}

@Test func theComparisonHasAPageThatEveryPageLeadsTo() throws {
  let files = try compared()
  let page = try #require(files["comparison/index.html"])
  #expect(page.contains("<h1>与上年对比</h1>"))
  #expect(page.contains("上年名称：=造桥"))
  #expect(page.contains("养路&lt;b&gt;"))
  #expect(page.contains("增长--（基数为0，不可比）"))
  #expect(page.contains("护林"))
  #expect(page.contains("<code>00ff</code>"))
  for (path, text) in files where path.hasSuffix(".html") {
    #expect(text.contains("comparison/index.html\""), "\(path)")
  }
  let ids = page.matches(of: /id="([^"]*)"/).map { String($0.1) }
  #expect(Set(ids).count == ids.count)
}

@Test func withoutLastYearNothingSpeaksOfIt() throws {
  for (path, text) in try site(of: smallBudget) {
    #expect(!path.contains("comparison"))
    if path.hasSuffix(".html") || (path.contains("/data/") && !path.contains("schema")) {
      #expect(!text.contains("上年") && !text.contains("comparison"), "\(path)")
    }
  }
}

@Test func theDataHaveLastYearsFigures() throws {
  let files = try compared()
  let lines = try #require(files["data/projects.csv"]).components(separatedBy: "\r\n")
  #expect(lines[0].hasSuffix(",页面,状态,上年名称,上年单位,上年总计（万元）,上年总计（元）,增减额（万元）,增减（%）"))
  #expect(lines[2].hasSuffix(",renamed,'=造桥,,250.00,2500000.00,50.00,20.00"))
  #expect(lines[3].hasSuffix(",new,,,,,50.00,"))
  #expect(lines[5].hasPrefix("\"01\",甲局,,养路<b>,,"))
  #expect(lines[5].hasSuffix(",ended,,,5.00,50000.00,-5.00,"))
  #expect(lines[6].hasPrefix(",丙站,,护林,,"))
  let columns = lines[0].split(separator: ",", omittingEmptySubsequences: false).count
  #expect(lines[6].split(separator: ",", omittingEmptySubsequences: false).count == columns)
  #expect(try #require(files["data/budget.json"]).contains("\"formerName\":\"=造桥\""))
}
