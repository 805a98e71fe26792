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
  }

  @Test func jsonIsTheListOfFindings() throws {
    let text = try Command("check", Command.sample)
    let json = try Command("check", Command.sample, "--format", "json")
    let findings = try JSONDecoder().decode([Finding].self, from: Data(json.output.utf8))
    #expect(!findings.isEmpty)
    #expect(findings.map(\.source) == findings.map(\.source).sorted())
    #expect(json.status == (findings.contains { $0.severity == .error } ? 1 : 0))
    #expect(text.status == json.status)
    for finding in findings {
      let kind = "\(finding.severity.rawValue)[\(finding.rule)]"
      #expect(text.output.contains("\(Command.sample)/\(finding.source): \(kind): \(finding.message)\n"))
    }
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
