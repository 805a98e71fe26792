import Foundation
import Testing

/// Documents made at once, each in a process of its own.
struct JobsTests {
  let folder: Scratch

  /// Shell: waits until the process `$parent` has started others, or has ended.
  private static let waitForChildren = """
    children=
    while [ -z "$children" ] && kill -0 $parent; do
      read -r children < /proc/$parent/task/$parent/children
      sleep 0.02
    done
    """

  init() throws { folder = try Scratch() }

  @Test func theNumberOfJobsChangesNoByte() throws {
    for jobs in ["1", "2", "5"] {
      let run = try Command("build", Command.sample, "--jobs", jobs, "--output", folder.path + "/" + jobs)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("文件：新增 103，更新 0，未变 0，删除 0"))
    }
    let first = try folder.files(in: "1")
    #expect(first.keys.filter { $0.hasSuffix(".pdf") }.count == 12)
    #expect(try folder.files(in: "2") == first)
    #expect(try folder.files(in: "5") == first)
  }

  @Test func aSitesDocumentsAreMadeAtOnceToo() throws {
    for jobs in ["1", "2"] {
      let run = try Command("site", Command.sample, "--jobs", jobs, "--output", folder.path + "/" + jobs)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try folder.files(in: "1").keys.filter { $0.hasSuffix(".pdf") }.count == 4)
    #expect(try folder.files(in: "2") == folder.files(in: "1"))
  }

  @Test func anErrorIsTheSameWhereverADocumentIsMade() throws {
    try folder.write("templates/print/disclosure.mustache", "<report title=\"甲\"><nonsense/></report>\n")
    let errors = try ["1", "2", "5"].map { jobs in
      let run = try Command(
        "site", Command.sample, "--templates", folder.path + "/templates", "--jobs", jobs, "--output",
        folder.path + "/out")
      #expect(run.status == 2)
      return run.errors.split(separator: "\n").last { $0.hasPrefix("错误") }
    }
    #expect(try #require(errors[0]).contains("nonsense"))
    #expect(errors[1] == errors[0] && errors[2] == errors[0])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["templates"])
  }

  /// A process that makes documents ends by itself, as when memory is short.
  @Test func aProcessThatDiesIsOneClearErrorAndNothingChanges() throws {
    let out = folder.path + "/out"
    #expect(try Command("build", Command.sample, "--output", out).status == 0)
    let before = try folder.files(in: "out")
    let run = try Command(
      shell: """
        "$budgetpress" build '\(Command.sample)' --theme gbt9704 --jobs 2 --output '\(out)' & parent=$!
        \(Self.waitForChildren)
        kill -KILL ${children%% *}
        wait $parent
        """)
    #expect(run.status == 2)
    #expect(run.output == "")
    let error = try #require(run.errors.split(separator: "\n").last { $0.hasPrefix("错误") })
    #expect(error.hasSuffix("排版时程序意外中断（信号 9）。没有写出任何文件；可能是内存不够，请用 --jobs 1 再运行，仍然如此时请报告给维护者"))
    #expect(try folder.files(in: "out") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
  }

  /// Whatever ends the command ends what it started.
  @Test func noProcessIsLeftBehindAKilledRun() throws {
    let run = try Command(
      shell: """
        "$budgetpress" build '\(Command.sample)' --jobs 2 --output '\(folder.path)/out' & parent=$!
        \(Self.waitForChildren)
        kill -KILL $parent
        wait $parent
        for wait in 1 2 3 4 5 6 7 8 9 10; do
          left=; for child in $children; do if [ -e /proc/$child/exe ]; then left=1; fi; done
          [ -z "$left" ] && break
          sleep 0.2
        done
        for child in $children; do readlink /proc/$child/exe; done
        """)
    #expect(run.output == "")
  }

  @Test(arguments: ["0", "-1", "257", "two"])
  func aNumberOfJobsThatIsNoneIsRefused(jobs: String) throws {
    let run = try Command("build", Command.sample, "--jobs=" + jobs, "--output", folder.path + "/out")
    #expect(run.status == 64)
    #expect(run.errors.contains("jobs"))
    #expect(try folder.files().isEmpty)
  }
}
