import BudgetModel
import CDeflate
import ReportTemplates
import Testing

@testable import ReportSite

private let long = budget(
  funding(1_234), [unit("甲局", funding(1_234), (1...1_234).map { project("第\($0)项", funding(1)) })])

@Test func aLongListIsDividedIntoPagesOf500Rows() throws {
  let files = try site(of: long)
  let counts = ["projects/index.html", "projects/2/index.html", "projects/3/index.html"].map { path in
    (try? page(path, of: files))?.matches(of: /<tr><th scope="row"/).count
  }
  #expect(counts == [500, 500, 234])
  #expect(files["2024/projects/4/index.html"] == nil)
  let second = try page("projects/2/index.html", of: files)
  #expect(second.contains("第 501 至 1000 个"))
  #expect(second.contains("<a rel=\"prev\" href=\"../../projects/index.html\">"))
  #expect(second.contains("<a rel=\"next\" href=\"../../projects/3/index.html\">"))
  #expect(try page("data/projects.csv", of: files).matches(of: /\r\n/).count == 1_235)
}

@Test func theProofsOfALongListAreDividedToo() throws {
  let files = try site(of: long)
  let first = try page("proofs/index.html", of: files)
  let last = try page("proofs/3/index.html", of: files)
  #expect(first.contains("id=\"sums\"") && !last.contains("id=\"sums\""))
  // The rows of 合计 and of the unit have proofs, too.
  #expect(first.contains("分 3 页，本页为第 1 至 500 行") && last.contains("本页为第 1001 至 1236 行"))
  #expect(last.contains(">第1234项</th>"))
  #expect(files["2024/proofs/4/index.html"] == nil)
}

@Test func aUnitsLongTableIsDividedToo() throws {
  let files = try site(of: long)
  let pages = try ["units/01/index.html", "units/01/2/index.html", "units/01/3/index.html"].map { try page($0, of: files) }
  #expect(pages.map { $0.matches(of: /<td class="order">\d/).count } == [500, 500, 234])
  #expect(pages.map { $0.contains("id=\"top\"") } == [true, false, false])
  #expect(pages[1].contains("本页为第 501 至 1000 个"))
  #expect(pages[1].contains("<a href=\"../../../units/01/projects/501/index.html\">第501项</a>"))
  #expect(pages[1].contains("<a rel=\"prev\" href=\"../../../units/01/index.html\">"))
  #expect(files["2024/units/01/4/index.html"] == nil)
}

@Test func theTablesOfAPageAreWhole() {
  func pages(_ rows: [Int]) -> [Range<Int>] {
    let list = ListPages(path: "comparison/index.html", tablesOf: rows)
    return (1...list.count).map(list.rows)
  }
  #expect(pages([]) == [0..<0])
  #expect(pages([200, 300, 1, 499, 900, 2]) == [0..<2, 2..<4, 4..<5, 5..<6])
}

// MARK: What a reader has to load

/// 40 units of 50 projects as long as the sample's, beside last year.
private func large() throws -> [String: String] {
  let goal = String(repeating: "保障各项工作按时完成，提高办事效率和服务对象满意度。", count: 4)
  let units = (1...40).map { number in
    unit("第\(number)中心", funding(50_000_000), (1...50).map { place in
      project(
        "第\(number)中心第\(place)项公共服务设施提升改造经费", funding(1_000_000 + Int64(place)), goal: goal,
        indicators: (1...5).map { indicator("第\(place)项目标的第\($0)个指标完成率", value: "≥\(90 + $0)%") })
    })
  }
  let budget = budget(funding(2_000_000_000), units)
  let change = Change(previous: .amount(Amount(fen: 900_000)), current: .amount(Amount(fen: 1_000_000)))
  let comparison = Comparison(
    year: 2023, total: change,
    units: units.map { unit in
      .init(row: .init(change: change), projects: unit.projects.map { _ in .init(change: change) }, ended: [])
    }, endedUnits: [])
  var book = CodeBook()
  let context = DocumentContext(
    budget: budget, settings: ReportSettings(), findings: [], files: [], codes: book.assign(to: budget),
    previous: PreviousYear(comparison: comparison, files: []))
  return try site(of: [SiteEdition(document: context, downloads: [], codes: book)])
}

private func compressedSize(_ text: String) throws -> Int {
  let compressor = try #require(libdeflate_alloc_compressor(9))
  defer { libdeflate_free_compressor(compressor) }
  let bytes = Array(text.utf8)
  var room = [UInt8](repeating: 0, count: libdeflate_gzip_compress_bound(compressor, bytes.count))
  return libdeflate_gzip_compress(compressor, bytes, bytes.count, &room, room.count)
}

@Test func everyPageOfALargeBudgetIsUnder60KBCompressed() throws {
  let pages = try large().filter { $0.key.hasSuffix(".html") }
  #expect(pages.keys.contains("2024/projects/4/index.html") && pages.keys.contains("2024/comparison/4/index.html"))
  for (path, text) in pages where text.utf8.count > 60_000 { #expect(try compressedSize(text) < 60_000, "\(path)") }
}

@Test func styleSheetAndScriptAreSmallCompressed() throws {
  let files = try site(of: smallBudget)
  #expect(try compressedSize(#require(files["assets/site.css"])) < 12_000)
  #expect(try compressedSize(#require(files["assets/site.js"])) < 15_000)
}
