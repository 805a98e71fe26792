import BudgetModel
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

@Test func aPageOf500RowsIsSmall() throws {
  #expect(try page("projects/index.html", of: site(of: long)).utf8.count < 500_000)
}
