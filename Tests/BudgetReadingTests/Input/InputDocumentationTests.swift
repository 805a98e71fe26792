import Foundation
import Testing

@testable import BudgetReading

/// docs/input.md says what the code does.
@Suite struct InputDocumentationTests {
  private static func page() throws -> String {
    let docs = URL(fileURLWithPath: Sample.folder).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: docs.appendingPathComponent("docs/input.md"), encoding: .utf8)
  }

  @Test func everyFieldIsNamed() throws {
    let line = try #require(Self.page().split(separator: "\n").first { $0.hasPrefix("Fields: ") })
    let named = line.split(separator: "`").filter { !$0.hasPrefix("Fields") && $0 != "、" && $0 != "." }.map(String.init)
    #expect(named == SheetField.allCases.map(\.rawValue))
  }

  @Test func theWorkedExampleIsValid() throws {
    let parts = try Self.page().components(separatedBy: "```")
    let example = try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst("yaml\n".count)
    let file = try ReportFileReader(path: "report.yaml").read(Array(example.utf8))
    #expect(file.settings.department == "某某局")
    #expect(file.settings.review.acknowledgements.map(\.rule) == ["personal-medical"])
    #expect(file.settings.review.levels == ["half-width-punctuation": .off, "value-vague": .warning])
    #expect(file.settings.review.typos == ["工做": "工作"])
    #expect(file.settings.themes == ["disclosure": "modern", "memo": "gbt9704"])
    #expect(file.settings.site.address == "https://www.example.gov.cn/yusuan/")
    #expect(file.settings.site.colors[.heading] == "#7A1F1F")
    #expect(file.settings.site.footerLinks.map(\.text) == ["联系我们"])
    #expect(file.settings.codes.units.map(\.unit.code) == ["01", "02"])
    #expect(file.settings.codes.units[1].projects == [.init(code: "007", name: "信息化运行维护经费")])
    #expect(file.moneyUnit == .yuan)
    #expect(file.settings(file: "明细.xlsx", sheet: "预算").headerRows == 4...5)
    #expect(file.settings(file: "明细.xlsx", sheet: "预算").moneyUnit == .wan)
  }

  @Test func everyFormatOfAFolderIsNamed() throws {
    let page = try Self.page()
    for ending in InputPath.tableEndings where !["txt", "tsv", "csv"].contains(ending) {
      #expect(page.contains("`.\(ending)`"))
    }
  }
}
