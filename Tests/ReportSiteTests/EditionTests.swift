import BudgetModel
import Foundation
import Testing

@testable import ReportSite

private func settings(_ date: String, site: SiteSettings = SiteSettings()) -> ReportSettings {
  var settings = ReportSettings(date: CalendarDate(date))
  settings.site = site
  return settings
}

/// The small budget's second release: a figure, a goal and an indicator are others, one project is new, one is gone.
private let corrected: Budget = {
  var budget = smallBudget
  budget.units[0].projects[0].goal = "新的目标"
  budget.units[0].projects[0].indicators = [indicator("里程", value: "≥5")]
  budget.units[0].projects[1] = project("挖井", funding(300_000_000))
  budget.units[1].projects[0].funding = funding(60_000_000)
  return budget
}()

private let releases = Result {
  var book = CodeBook()
  let first = edition(of: smallBudget, settings: settings("2024-02-05"), book: &book)
  let second = edition(of: corrected, settings: settings("2024-03-08"), book: &book)
  return try site(of: [first, second])
}

@Test func aYearsLatestReleaseLiesAtTheYearsAddress() throws {
  let files = try releases.get()
  #expect(files["2024/units/01/projects/003/index.html"]?.contains("<h1>挖井</h1>") == true)
  let old = try #require(files["2024/releases/2024-02-05/units/01/projects/002/index.html"])
  #expect(old.contains("<h1>架桥</h1>"))
  #expect(old.contains("本版已于 2024 年 3 月 8 日更正"))
  #expect(old.contains("href=\"../../../../../../../2024/index.html\""))
  #expect(files["2024/index.html"]?.contains("本版已") == false)
}

@Test func anOldAddressSaysWhatBecameOfIt() throws {
  let page = try #require(releases.get()["2024/units/01/projects/002/index.html"])
  #expect(page.contains("<h1>架桥</h1>"))
  #expect(page.contains("已没有这一项"))
  #expect(page.contains("corrections/index.html"))
}

@Test func theCorrectionsAreListed() throws {
  let page = try #require(releases.get()["2024/corrections/index.html"])
  let rows = page.matches(of: /<tr><th scope="row".*?<\/tr>/).map { String($0.0) }
  let said = rows.map { row in row.replacing(/<[^>]+>/, with: "|").replacing(/\|+/, with: "|") }
  #expect(
    said == [
      "|修路| |甲局|绩效目标|目标| |新的目标|", "|修路| |甲局|绩效指标|（无）| |产出指标 › 数量指标 › 里程：≥5|",
      "|挖井| |甲局|新增|—|300.00|—|", "|架桥| |甲局|撤销|300.00|—|—|",
      "|植树| |乙中心|总计|50.00|60.00|10.00|", "|植树| |乙中心|财政拨款|50.00|60.00|10.00|",
    ])
}

@Test func releasesAreOrderedByTheirDatesHoweverTheyAreGiven() throws {
  var book = CodeBook()
  let first = edition(of: smallBudget, settings: settings("2024-02-05"), book: &book)
  let second = edition(of: corrected, settings: settings("2024-03-08"), book: &book)
  #expect(try site(of: [second, first]) == releases.get())
}

@Test func yearsLieSideBySideAndTheNewestIsTheHome() throws {
  var next = smallBudget
  next.year = 2025
  var (book, other) = (CodeBook(), CodeBook())
  let files = try site(of: [edition(of: smallBudget, book: &book), edition(of: next, book: &other)])
  #expect(files["2024/units/01/index.html"] != nil)
  #expect(files["index.html"]?.contains("href=\"2025/units/01/index.html\"") == true)
  let list = try #require(files["editions/index.html"]?.components(separatedBy: "<tbody>").last)
  #expect(list.matches(of: /href="\.\.\/(\d{4})\/index\.html">\d{4} 年/).map { String($0.1) } == ["2025", "2024"])
}

@Test func everyLinkOfSeveralReleasesLeadsToAFile() throws {
  try expectLinks(in: releases.get())
}

@Test func withoutAnAddressNothingNeedsOne() throws {
  let files = try releases.get()
  #expect(files["sitemap.xml"] == nil)
  #expect(files["feed.xml"] == nil)
  for forbidden in ["canonical", "og:", "SiteName", "ld+json", "PubDate"] {
    #expect(files["2024/index.html"]?.contains(forbidden) == false, "\(forbidden)")
  }
}

@Test func withAnAddressThePagesCarryWhatGovernmentSitesDo() throws {
  var stated = SiteSettings()
  stated.address = "https://example.org/budget/"
  stated.name = "某\"市"
  stated.idCode = "4401140001"
  stated.columnName = "部门预算"
  stated.keywords = ["预算", "公开"]
  var all = settings("2024-02-05", site: stated)
  all.title = "\"目标\"</script>&'"
  var book = CodeBook()
  let files = try site(of: [edition(of: smallBudget, settings: all, book: &book)])
  let home = try page("index.html", of: files)
  for line in [
    "<link rel=\"canonical\" href=\"https://example.org/budget/2024/\">",
    "<meta name=\"SiteName\" content=\"某&quot;市\">", "<meta name=\"SiteIDCode\" content=\"4401140001\">",
    "<meta name=\"ColumnName\" content=\"部门预算\">", "<meta name=\"PubDate\" content=\"2024-02-05\">",
    "<meta name=\"ContentSource\" content=\"花都局\">", "<meta name=\"Keywords\" content=\"预算,公开\">",
    "<meta name=\"Url\" content=\"https://example.org/budget/2024/\">",
    "<meta property=\"og:url\" content=\"https://example.org/budget/2024/\">",
  ] { #expect(home.contains(line), "\(line)") }
  let block = try #require(home.firstMatch(of: /<script type="application\/ld\+json">\n(.*)\n<\/script>/)).1
  let dataset = try #require(JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
  #expect(dataset["name"] as? String == "\"目标\"</script>&'")
  #expect(dataset["datePublished"] as? String == "2024-02-05")
  let sitemap = try #require(files["sitemap.xml"])
  #expect(sitemap.contains("<loc>https://example.org/budget/2024/units/01/projects/001/</loc><lastmod>2024-02-05"))
  #expect(files["feed.xml"]?.contains("<id>https://example.org/budget/2024/#2024-02-05</id>") == true)
}

@Test func anOfficesLogoColoursAndLinksAreOnThePages() throws {
  var stated = SiteSettings()
  stated.logo = .init(format: "png", bytes: [1])
  stated.colors = [.heading: "#7A1F1F"]
  stated.footerLinks = [.init(text: "信息<公开>", address: "https://example.org/?a=1&b=2")]
  var all = ReportSettings()
  all.site = stated
  let files = try site(of: smallBudget, settings: all)
  let home = try page("index.html", of: files)
  #expect(home.contains("<img src=\"../assets/logo.png\" alt=\"\" height=\"32\">"))
  #expect(home.contains("<a href=\"https://example.org/?a=1&amp;b=2\">信息&lt;公开&gt;</a>"))
  #expect(home.contains("<link rel=\"stylesheet\" href=\"../assets/colors.css\">"))
  #expect(files["assets/colors.css"]?.contains("--heading: #7A1F1F;") == true)
}
