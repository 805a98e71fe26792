import Foundation
import Testing

@testable import ReportRelease

struct ReleaseTests {
  let folder: Folder
  var out: String { folder.path + "/out" }

  init() throws { folder = try Folder() }

  @Test func aNewFolderHoldsTheFilesAndTheManifest() throws {
    let done = try Release(folder: out).publish([file("b/c.txt", "C"), file("a.txt", "A")])
    #expect(done == Published(added: 2))
    #expect(folder.text("out/a.txt") == "A")
    #expect(folder.text("out/b/c.txt") == "C")
    let digest = ContentDigest(.xxh128, of: Array("A".utf8)).text
    let manifest = try #require(folder.text("out/.budgetpress-manifest.json"))
    #expect(manifest.contains("\"schema\" : \"budgetpress.manifest/2\""))
    #expect(manifest.contains("\"xxh128\" : \"\(digest)\""))
    #expect(try #require(manifest.range(of: "a.txt")).lowerBound < #require(manifest.range(of: "b/c.txt")).lowerBound)
    #expect(try Set(folder.contents.keys.filter { !$0.hasPrefix("out/") }) == [])
  }

  @Test func missingParentsAreMade() throws {
    _ = try Release(folder: out + "/deep/er/").publish([file("a", "A")])
    #expect(folder.text("out/deep/er/a") == "A")
  }

  @Test func anEmptyFolderIsTaken() throws {
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    _ = try Release(folder: out).publish([file("a", "A")])
    #expect(try folder.contents.keys.sorted() == ["out/", "out/.budgetpress-manifest.json", "out/a"])
  }

