import BudgetModel
import Foundation
import Testing

@testable import ReportSite

@Test func theSiteHasAPageForEveryUnitAndProject() throws {
  let downloads = [
    SiteDownload(
      path: "downloads/disclosure.pdf", kind: .disclosure, fileName: "花都局.pdf", byteCount: 4)
  ]
  let files = try site(of: smallBudget, downloads: downloads)
  let pages = [
    "about", "downloads", "indicators", "projects", "proofs", "units/01", "units/01/projects/001",
    "units/01/projects/002", "units/02", "units/02/projects/001", "units/02/projects/002",
  ].map { "2024/\($0)/index.html" }
  let data = [
    "budget.json", "budget.schema.json", "datapackage.json", "indicators.csv", "indicators.excel.csv", "projects.csv",
    "projects.excel.csv", "search.js", "table.js", "units.csv", "units.excel.csv",
  ].map { "2024/data/\($0)" }
  #expect(
    files.keys.sorted() == (pages + data + [
      "2024/index.html", "assets/site.css", "assets/site.js", "index.html",
    ]).sorted())
}

@Test func theDataHoldTheBudgetWithItsCodes() throws {
  let json = try page("data/budget.json", of: site(of: smallBudget))
  let file = try BudgetFile(json: Data(json.utf8))
  #expect(file.budget == smallBudget)
  #expect(file.codes?.units.map(\.unit.code) == ["01", "02"])
  #expect(file.codes?.units[1].projects == [.init(code: "001", name: "植树"), .init(code: "002", name: "退款")])
}

@Test func aUnitsDocumentIsOfferedOnItsPageAloneUnderItsChineseName() throws {
  let files = try site(
    of: smallBudget,
    downloads: [
      SiteDownload(path: "downloads/a.pdf", kind: .disclosure, fileName: "全部.pdf", byteCount: 1),
      SiteDownload(path: "downloads/b.pdf", kind: .disclosure, fileName: "乙&\"中心\".pdf", unit: "02", byteCount: 1),
    ])
  let offered = files.filter { $0.key.hasSuffix(".html") && $0.value.contains("downloads/b.pdf") }.keys
  #expect(Array(offered) == ["2024/units/02/index.html"])
  #expect(
    files["2024/units/02/index.html"]?.contains(
      "<a href=\"../../downloads/b.pdf\" download=\"乙&amp;&quot;中心&quot;.pdf\">单位预算公开</a>") == true)
  #expect(files["2024/index.html"]?.contains("download=\"全部.pdf\">部门预算公开</a>") == true)
}

@Test func everyLinkLeadsToAFileOfTheSite() throws {
  let downloads = [
    SiteDownload(path: "downloads/memo.pdf", kind: .memo, fileName: "摘要.pdf", byteCount: 1),
    SiteDownload(path: "downloads/b.pdf", kind: .disclosure, fileName: "乙.pdf", unit: "02", byteCount: 1),
  ]
  var files = try site(of: smallBudget, downloads: downloads)
  // Who makes the documents writes them.
  for download in downloads { files["2024/" + download.path] = "" }
  try expectLinks(in: files)
}

/// Every link and address of data leads to a file of the site, every fragment to an element.
func expectLinks(in files: [String: String]) throws {
  for (path, text) in files where path.hasSuffix(".html") {
    let links = text.matches(of: /(?:href|src|data-search|data-table)="([^"]*)"/).map { String($0.1) }
    #expect(links.count > 5)
    for link in links {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target = parts[0].isEmpty ? path : resolved(parts[0], from: path)
      #expect(files[target] != nil, "\(path): \(link)")
      if parts.count == 2 { #expect(files[target]?.contains("id=\"\(parts[1])\"") == true, "\(path): \(link)") }
    }
  }
}

private func resolved(_ link: String, from page: String) -> String {
  var folders = page.split(separator: "/").dropLast().map(String.init)
  for part in link.split(separator: "/", omittingEmptySubsequences: false) {
    if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
  }
  return folders.joined(separator: "/")
}

