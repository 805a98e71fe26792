import Foundation
import Testing

/// What is told while documents are made.
struct ProgressTests {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  /// What stderr shows on a terminal so many columns wide.
  private func shown(columns: Int, term: String = "xterm") throws -> String {
    try folder.write("in.txt", smallTable)
    let build = "stty cols \(columns) && exec \\\"$budgetpress\\\" build in.txt --force 2>&1 > said"
    return try Command(
      shell: "export TERM=\(term); script -qec \"sh -c '\(build)'\" /dev/null < /dev/null", in: folder.path
    ).output
  }

  @Test func aTerminalShowsOneLineThatIsTakenAwayAtTheEnd() throws {
    let text = try shown(columns: 80)
    let drawn = text.components(separatedBy: "\r\u{1B}[K")
    #expect(drawn.count >= 6)
    #expect(drawn[1] == "排版 0/3 个文件  0 页  0 秒  [\(String(repeating: "-", count: 40))]")
    #expect(drawn.contains { $0.hasPrefix("排版 3/3 个文件  ") && $0.contains("[\(String(repeating: "#", count: 40))]") })
    #expect(drawn.last == "生成网站……\r\n")
    #expect(folder.text("said")?.hasPrefix("已生成 Output/in/\n") == true)
  }

  @Test(arguments: [
    (60, "排版 0/3 个文件  0 页  0 秒  [\(String(repeating: "-", count: 28))]"), (30, "排版 0/3 个文件  0 页  0 秒"),
    (25, "排版 0/3 个文件  0 页"), (12, "排版"), (4, ""),
  ])
  func aNarrowTerminalShowsWhatFits(columns: Int, line: String) throws {
    #expect(try shown(columns: columns).components(separatedBy: "\r\u{1B}[K").dropFirst().first == line)
  }

  @Test func aTerminalThatCannotRedrawGetsPlainLines() throws {
    let lines = try shown(columns: 80, term: "dumb").components(separatedBy: "\r\n")
    #expect(lines.count == 5 && lines.prefix(3).allSatisfy { $0.hasPrefix("排版 ") && $0.contains("/3）") }, "\(lines)")
  }

  @Test func aFileGetsALineADocument() throws {
    try folder.write("in.txt", smallTable)
    let run = try Command("build", "in.txt", "--jobs", "1", in: folder.path)
    #expect(
      run.errors.contains(/^排版 部门预算公开\.pdf，\d+ 页（1\/3）\n排版 .*，1 页（2\/3）\n排版 .*（3\/3）\n生成网站……\n$/), "\(run.errors)")
  }

  @Test func manyDocumentsGetALineATenth() throws {
    let units = (1...28).map { number in
      "第\(number)中心\t1.00\t1.00\t\t\t\t\n项目\(number)\t1.00\t1.00\t\t\t目标\(number)。"
        + "\t1、1-产出指标; 11-数量指标; 场次; 实施周期指标值:1场; 年度指标值:1场。\n"
    }
    let head = smallTable.split(separator: "\n").prefix(2).joined(separator: "\n")
    try folder.write("in.txt", head + "\n合计\t28.00\t28.00\t\t\t\t\n" + units.joined())
    let run = try Command("build", "in.txt", "--jobs", "2", in: folder.path)
    let lines = run.errors.split(separator: "\n").map { $0.replacing(/\d+ [页秒]/, with: "N") }
    #expect(lines == ["排版 30 个文件……"] + (1...10).map { "排版 \($0 * 3)/30 个文件，N，N" } + ["生成网站……"])
  }
}
