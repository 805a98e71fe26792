import Foundation
import Testing

struct OutputFolderTests {
  let folder: Scratch
  let table: String

  init() throws {
    folder = try Scratch()
    table = try folder.write("in.txt", smallTable)
  }

  @Test func buildMakesDocumentsAndSiteAndSaysSo() throws {
    let run = try Command("build", table, in: folder.path)
    #expect(run.status == 0)
    let files = try folder.files(in: "Output/in")
    let pairs = [
      ("部门预算公开.pdf", "disclosure.pdf"), ("项目支出预算摘要.pdf", "memo.pdf"),
      ("单位/某局单位预算公开.pdf", "unit-01-disclosure.pdf"),
    ]
    for (name, alias) in pairs {
      #expect(try #require(files[name], "\(name)").starts(with: Data("%PDF-".utf8)))
      #expect(files["ascii/" + alias] == files[name])
      // The web's copy says the same, its first page first.
      let copy = folder.path + "/Output/in/site/downloads/" + alias
      let linearized = try Command(tool: "qpdf", "--check-linearization", copy)
      #expect(linearized.output.contains("no linearization errors"), "\(linearized.output)\(linearized.errors)")
      let texts = try ["ascii/", "site/downloads/"].map { place in
        try Command(tool: "pdftotext", "\(folder.path)/Output/in/\(place)\(alias)", "-").output
      }
      #expect(texts[0].count > 50 && texts[0] == texts[1])
    }
    for file in ["site/index.html", "site/data/budget.json", ".budgetpress-manifest.json"] {
      #expect(files[file] != nil, "\(file)")
    }
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "已生成 Output/in/")
    #expect(lines.contains { $0.hasPrefix("  部门预算公开.pdf  ") && $0.hasSuffix(" kB") })
    #expect(lines.contains { $0.hasPrefix("  单位/  1 个单位的公开文件，") })
    #expect(lines.contains("文件：新增 \(files.count - 1)，更新 0，未变 0，删除 0"))
    #expect(lines.contains { $0.hasPrefix("核对：错误 0 条") })
    #expect(run.errors.contains("排版 部门预算公开.pdf"))
  }

  @Test func aSecondBuildChangesNothing() throws {
    _ = try Command("build", table, in: folder.path)
    let before = try folder.files(in: "Output/in")
    let run = try Command("build", table, in: folder.path)
    #expect(run.output.contains("新增 0，更新 0，未变 \(before.count - 1)，删除 0"))
    #expect(try folder.files(in: "Output/in") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Output") == ["in"])
  }

  @Test func aForeignFolderIsRefused() throws {
    try folder.write("thesis/chapter.doc", "precious")
    for command in ["build", "site"] {
      let run = try Command(command, table, "--output", folder.path + "/thesis")
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.contains("错误: \(folder.path)/thesis: 文件夹不是空的，而且其中没有本程序的输出清单。为免误删"))
    }
    #expect(try folder.files(in: "thesis") == ["chapter.doc": Data("precious".utf8)])
  }

  @Test func aFileChangedByHandIsNotOverwritten() throws {
    let out = folder.path + "/out"
    #expect(try Command("site", table, "--output", out).status == 0)
    try folder.write("out/index.html", "mine")
    let before = try folder.files(in: "out")
    let run = try Command("site", table, "--output", out)
    #expect(run.status == 2)
    #expect(run.errors.contains("错误: \(out)/index.html: 生成之后被手工改动过。"))
    #expect(try folder.files(in: "out") == before)
  }

  /// Tests may run as root, whom permissions do not stop: a file in the way does.
  @Test func aFolderThatCannotBeMadeIsOneClearError() throws {
    for (command, end) in [("build", ""), ("site", ""), ("pdf", "/a.pdf")] {
      let options = command == "pdf" ? ["--document", "memo"] : []
      let place = table + "/out" + end
      let line = (["\"$budgetpress\"", command, table] + options + ["--output", place]).joined(separator: " ")
      let run = try Command(shell: line)
      #expect(run.status == 2)
      #expect(run.errors.contains("错误: \(place): "))
      #expect(run.errors.contains("路径中间有一段是文件，不是文件夹。请检查输出路径"))
    }
    #expect(try folder.files().keys.sorted() == ["in.txt"])
  }

  @Test func aReadOnlyPlaceIsOneClearError() throws {
    let run = try Command("build", table, "--output", "/proc/budgetpress/out")
    #expect(run.status == 2)
    #expect(run.errors.contains("错误: /proc/budgetpress/out: 无法新建文件夹："))
  }

  @Test func onePDFIsWrittenWithItsFolder() throws {
    let file = folder.path + "/new/摘要.pdf"
    let run = try Command("pdf", table, "--document", "memo", "--unit", "某局", "--output", file)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("已生成 \(file)  "))
    #expect(try #require(folder.files(in: "new")["摘要.pdf"]).starts(with: Data("%PDF-".utf8)))
    #expect(try folder.files(in: "new").count == 1)
  }

  @Test func aFolderIsNotReplacedByAPDF() throws {
    try folder.write("dir/x", "X")
    let run = try Command("pdf", table, "--document", "memo", "--output", folder.path + "/dir")
    #expect(run.status == 2)
    #expect(run.errors.contains("错误: \(folder.path)/dir: 无法写入文件：这是一个文件夹。请指定一个文件名"))
    #expect(folder.text("dir/x") == "X")
  }

  @Test func siteIsWhatBuildPutsIntoSite() throws {
    #expect(try Command("build", table, "--output", folder.path + "/all").status == 0)
    #expect(try Command("site", table, "--output", folder.path + "/site").status == 0)
    var site = try folder.files(in: "site")
    site[".budgetpress-manifest.json"] = nil
    #expect(try folder.files(in: "all/site") == site)
  }

  @Test func theSameInputGivesTheSameBytesElsewhere() throws {
    let places: [[String: String]] = [
      [:],
      ["TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8", "HOME": "/nowhere"],
      ["TZ": "America/Los_Angeles", "LC_ALL": "C", "HOME": folder.path],
    ]
    for (number, environment) in places.enumerated() {
      let out = folder.path + "/\(number)"
      let run = try Command("build", Command.sample, "--output", out, environment: environment)
      #expect(run.status == 0, "\(run.errors)")
    }
    let first = try folder.files(in: "0")
    #expect(first.count > 70)
    #expect(try folder.files(in: "1") == first)
    #expect(try folder.files(in: "2") == first)
  }
}
