import Testing

struct UsageTests {
  @Test func theVersionIsPrinted() throws {
    let run = try Command("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    ([], "把部门预算表做成公开用的 PDF、内部摘要和网站。"),
    (["build"], "一次生成公开文件、内部摘要和网站。"),
    (["pdf"], "生成一份 PDF。"),
    (["memo"], "生成附在呈文后的摘要，或可以粘贴进 WPS、Word 的表格。"),
    (["chart"], "生成一幅图（SVG 或 300 dpi 的 PNG），插入 WPS 或 Word 写的材料。"),
    (["site"], "生成网站文件夹。"),
    (["check"], "核对预算表，列出需要查看的地方。"),
    (["parse"], "把读到的预算输出为 JSON，或说明每个表是怎样理解的。"),
  ])
  func helpIsChineseWithAnExample(command: [String], abstract: String) throws {
    let run = try Command(shell: "\"$budgetpress\" \(command.joined()) --help")
    #expect(run.status == 0)
    #expect(run.output.contains(abstract))
    #expect(run.output.contains("例："))
    #expect(run.output.contains("budgetpress \(command.first ?? "build") "))
    #expect(run.errors == "")
  }

  @Test(arguments: [
    "build", "build ''", "biuld x", "build x --nonsense", "pdf x --output y.pdf", "pdf x --document memo",
    "pdf x --document poster --output y.pdf", "site x", "check x --format xml", "parse",
  ])
  func badUsageIs64(arguments: String) throws {
    let run = try Command(shell: "\"$budgetpress\" \(arguments)")
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors != "")
  }

  @Test func anUnknownValueNamesTheKnownOnes() throws {
    let document = try Command("pdf", "x", "--document", "poster", "--output", "y.pdf").errors
    #expect(document.contains("disclosure") && document.contains("memo"))
    let format = try Command("check", "x", "--format", "xml").errors
    #expect(format.contains("text") && format.contains("json"))
  }

  @Test func anUnknownUnitNamesTheKnownOnes() throws {
    let folder = try Scratch()
    let table = try folder.write("a.txt", smallTable)
    let run = try Command("pdf", table, "--document", "memo", "--unit", "别处", "--output", folder.path + "/a.pdf")
    #expect(run.status == 64)
    #expect(run.errors == "错误: --unit 别处: 预算中没有这个单位。可用的单位：某局\n")
    #expect(folder.text("a.pdf") == nil)
  }

  @Test func aReaderThatClosesThePipeIsNoError() throws {
    let run = try Command(shell: "set -o pipefail; \"$budgetpress\" parse Samples/huadu-2024 | head -c 1")
    #expect(run.status == 0)
    #expect(run.output == "{")
    #expect(run.errors == "")
  }

  @Test func aFullDiskUnderStdoutIsAnError() throws {
    let run = try Command(shell: "\"$budgetpress\" parse Samples/huadu-2024 > /dev/full")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("错误: 标准输出: 写不出结果"))
  }
}