@Test func thePagesAskForNothingElsewhereAndHoldNoScriptOrStyle() throws {
  for (path, text) in try site(of: smallBudget) where path.hasSuffix(".html") || path.hasSuffix(".css") {
    for forbidden in ["://", "url(", "@import", "<style", "style=", "javascript:"] {
      #expect(!text.contains(forbidden), "\(path): \(forbidden)")
    }
    #expect(text.firstMatch(of: /\son[a-z]+=/) == nil, "\(path)")
    let scripts = text.matches(of: /<script[^>]*>(.*?)<\/script>/)
    #expect(scripts.allSatisfy { $0.1.isEmpty }, "\(path)")
    #expect(scripts.count == (path.hasSuffix(".html") ? 1 : 0), "\(path)")
  }
}

@Test func everyPageHasOneHeadingOneAndItsLanguage() throws {
  for (path, text) in try site(of: smallBudget) where path.hasSuffix(".html") {
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"), "\(path)")
    #expect(text.matches(of: /<h1>/).count == 1, "\(path)")
    #expect(text.contains("<meta name=\"viewport\""), "\(path)")
  }
}

@Test func aMissingGoalIsSaidAndACutOneIsShown() throws {
  let text = try site(
    of: budget(funding(2), [
      unit("甲", funding(2), [
        project("修路", funding(1), goal: nil, state: .missing),
        project("架桥", funding(1), goal: "现存文字", state: .cutAtStart),
      ])
    ]))
  #expect(text["2024/units/01/projects/001/index.html"]?.contains("原件未填报") == true)
  let cut = try #require(text["2024/units/01/projects/002/index.html"])
  #expect(cut.contains("<p class=\"goal\">现存文字</p>"))
  #expect(cut.contains("缺少开头"))
  #expect(!cut.contains("原件未填报"))
}

@Test func whatWasNotUnderstoodIsShown() throws {
  let odd = project("修路", funding([.unreadable("l2.O"), .blank, .blank]), unparsed: ["乱码一段"])
  let page = try #require(
    site(of: budget(funding(0), [unit("甲", funding(0), [odd])]))["2024/units/01/projects/001/index.html"])
  #expect(page.contains("无法识别"))
  #expect(page.contains("<p class=\"raw\">乱码一段</p>"))
}

@Test func thePublicDataHoldNoFindingsAndNoTextAsFound() throws {
  var odd = project(
    "修路", funding([.unreadable("l2.O"), .blank, .blank]), indicators: [indicator("里程", value: "≥5")],
    unparsed: ["乱码一段"])
  odd.indicators[0].raw = "原样的文字"
  odd.indicators[0].repairs = ["label:车度指标值"]
  var whole = budget(funding(0), [unit("甲", funding(0), [odd])])
  whole.unparsed = ["表头乱码"]
  whole.findings = [Finding(rule: "a", severity: .error, message: "发现的话", source: place(1))]
  for (path, text) in try site(of: whole) where path.contains("/data/") {
    for hidden in ["l2.O", "乱码一段", "原样的文字", "车度指标值", "表头乱码", "发现的话"] {
      #expect(!text.contains(hidden), "\(path): \(hidden)")
    }
  }
}

@Test func aBudgetWithoutUnitsStillHasAHome() throws {
  let files = try site(of: budget(funding(0), []))
  #expect(files["2024/index.html"]?.contains("原件里没有单位") == true)
}

@Test(arguments: [
  (0, "1 KB"), (1_499, "1 KB"), (412_300, "412 KB"), (999_499, "999 KB"), (999_500, "1.0 MB"), (1_250_000, "1.3 MB"),
])
func aDownloadsSizeIsSaid(count: Int, text: String) {
  let download = SiteDownload(
    path: "a.pdf", kind: .memo, fileName: "a.pdf", byteCount: count)
  #expect(DownloadContext(download).size == text)
}
