import Foundation
import Testing

/// The sample beside a year made up by script/make-second-year.
struct ComparisonTests {
  private static let previous = Command.package + "/Samples/huadu-2023-made-up"

  @Test func everythingGainsLastYear() throws {
    let folder = try Scratch()
    let out = folder.path + "/out"
    let run = try Command("build", Command.sample, "--previous", Self.previous, "--output", out)
    #expect(run.status == 0, "\(run.errors)")
    let pdfs = try folder.files(in: "out").keys.filter { $0.hasSuffix(".pdf") && !$0.hasPrefix("site/") }
    for name in pdfs {
      let text = try Command(tool: "pdftotext", "-raw", "\(out)/\(name)", "-").output.filter { !$0.isWhitespace }
      #expect(text.contains("比上年增加"), "\(name)")
    }
    let page = try #require(folder.text("out/site/2024/comparison/index.html"))
    for words in [
      "总计比上年增加 63.32 万元，增长 0.22%", "新增项目 5 个，取消 4 个，更名 3 个", "上年名称：科技项目管理工作经费",
      "增长--（基数为0，不可比）", "本年转到广州市花都区口岸服务保障中心", "上年名称：广州市花都区口岸服务中心",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(folder.text("out/site/2024/data/projects.csv")?.contains(",ended,,,320.00,3200000.00,-320.00,\r\n") == true)
  }

  @Test func theYearsOfOneSiteAreComparedWithEachOther() throws {
    let folder = try Scratch()
    let run = try Command(
      "site", Command.sample, Self.previous, "--without-pdf", "--output", folder.path + "/both")
    #expect(run.status == 0, "\(run.errors)")
    let alone = try Command(
      "site", Command.sample, "--previous", Self.previous, "--without-pdf", "--output", folder.path + "/alone")
    #expect(alone.status == 0, "\(alone.errors)")
    let page = try #require(folder.text("both/2024/comparison/index.html"))
    #expect(page.contains("总计比上年增加 63.32 万元，增长 0.22%"))
    #expect(folder.text("both/2024/data/projects.csv") == folder.text("alone/2024/data/projects.csv"))
    #expect(folder.text("both/2023/comparison/index.html") == nil)
    #expect(folder.text("both/2023/index.html")?.contains("比上年") == false)
  }

  @Test func theMemoStaysOnOnePageAndTheChartIsAPicture() throws {
    let folder = try Scratch()
    for theme in ["gbt9704", "modern"] {
      let file = "\(folder.path)/\(theme).pdf"
      let run = try Command("memo", Command.sample, "--previous", Self.previous, "--theme", theme, "--output", file)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try Command(tool: "pdfinfo", file).output.contains(/Pages: +1\n/), "\(theme)")
    }
    let chart = "\(folder.path)/增减.svg"
    let run = try Command(
      "chart", Command.sample, "--previous", Self.previous, "--kind", "change", "--output", chart)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("增减.svg")?.contains("<svg") == true)
  }

  @Test func chaptersMaySayTheChange() throws {
    let folder = try Scratch()
    try folder.write("预算/budget.txt", String(contentsOfFile: "\(Command.sample)/budget.txt", encoding: .utf8))
    try folder.write("预算/report.yaml", String(contentsOfFile: "\(Command.sample)/report.yaml", encoding: .utf8))
    try folder.write("预算/chapters/情况说明.md", "本年预算{{change.total.text}}（百分比 {{change.total.percent}}）。\n")
    let file = folder.path + "/公开.pdf"
    let run = try Command(
      "pdf", folder.path + "/预算", "--previous", Self.previous, "--document", "disclosure", "--output", file)
    #expect(run.status == 0, "\(run.errors)")
    let text = try Command(tool: "pdftotext", "-raw", file, "-").output.filter { !$0.isWhitespace }
    #expect(text.contains("本年预算比上年增加63.32万元，增长0.22%（百分比0.22%）。"))
  }

  @Test func theOtherYearMayBeTheJSONOfParse() throws {
    let folder = try Scratch()
    let json = try folder.write("2023.json", Command("parse", Self.previous).output)
    let run = try Command("parse", Command.sample, "--previous", json)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"formerName\" : \"科技项目管理工作经费\""))
    let again = try folder.write("2024.json", run.output)
    #expect(try Command("parse", again).output == Command("parse", Command.sample).output)
  }

  @Test func whatWasMatchedByLikenessIsListedAndReportYamlSettlesIt() throws {
    let folder = try Scratch()
    for name in ["budget.txt", "report.yaml"] {
      let text = try String(contentsOfFile: "\(Command.sample)/\(name)", encoding: .utf8)
      let more = name == "report.yaml" ? "renamed:\n  - from: 商贸流通行业指导经费\n    to: 商务综合行政管理\n  - from: 没有的\n    to: 海交会经费\n" : ""
      try folder.write("预算/\(name)", text + more)
    }
    let run = try Command("check", folder.path + "/预算", "--previous", Self.previous)
    #expect(run.status == 0)
    #expect(run.output.contains("note[project-renamed-likely]: 项目“科技项目管理经费”按名称相近（88%）认作上年的“科技项目管理工作经费”"))
    #expect(run.output.contains("warning[comparison-name-unknown]: report.yaml 写了“没有的”与“海交会经费”，上年没有项目“没有的”"))
    let lines = try String(contentsOfFile: folder.path + "/预算/report.yaml", encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex(of: "  - from: 没有的")) + 1
    #expect(run.output.contains("report.yaml:\(line):1: warning[comparison-name-unknown]"))
    let csv = try Command("parse", folder.path + "/预算", "--previous", Self.previous).output
    #expect(csv.contains("\"formerName\" : \"商贸流通行业指导经费\""))
  }

  @Test func theSameOrALaterYearIsRefused() throws {
    let folder = try Scratch()
    let out = folder.path + "/out"
    let run = try Command("build", Self.previous, "--previous", Command.sample, "--output", out)
    #expect(run.status == 2)
    #expect(run.errors.contains("这是 2024 年的预算，不早于要公开的 2023 年。请给出上一年的文件"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: out))
    let missing = try Command("check", Command.sample, "--previous", "没有的文件")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("没有的文件"))
  }

  @Test func lastYearsPersonalDataIsNotPublishedNorInTheWay() throws {
    let folder = try Scratch()
    let now = try folder.write("now.txt", smallTable.replacing("部门名称: 某局", with: "2024年部门名称: 某局"))
    try folder.write("前/a.txt", smallTable.replacing("培训经费\t", with: "慰问林小明同志经费\t"))
    try folder.write("前/report.yaml", "year: 2023\n")
    let run = try Command("build", now, "--previous", folder.path + "/前", "--final", "--output", folder.path + "/out")
    #expect(run.status == 0, "\(run.errors)")
    for (name, bytes) in try folder.files(in: "out") where !name.hasSuffix(".pdf") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("林小明"), "\(name)")
    }
    #expect(folder.text("out/site/2024/comparison/index.html")?.contains("慰问林××同志经费") == true)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "Python 3 is not installed"))
  func theMadeUpYearIsWhatTheScriptMakes() throws {
    let folder = try Scratch()
    let json = try folder.write("2024.json", Command("parse", Command.sample).output)
    let made = try Command(tool: "python3", Command.package + "/script/make-second-year", json, folder.path + "/made")
    #expect(made.status == 0, "\(made.errors)")
    for name in ["budget.csv", "report.yaml"] {
      #expect(try folder.text("made/\(name)") == String(contentsOfFile: "\(Self.previous)/\(name)", encoding: .utf8))
    }
  }
}
