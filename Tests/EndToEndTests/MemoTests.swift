import Foundation
import Testing

struct MemoTests {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  private func text(of file: String) throws -> String {
    try Command(tool: "pdftotext", "-raw", folder.path + "/" + file, "-").output.filter { !$0.isWhitespace }
  }

  /// The memo of the projects that are chosen so, and what was said about it.
  private func memo(of projects: String, _ more: String...) throws -> Command {
    try Command(
      shell: "cd \(folder.path) && \"$budgetpress\" memo \(Command.sample) --output memo.pdf --projects '\(projects)' "
        + more.joined(separator: " "))
  }

  @Test func withoutAnOutputItIsNamedAsOfficesDo() throws {
    let run = try Command("memo", Command.sample, in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Array(folder.files().keys) == ["2024年广州市花都区科技工业商务和信息化局项目支出预算摘要.pdf"])
  }

  @Test func projectsAreChosenByAListOfNames() throws {
    try folder.write("list.txt", "海交会经费\r\n\r\n广州市花都区口岸服务保障中心\t机构运行辅助经费\r\n")
    let run = try memo(of: "list.txt")
    #expect(run.status == 0, "\(run.errors)")
    let memo = try text(of: "memo.pdf")
    for words in ["部分项目支出预算摘要", "67.80万元，占部门总计的0.23%，共2个单位、2个项目", "30.00", "37.80"] {
      #expect(memo.contains(words), "\(words)")
    }
    #expect(!memo.contains("东西部协作"))
  }

  @Test(arguments: [("*帮扶*", 5), ("帮扶", 5), ("对口帮扶三峡库区?金", 1)])
  func projectsAreChosenByAPattern(pattern: String, count: Int) throws {
    let run = try memo(of: pattern)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try text(of: "memo.pdf").contains("共1个单位、\(count)个项目"))
  }

  @Test func aNameWithinOneUnitNeedsNoUnit() throws {
    let run = try memo(of: "机构运行辅助经费", "--unit 广州市花都区口岸服务保障中心")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try text(of: "memo.pdf").contains("37.80"))
  }

  @Test(arguments: [
    ("海交会\n", "list.txt:1: 没有项目“海交会”。最接近的是“海交会经费”（广州市花都区科技工业商务和信息化局）"),
    ("海交会经费\n乙\t海交会经费\n", "list.txt:2: 没有项目“乙 · 海交会经费”。最接近的是“海交会经费”"),
    ("机构运行辅助经费\n", "list.txt:1: 几个单位都有项目“机构运行辅助经费”。请写成“单位名称<Tab>项目名称”"),
    ("甲\t乙\t丙\n", "list.txt:1: 这一行多于两栏"), ("\n \n", "list.txt: 项目名单是空的"),
  ])
  func aWrongListIsNamedWithItsLine(list: String, message: String) throws {
    try folder.write("list.txt", list)
    let run = try memo(of: "list.txt")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("错误: \(message)"), "\(run.errors)")
    #expect(folder.text("memo.pdf") == nil)
  }

  @Test func anUnknownNameIsToldWithTheNearest() throws {
    let run = try memo(of: "海交汇经费")
    #expect(run.status == 64)
    #expect(run.errors.contains("没有项目“海交汇经费”，也没有这个名称的文件。最接近的是“海交会经费”"))
  }

  @Test func theTablesAreAPlainPageToPasteFrom() throws {
    let table = try folder.write("in.txt", smallTable.replacing("道路养护", with: "<b>A&B\"养护"))
    let run = try Command("memo", table, "--output", folder.path + "/t.html")
    #expect(run.status == 0, "\(run.errors)")
    let page = try #require(folder.text("t.html"))
    #expect(page.contains("&lt;b&gt;A&amp;B&quot;养护"))
    for forbidden in ["<b>", "class=", "<script", "<style", "://", "<div"] { #expect(!page.contains(forbidden)) }
    #expect(page.contains("border-collapse: collapse"))
    let body = page.replacing("<!DOCTYPE html>", with: "").replacing("<meta charset=\"utf-8\">", with: "")
    #expect(XMLText.isWellFormed(body.replacing(/<col [^>]*>/, with: "")))
  }

  @Test(arguments: [
    ("memo x --output a.doc", "文件名要以 .pdf 或 .html 结尾"), ("memo x --projects ''", "--projects 的内容不能为空"),
    ("chart x --kind pie --output a.svg", "funding"), ("chart x --kind top --output a.jpg", "文件名要以 .svg 或 .png 结尾"),
    ("chart x --kind change --output a.svg", "要用 --previous 给出上年的预算"),
    ("chart x --kind top --width 20 --output a.svg", "宽度应在 80 到 400 毫米之间"),
  ])
  func badUsageSaysWhatIsAllowed(arguments: String, message: String) throws {
    let run = try Command(shell: "\"$budgetpress\" \(arguments)")
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func aThemeOfReportYamlHoldsUnlessSaidOtherwise() throws {
    try folder.write("预算/in.txt", smallTable)
    try folder.write("预算/report.yaml", "year: 2024\nthemes:\n  memo: modern\n")
    func memo(_ options: String) throws -> Data {
      let run = try Command(shell: "cd \(folder.path) && \"$budgetpress\" memo 预算 --output m.pdf \(options)")
      #expect(run.status == 0, "\(run.errors)")
      return try #require(folder.files()["m.pdf"])
    }
    let settled = try memo("")
    #expect(try memo("--theme modern") == settled)
    #expect(try memo("--theme gbt9704") != settled)
    try folder.write("预算/report.yaml", "year: 2024\nthemes:\n  memo: plain\n")
    let run = try Command("memo", folder.path + "/预算", in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors == "错误: report.yaml 的 themes：memo: plain: 没有这个主题。可用的主题：gbt9704、modern\n")
  }
}
