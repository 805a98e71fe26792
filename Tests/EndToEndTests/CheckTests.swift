import BudgetModel
import Foundation
import Testing

struct CheckTests {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  @Test func aTableWithoutErrorsPasses() throws {
    let run = try Command("check", folder.write("in.txt", smallTable))
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").last?.wholeMatch(of: /错误 0 条，警告 \d+ 条，提示 \d+ 条/) != nil)
    #expect(run.errors == "")
  }

  @Test func anUnreadableAmountIsAnErrorAtItsPlace() throws {
    let table = try folder.write("in.txt", smallTable.replacing("培训经费\t40.00\t", with: "培训经费\t四十\t"))
    let run = try Command("check", table)
    #expect(run.status == 1)
    let found = run.output.split(separator: "\n").filter { $0.contains(": error[amount-unreadable]: ") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(table):6:6: ") == true, "\(run.output)")
    #expect(run.output.contains("\n  建议: "))
  }

  @Test func buildGoesOnInSpiteOfFindings() throws {
    let table = try folder.write("in.txt", smallTable.replacing("培训经费\t40.00\t", with: "培训经费\t四十\t"))
    let run = try Command("build", table, "--output", folder.path + "/out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("核对：错误 1 条") || run.output.contains("核对：错误 2 条"), "\(run.output)")
    #expect(run.output.contains("草稿：有未处理的错误"))
  }

  @Test func oneDocumentTellsItsErrorsAndWhereTheRestIs() throws {
    let table = try folder.write("in.txt", smallTable.replacing("培训经费\t40.00\t", with: "培训经费\t四十\t"))
    let counts = try #require(try Command("check", table).output.split(separator: "\n").last)
    let errors = try #require(counts.firstMatch(of: /错误 [1-9]\d* 条/)).output
    let said = "核对：\(errors)；警告和提示：budgetpress check \(table)\n"
    let pdf = try Command("pdf", table, "--document", "disclosure", "--output", folder.path + "/a.pdf")
    #expect(pdf.output.hasSuffix(said), "\(pdf.output)")
    let site = try Command("site", table, "--without-pdf", "--output", folder.path + "/site")
    #expect(site.output.hasSuffix(said + "草稿：有未处理的错误，文件中已标明，不得公开\n"), "\(site.output)")
    // A memo says itself what is to be checked.
    let memo = try Command("pdf", table, "--document", "memo", "--output", folder.path + "/b.pdf")
    #expect(memo.output.contains(/核对：错误 [1-9]\d* 条，警告 \d+ 条，提示 \d+ 条\n/), "\(memo.output)")
  }

  @Test func jsonHoldsEveryFindingAndProof() throws {
    struct Review: Decodable {
      struct Entry: Decodable {
        var rule: String
        var severity: String
        var status: String
        var message: String
        var source: BudgetModel.SourceLocation
      }
      struct Proof: Decodable { var outcome: String }
      var schema: String
      var counts: [String: Int]
      var findings: [Entry]
      var proofs: [Proof]
    }
    let text = try Command("check", Command.sample)
    let json = try Command("check", Command.sample, "--format", "json")
    let review = try JSONDecoder().decode(Review.self, from: Data(json.output.utf8))
    #expect(review.schema == "budgetpress.review/1")
    #expect(review.findings.map(\.source) == review.findings.map(\.source).sorted())
    #expect(review.counts["acknowledged"] == 1)
    #expect(review.proofs.count == 77)
    #expect(json.status == 0)
    #expect(text.status == 0)
    for finding in review.findings {
      let line = "\(Command.sample)/\(finding.source): \(finding.severity)[\(finding.rule)]: \(finding.message)\n"
      #expect(text.output.contains(line) == (finding.status == "open"), "\(line)")
    }
    #expect(text.output.hasSuffix("；已写明理由 1 条\n"))
    #expect(text.output.contains("\n【广州市花都区口岸服务保障中心 · 口岸车检场水电费】\n"))
  }

  @Test func sarifSaysRulePlaceAndWhatIsSettled() throws {
    let run = try Command("check", Command.sample, "--format", "sarif")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["version"] as? String == "2.1.0")
    let first = try #require((json["runs"] as? [[String: Any]])?.first)
    let driver = try #require((first["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let known = Set((driver["rules"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
    let results = try #require(first["results"] as? [[String: Any]])
    #expect(results.count > 170)
    for result in results { #expect(known.contains(result["ruleId"] as? String ?? "")) }
    let settled = results.filter { ($0["suppressions"] as? [Any])?.isEmpty == false }
    #expect(settled.map { $0["ruleId"] as? String } == ["personal-medical"])
  }

  @Test func theReviewSheetIsAFileForPrintOrTheWeb() throws {
    #expect(try Command("check", Command.sample, "--format", "pdf").status == 64)
    let pdf = folder.path + "/sheet.pdf"
    #expect(try Command("check", Command.sample, "--format", "pdf", "--output", pdf).status == 0)
    let text = try Command(tool: "pdftotext", "-raw", pdf, "-").output.filter { !$0.isWhitespace }
    for words in ["核对单", "绩效目标缺头或缺尾", "对口帮扶贵州省东西部协作资金8,948.00万元", "勾稽核对", "已写明理由", "原表公开时已写明此事"] {
      #expect(text.contains(words), "\(words)")
    }
    let page = folder.path + "/sheet.html"
    #expect(try Command("check", Command.sample, "--format", "html", "--output", page).status == 0)
    let html = try #require(folder.text("sheet.html"))
    for words in ["<h1>核对单</h1>", "8,948.00 万元", "budget.txt:37:1", "勾稽核对"] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(!html.contains("://"))
  }

  @Test func nothingIsColouredInAFile() throws {
    #expect(try !Command("check", Command.sample).output.contains("\u{1B}"))
  }

  /// `script` gives the command a terminal.
  @Test(
    .enabled("needs script(1) and a pseudo-terminal") {
      try Command(shell: "script -qec true /dev/null").status == 0
    })
  func aTerminalIsColouredUnlessSaidOtherwise() throws {
    let line = #"script -qec '"$budgetpress" check Samples/huadu-2024' /dev/null"#
    #expect(try Command(shell: "TERM=xterm " + line).output.contains("\u{1B}[1;33mwarning["))
    #expect(try !Command(shell: "TERM=xterm NO_COLOR=1 " + line).output.contains("\u{1B}"))
  }
}
