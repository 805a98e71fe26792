import BudgetModel
import Testing

@testable import BudgetReading

@Suite struct ReportFileComparisonTests {
  private func read(_ yaml: String) throws -> ComparisonSettings {
    try ReportFileReader(path: "x/report.yaml").read(Array(yaml.utf8)).settings.comparison
  }

  @Test func lastYearsNamesKeepTheirLine() throws {
    let settings = try read(
      """
      renamed:
        - from: 旧名
          to: 新名
          unit: 甲局
          fromUnit: 乙局
      different:
        - from: 甲
          to: 乙
      renamedUnits:
        - from: 旧局
          to: 新局
      """)
    func place(_ line: Int) -> BudgetModel.SourceLocation { .init(file: "report.yaml", line: line, column: 1) }
    #expect(settings.renamed == [.init(from: "旧名", to: "新名", unit: "甲局", fromUnit: "乙局", source: place(2))])
    #expect(settings.different == [.init(from: "甲", to: "乙", source: place(7))])
    #expect(settings.renamedUnits == [.init(from: "旧局", to: "新局", source: place(10))])
  }

  @Test(arguments: [
    ("renamed: 旧名", 1, "renamed 的内容不是列表", "- from: 上年名称"),
    ("renamed:\n  - from: 旧名", 2, "没有写 to", "from（上年名称）和 to（本年名称）"),
    ("different:\n  - to: 新名", 2, "没有写 from", "from（上年名称）"),
    ("renamed:\n  - from: 旧名\n    too: 新名", 3, "不认识的设置“too”", "from、to、unit、fromUnit"),
    ("renamedUnits:\n  - from: 旧局\n    unit: 新局", 3, "不认识的设置“unit”", "from、to"),
  ])
  func whatIsWrongIsToldWithItsLine(yaml: String, line: Int, message: String, remedy: String) {
    let error = #expect(throws: ReadingError.self) { try read(yaml) }
    #expect(error?.line == line)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.remedy.contains(remedy) == true, "\(error?.remedy ?? "")")
  }
}