  @Test func aSecondReleaseReplacesTheFirst() throws {
    _ = try Release(folder: out).publish([file("same/a", "A"), file("b", "B"), file("gone/c", "C")])
    let before = try folder.stamp("out/same/a")
    let done = try Release(folder: out).publish([file("same/a", "A"), file("b", "B2"), file("d", "D")])
    #expect(done == Published(added: 1, changed: 1, unchanged: 1, removed: 1))
    #expect(try folder.stamp("out/same/a") == before)
    #expect(
      try folder.contents.keys.sorted() == [
        "out/", "out/.budgetpress-manifest.json", "out/b", "out/d", "out/same/", "out/same/a",
      ])
    #expect(folder.text("out/b") == "B2")
  }

  @Test func theSameReleaseTwiceKeepsEveryStamp() throws {
    let files = [file("a", "A"), file("b/c", "C")]
    _ = try Release(folder: out).publish(files)
    let stamps = try ["out/a", "out/b/c", "out/.budgetpress-manifest.json"].map(folder.stamp)
    #expect(try Release(folder: out).publish(files) == Published(unchanged: 2))
    #expect(try ["out/a", "out/b/c", "out/.budgetpress-manifest.json"].map(folder.stamp) == stamps)
  }

  @Test func aFileMayTakeAFormerFoldersPlace() throws {
    _ = try Release(folder: out).publish([file("a/b", "B")])
    #expect(try Release(folder: out).publish([file("a", "A")]) == Published(added: 1, removed: 1))
    #expect(folder.text("out/a") == "A")
  }

  @Test func theOfficersOwnFilesStay() throws {
    _ = try Release(folder: out).publish([file("units/a", "A")])
    try folder.write("out/units/note.txt", "mine")
    try folder.write("out/own/deep/x", "X")
    try FileManager.default.createDirectory(atPath: out + "/empty", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: out + "/link", withDestinationPath: "nowhere")
    let before = try folder.stamp("out/own/deep/x")
    _ = try Release(folder: out).publish([file("b", "B")])
    #expect(try folder.stamp("out/own/deep/x") == before)
    #expect(
      try folder.contents.keys.sorted() == [
        "out/", "out/.budgetpress-manifest.json", "out/b", "out/empty/", "out/link", "out/own/", "out/own/deep/",
        "out/own/deep/x", "out/units/", "out/units/note.txt",
      ])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: out + "/link") == "nowhere")
  }

  @Test func aForeignFolderIsRefused() throws {
    try folder.write("out/thesis.doc", "precious")
    let error = releaseError { _ = try Release(folder: out).publish([file("a", "A")]) }
    #expect(error?.path == out)
    #expect(error?.message == "文件夹不是空的，而且其中没有本程序的输出清单")
    #expect(try folder.contents == ["out/": "", "out/thesis.doc": "precious"])
  }

  @Test func aHandmadeChangeIsNotOverwritten() throws {
    _ = try Release(folder: out).publish([file("a", "A"), file("b", "B")])
    try folder.write("out/a", "mine")
    let before = try folder.contents
    for files in [[file("a", "A2")], [file("b", "B")]] {
      let error = releaseError { _ = try Release(folder: out).publish(files) }
      #expect(error?.path == out + "/a")
      #expect(error?.message == "生成之后被手工改动过")
    }
    #expect(try folder.contents == before)
  }

  @Test func aDeletedFileIsWrittenAgain() throws {
    _ = try Release(folder: out).publish([file("a", "A"), file("b", "B")])
    try folder.remove("out/a")
    #expect(try Release(folder: out).publish([file("a", "A"), file("b", "B")]) == Published(added: 1, unchanged: 1))
    #expect(folder.text("out/a") == "A")
  }

  @Test(arguments: ["new", "new/file", "own"])
  func theOfficersFileIsNotReplaced(by path: String) throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    try folder.write(path == "own" ? "out/own/x" : "out/new", "mine")
    let before = try folder.contents
    let error = releaseError { _ = try Release(folder: out).publish([file(path, "N")]) }
    #expect(error?.message == "这里已有不是本程序生成的内容，与要写出的文件重名")
    #expect(try folder.contents == before)
  }

  @Test func theOfficersFileWithTheSameBytesIsNoClash() throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    try folder.write("out/new", "N")
    #expect(try Release(folder: out).publish([file("a", "A"), file("new", "N")]) == Published(unchanged: 2))
  }

  @Test(arguments: [
    ("{", "输出清单已损坏，无法判断哪些文件由本程序生成"),
    (#"{"schema":"budgetpress.manifest/9"}"#, "输出清单由其他版本的程序写成（budgetpress.manifest/9）"),
    (
      #"{"schema":"budgetpress.manifest/1","files":[{"path":"../x","bytes":1,"sha256":""}]}"#, "输出清单的内容不正确"
    ),
  ])
  func aManifestThatCannotBeTrustedIsRefused(json: String, message: String) throws {
    try folder.write("out/.budgetpress-manifest.json", json)
    let error = releaseError { _ = try Release(folder: out).publish([file("a", "A")]) }
    #expect(error?.message == message)
    #expect(try folder.contents == ["out/": "", "out/.budgetpress-manifest.json": json])
  }

  @Test func aLinkedFolderIsWrittenWhereItLeads() throws {
    _ = try Release(folder: folder.path + "/real").publish([file("a", "A")])
    try FileManager.default.createSymbolicLink(atPath: out, withDestinationPath: "real")
    _ = try Release(folder: out).publish([file("a", "A2")])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: out) == "real")
    #expect(folder.text("real/a") == "A2")
  }

  @Test func aLinkToNothingIsRefused() throws {
    try FileManager.default.createSymbolicLink(atPath: out, withDestinationPath: "nowhere")
    let error = releaseError { _ = try Release(folder: out).publish([file("a", "A")]) }
    #expect(error?.message == "是一个失效的符号链接")
  }

  @Test func aLongNameLeavesRoomForTheFolderBeside() throws {
    let name = String(repeating: "预", count: 85)
    _ = try Release(folder: folder.path + "/" + name).publish([file("a", "A")])
    #expect(folder.text(name + "/a") == "A")
  }

  @Test func permissionsOfTheFolderStay() throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    chmod(out, 0o750)
    _ = try Release(folder: out).publish([file("a", "A2")])
    #expect(try #require(try Disk.entry(at: out)).st_mode & 0o7777 == 0o750)
  }
}
