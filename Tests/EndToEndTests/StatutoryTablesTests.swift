import Foundation
import Testing

/// The full set of statutory tables, made up by script/make-full-sample, through the real binary.
@Suite struct StatutoryTablesTests {
  private static let sample = Command.package + "/Samples/huadu-2024-full"
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func everyTableIsInTheDisclosureAndOnTheSite() throws {
    let run = try Command("build", Self.sample, "--final", "--output", scratch.path + "/out")
    #expect(run.status == 0, "\(run.errors)")
    let files = try scratch.files(in: "out")
    let name = try #require(files.keys.first { $0.hasSuffix("部门预算公开.pdf") && !$0.contains("/") })
    let file = "\(scratch.path)/out/\(name)"
    let text = try Command(tool: "pdftotext", "-raw", file, "-").output.filter { !$0.isWhitespace }
    let page = try #require(scratch.text("out/site/2024/tables/index.html"))
    for title in [
      "收支总表", "收入总表", "支出总表", "财政拨款收支总表", "一般公共预算支出表", "一般公共预算基本支出表", "一般公共预算“三公”经费支出表",
      "政府性基金预算支出表", "国有资本经营预算支出表", "项目支出表",
    ] {
      #expect(text.contains("2024年\(title)"), "\(title)")
      #expect(page.contains("2024年\(title)</h2>"), "\(title)")
    }
    for said in ["35,795.20", "本部门没有国有资本经营预算拨款安排的支出", "编造的示例数据"] {
      #expect(text.contains(said), "\(said)")
      #expect(page.contains(said), "\(said)")
    }
    #expect(scratch.text("out/site/index.html")?.contains("tables/index.html") == true)
    let sizes = try Command(tool: "pdfinfo", "-f", "1", "-l", "60", file).output
    #expect(sizes.contains(/841\.\d+ x 595\.\d+/), "a page lies")
  }

  @Test func theRealSampleHoldsNoInventedFigure() throws {
    let run = try Command("parse", Command.sample)
    #expect(run.status == 0)
    #expect(!run.output.contains("statutoryTables"))
  }

  @Test func theScriptMakesTheSameFilesAgain() throws {
    let made = try Command(tool: "python3", Command.package + "/script/make-full-sample", scratch.path + "/full")
    #expect(made.status == 0, "\(made.errors)")
    let again = try scratch.files(in: "full")
    #expect(again.count > 10)
    for (name, bytes) in again where !name.hasSuffix(".xlsx") {
      #expect(FileManager.default.contents(atPath: "\(Self.sample)/\(name)") == bytes, "\(name)")
    }
  }

  @Test func aBudgetWithTablesReadBackFromItsJSONIsTheSame() throws {
    let first = try Command("parse", Self.sample)
    let file = try scratch.write("budget.json", first.output)
    #expect(first.output.contains("statutoryTables"))
    #expect(try Command("parse", file).output == first.output)
  }

  @Test func aBrokenIdentityKeepsTheBudgetFromBeingPublished() throws {
    for (name, bytes) in try Self.files() { try scratch.write("full/" + name, bytes) }
    let table = try #require(scratch.text("full/tables/03支出总表.csv"))
    try scratch.write(
      "full/tables/03支出总表.csv", table.replacing(/"29,458\.63"/, with: "\"29,458.64\"", maxReplacements: 1))
    let check = try Command("check", scratch.path + "/full")
    #expect(check.status == 1)
    for rule in ["statutory-rows-differ", "statutory-columns-differ", "statutory-tables-differ", "statutory-projects-differ"] {
      #expect(check.output.contains("error[\(rule)]"), "\(rule)")
    }
    #expect(check.output.contains("tables/03支出总表.csv:4:"))
    let build = try Command("build", scratch.path + "/full", "--final", "--output", scratch.path + "/out")
    #expect(build.status == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out"))
  }

  @Test func aTableThatIsNotThereIsToldByItsLine() throws {
    for (name, bytes) in try Self.files() where !name.contains("三公") { try scratch.write("full/" + name, bytes) }
    let run = try Command("check", scratch.path + "/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("report.yaml:17"))
    #expect(run.errors.contains("07三公经费表.csv：文件或文件夹不存在"))
  }

  private static func files() throws -> [(String, [UInt8])] {
    try FileManager.default.subpathsOfDirectory(atPath: sample).compactMap { name in
      let path = "\(sample)/\(name)"
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { return nil }
      return FileManager.default.contents(atPath: path).map { (name, [UInt8]($0)) }
    }
  }
}
