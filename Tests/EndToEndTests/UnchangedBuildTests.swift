import Foundation
import Testing

/// A build that would write what is there already ends at once.
struct UnchangedBuildTests {
  let folder: Scratch
  private let said = "没有变化，未重新生成（--force 可强制重新生成）\n"

  init() throws {
    folder = try Scratch()
    try folder.write("in/table.txt", smallTable)
    try folder.write("in/report.yaml", "year: 2024\n")
  }

  @discardableResult
  private func build(_ options: String..., environment: [String: String] = [:]) throws -> Command {
    let line = (["\"$budgetpress\" build in --output out"] + options).joined(separator: " ")
    let kept = ["XDG_CACHE_HOME": folder.path + "/cache"].merging(environment) { $1 }
    let settings = kept.sorted { $0.key < $1.key }.map { "export \($0.key)='\($0.value)'; " }.joined()
    let run = try Command(shell: settings + line, in: folder.path)
    return run
  }

  /// Inode and times of every file that was made.
  private func marks() throws -> String {
    try Command(shell: "find out -type f -printf '%p %i %T@ %C@\\n' | sort", in: folder.path).output
  }

  @Test func nothingIsMadeAnewWhenNothingChanged() throws {
    let first = try build()
    #expect(first.status == 0, "\(first.errors)")
    let before = try (files: folder.files(in: "out"), marks: marks())
    let second = try build()
    #expect(second.status == 0)
    #expect(second.errors == "")
    let again = first.output.replacing(/新增 (\d+)，更新 0，未变 0/) { "新增 0，更新 0，未变 \($0.1)" }
    #expect(second.output == said + again)
    #expect(try folder.files(in: "out") == before.files)
    #expect(try marks() == before.marks)
    // Of whom this was kept: nothing beside the output, nothing in it.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["cache", "in", "out"])
    #expect(try build("--jobs", "1").output == second.output)
  }

  @Test func forceMakesEverythingAnew() throws {
    try build()
    let run = try build("--force")
    #expect(run.errors.contains("排版"))
    #expect(run.output.contains("新增 0，更新 0，未变 "))
    #expect(!run.output.contains("没有变化"))
    #expect(try build().output.hasPrefix(said))
  }

  @Test func whateverIsOtherIsMadeAnew() throws {
    try build()
    func expectBuild(_ what: String, _ options: String..., environment: [String: String] = [:]) throws {
      let line = options.joined(separator: " ")
      let run = try build(line, environment: environment)
      #expect(run.status == 0 && run.errors.contains("排版"), "\(what): \(run.output)\(run.errors)")
      #expect(try build(line, environment: environment).output.hasPrefix(said), "\(what)")
    }
    try folder.write("in/table.txt", smallTable.replacing("12公里", with: "13公里"))
    try expectBuild("a byte of the input")
    try folder.write("in/chapters/一.md", "# 概况\n\n一段话。\n")
    try expectBuild("a file beside the others")
    try FileManager.default.removeItem(atPath: folder.path + "/in/chapters")
    try expectBuild("a file fewer")
    try expectBuild("the theme", "--theme", "gbt9704")
    try expectBuild("an attachment", "--theme", "gbt9704", "--attach-data")
    try expectBuild("the date", environment: ["SOURCE_DATE_EPOCH": "1700000000"])
    try FileManager.default.removeItem(atPath: folder.path + "/out/site/index.html")
    try expectBuild("a file of the output is gone")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/out/site/index.html"))
    try folder.write("out/own.txt", "mine")
    try expectBuild("a file of the officer's own")
    #expect(folder.text("out/own.txt") == "mine")
  }

  @Test func inputThatOnlyLooksNewIsNotMadeAnew() throws {
    try build()
    try folder.write("in/table.txt", smallTable)
    #expect(try build().output.hasPrefix(said))
  }

  @Test func anOutputChangedByHandIsStillRefused() throws {
    try build()
    // Of the same size and time as before.
    let line = """
      touch -r out/site/index.html was && printf X | dd of=out/site/index.html conv=notrunc &&
        touch -r was out/site/index.html && rm was
      """
    #expect(try Command(shell: line, in: folder.path).status == 0)
    let before = try folder.files(in: "out")
    let run = try build()
    #expect(run.status == 2)
    #expect(run.errors.contains("错误: out/site/index.html: 生成之后被手工改动过。"))
    #expect(try folder.files(in: "out") == before)
  }

  @Test func aBuildThatFailedLeavesNothingToGoBy() throws {
    try build()
    try folder.write("in/report.yaml", "year: nonsense\n")
    #expect(try build().status == 2)
    #expect(try folder.files(in: "cache/budgetpress/builds").isEmpty)
    try folder.write("in/report.yaml", "year: 2024\n")
    #expect(try build().errors.contains("排版"))
    #expect(try build().output.hasPrefix(said))
  }

  @Test func aBudgetOfLastYearCountsAsInput() throws {
    try folder.write("last/table.txt", smallTable)
    try folder.write("last/report.yaml", "year: 2023\n")
    #expect(try build("--previous", "last").status == 0)
    #expect(try build("--previous", "last").output.hasPrefix(said))
    try folder.write("last/report.yaml", "year: 2022\n")
    #expect(try build("--previous", "last").errors.contains("排版"))
  }

  @Test func withoutAPlaceToKeepItEverythingIsMadeAnew() throws {
    for _ in 1...2 {
      let run = try Command("build", "in", "--output", "out", in: folder.path)
      #expect(run.status == 0 && run.errors.contains("排版"))
    }
    for _ in 1...2 {
      // A file is in the way of the folder.
      let run = try build(environment: ["XDG_CACHE_HOME": folder.path + "/in/table.txt"])
      #expect(run.status == 0 && run.errors.contains("排版"))
    }
  }

  @Test func anotherTemplateIsMadeAnew() throws {
    // The program as it is unpacked, beside templates of its own.
    let line = """
      mkdir -p office/bin && cp --reflink=auto "$budgetpress" office/bin/ &&
        cp -r '\(Command.package)/Templates' office/ &&
        ln -s '\(Command.package)/Fonts' office/Fonts
      export XDG_CACHE_HOME=$PWD/cache
      office/bin/budgetpress build in --output out 2> /dev/null | head -1
      office/bin/budgetpress build in --output out 2> /dev/null | head -1
      echo >> office/Templates/site/home.mustache
      office/bin/budgetpress build in --output out 2> /dev/null | head -1
      office/bin/budgetpress build in --output out 2> /dev/null | head -1
      """
    let lines = try Command(shell: line, in: folder.path).output.split(separator: "\n")
    #expect(lines == ["已生成 out/", said.dropLast(), "已生成 out/", said.dropLast()])
  }
}
