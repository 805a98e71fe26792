import BudgetModel
import Foundation
import Testing

@testable import ReportSite

private func object(_ text: String) throws -> [String: Any] {
  try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

@Test func thePackageNamesEveryColumnWithSizeAndHash() throws {
  let files = try site(of: smallBudget)
  let package = try object(page("data/datapackage.json", of: files))
  #expect(package["$schema"] as? String == "https://datapackage.org/profiles/2.0/datapackage.json")
  let resources = try #require(package["resources"] as? [[String: Any]])
  #expect(resources.compactMap { $0["path"] as? String } == ["projects.csv", "indicators.csv", "units.csv", "budget.json"])
  for resource in resources {
    let text = try page("data/\(#require(resource["path"] as? String))", of: files)
    #expect(resource["bytes"] as? Int == text.utf8.count)
    #expect(resource["hash"] as? String == "sha256:" + digest(of: text))
    guard let schema = resource["schema"] as? [String: Any] else { continue }
    let names = try #require(schema["fields"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    #expect(text.hasPrefix(names.joined(separator: ",") + "\r\n"))
  }
  let fields = try #require((resources[0]["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
  let types = fields.compactMap { $0["columnType"] as? String }
  #expect(types.contains("activity:generic:project:code") && types.filter { $0 == "value" }.count == 1)
}

@Test func excelsCopyIsTheSameTableWithAMark() throws {
  let files = try site(of: smallBudget)
  for name in ["projects", "indicators", "units"] {
    let (plain, marked) = try (page("data/\(name).csv", of: files), page("data/\(name).excel.csv", of: files))
    #expect(Array(marked.utf8) == [0xEF, 0xBB, 0xBF] + Array(plain.utf8))
    #expect(!Array(plain.utf8).starts(with: [0xEF, 0xBB, 0xBF]))
  }
}

@Test func unitsAreListedWithExactAmounts() throws {
  let text = try page("data/units.csv", of: site(of: smallBudget))
  #expect(text.contains("\"01\",甲局,12301.00,123010000.00,12300.00,123000000.00,1.00,10000.00,,,2,0,budget.txt,4,"))
}

@Test func theScriptsDataAreWhatTheTableHolds() throws {
  let odd = project("名\"称\\</script>\n二", funding([.unreadable("l2"), .amount(Amount(fen: -5)), .blank]), goal: nil, state: .missing)
  let files = try site(of: budget(funding(1), [unit("甲", funding(1), [odd])]))
  #expect(
    try page("data/table.js", of: files) == """
      globalThis.budgetpressTable={units:[["01","甲"],],projects:[
      [0,"001","名\\"称\\\\</script> 二",[-5,"无法识别",-5,null],0,[],-50000],
      ]};

      """)
  #expect(
    try page("data/search.js", of: files) == """
      globalThis.budgetpressSearch={units:[["01","甲"],],projects:[
      [0,"001","名\\"称\\\\</script> 二\\n"],
      ]};

      """)
}

@Test func everyFileOfADownloadIsOffered() throws {
  let files = try site(of: smallBudget)
  let downloads = try page("downloads/index.html", of: files)
  for path in files.keys where path.hasPrefix("2024/data/") && !path.hasSuffix(".js") {
    #expect(downloads.contains("href=\"../\(path.dropFirst("2024/".count))\""), "\(path)")
  }
}
