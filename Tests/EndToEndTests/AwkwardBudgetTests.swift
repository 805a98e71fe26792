import BudgetModel
import Foundation
import Testing

/// Documents of budgets at the edges: made, whole, and as short as they should be. Their pages were looked at, too.
struct AwkwardBudgetTests {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  private func pages(of file: String) throws -> Int {
    let info = try Command(tool: "pdfinfo", folder.path + "/" + file).output
    let match = try #require(info.firstMatch(of: /Pages: +(\d+)/))
    return try #require(Int(match.1))
  }

  private func text(of file: String) throws -> String {
    try Command(tool: "pdftotext", "-raw", folder.path + "/" + file, "-").output.filter { !$0.isWhitespace }
  }

  private func build(_ budget: Budget) throws {
    let run = try Command("build", folder.write(budget), "--output", folder.path + "/out")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func theLeastBudgetHasItsThreeDocuments() throws {
    try build(AwkwardBudget.least)
    #expect(try pages(of: "out/ascii/2024-memo.pdf") == 1)
    let memo = try text(of: "out/ascii/2024-memo.pdf")
    for words in ["附件1", "2024年部门项目支出预算摘要", "支出预算0.01万元，共1个单位、1个项目。", "各项目的金额", "2024年2月5日编制"] {
      #expect(memo.contains(words), "\(words)")
    }
    #expect(try text(of: "out/ascii/2024-unit-01-disclosure.pdf").contains("唯一的项目"))
  }

  @Test func twoHundredUnitsEachHaveADocumentAndTheMemoSumsTheRest() throws {
    try build(AwkwardBudget.wide)
    let files = try folder.files(in: "out/单位")
    #expect(files.count == 200)
    #expect(files["2024年示例市第1服务中心单位预算公开.pdf"] != nil)
    #expect(files["2024年示例市第1服务中心单位预算公开（2）.pdf"] != nil)
    #expect(try pages(of: "out/ascii/2024-memo.pdf") <= 2)
    let memo = try text(of: "out/ascii/2024-memo.pdf")
    // 200 … 191 are named; the other 190 have 12.3456 × (1 + … + 190) + 190 × 1 万元.
    #expect(memo.contains("其余190个单位380224,200.91"))
    #expect(try text(of: "out/ascii/2024-unit-150-disclosure.pdf").contains("第150项运行经费"))
    #expect(try !text(of: "out/ascii/2024-unit-150-disclosure.pdf").contains("第149项运行经费"))
  }

  @Test func oddUnitsAndProjectsLoseNothing() throws {
    try build(AwkwardBudget.odd)
    #expect(try pages(of: "out/ascii/2024-memo.pdf") <= 2)
    let memo = try text(of: "out/ascii/2024-memo.pdf")
    for words in ["99,999,649.75", "9,999.96亿元", "-350.25", "0.00", "示例市没有项目的中心"] {
      #expect(memo.contains(words), "\(words)")
    }
    #expect(try text(of: "out/ascii/2024-unit-01-disclosure.pdf").contains("示例市没有项目的中心"))
    let unit = try text(of: "out/ascii/2024-unit-02-disclosure.pdf")
    for words in [AwkwardBudget.longName, "完成全年任务。", "第1项数量", "第50项数量", "99,999,999.99", "-350.25"] {
      #expect(unit.contains(words), "\(words)")
    }
    // The goal goes over several pages, whose headers and numbers part a sentence each.
    #expect(unit.components(separatedBy: "保障各项工作正常开展。").count - 1 >= 272 - 3)
    for name in try folder.files(in: "out").keys { #expect(name.split(separator: "/").allSatisfy { $0.utf8.count <= 255 }) }
  }

  @Test func everyMemoOfOneUnitIsShort() throws {
    let input = try folder.write(AwkwardBudget.odd)
    for (number, unit) in AwkwardBudget.odd.units.enumerated() {
      for theme in ["modern", "gbt9704"] {
        let file = "\(number)-\(theme).pdf"
        let run = try Command("memo", input, "--unit", unit.name, "--theme", theme, "--output", "\(folder.path)/\(file)")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try pages(of: file) <= 2)
      }
    }
    #expect(try text(of: "0-gbt9704.pdf").contains("没有列出金额的项目。"))
  }
}
