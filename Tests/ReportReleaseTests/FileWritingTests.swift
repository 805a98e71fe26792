import Foundation
import Testing

@testable import ReportRelease

struct FileWritingTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func theDigestIsSHA256() {
    #expect(sha256Hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func aFileIsWrittenWithItsFolders() throws {
    try writeFile(Array("PDF".utf8), to: folder.path + "/a/b/公开.pdf")
    #expect(try folder.contents == ["a/": "", "a/b/": "", "a/b/公开.pdf": "PDF"])
  }

  @Test func anExistingFileIsReplacedAndKeepsItsPermissions() throws {
    try folder.write("a", "old")
    chmod(folder.path + "/a", 0o600)
    try writeFile(Array("new".utf8), to: folder.path + "/a")
    #expect(try folder.contents == ["a": "new"])
    #expect(try #require(try Disk.entry(at: folder.path + "/a")).st_mode & 0o7777 == 0o600)
  }

  @Test func aLinkStaysALink() throws {
    try folder.write("real", "old")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "real")
    try writeFile(Array("new".utf8), to: folder.path + "/link")
    #expect(folder.text("real") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "real")
  }

  @Test func aFolderIsNotReplaced() throws {
    try folder.write("a/x", "X")
    let error = releaseError { try writeFile([], to: folder.path + "/a") }
    #expect(error == ReleaseError(path: folder.path + "/a", message: "无法写入文件：这是一个文件夹", remedy: "请指定一个文件名"))
    #expect(try folder.contents == ["a/": "", "a/x": "X"])
  }

  @Test func aDeviceIsNotReplaced() {
    #expect(releaseError { try writeFile([], to: "/dev/null") }?.message == "不是普通文件")
  }

  @Test(arguments: ["", "a/"])
  func aPathWithoutANameIsRefused(path: String) {
    #expect(releaseError { try writeFile([], to: path) }?.message == "不是文件名")
  }

  @Test func aFileInPlaceOfAFolderIsAnErrorThatLeavesNothing() throws {
    try folder.write("file", "text")
    let error = releaseError { try writeFile([1], to: folder.path + "/file/x/y.pdf") }
    #expect(error?.path == folder.path + "/file/x/y.pdf")
    #expect(try folder.contents == ["file": "text"])
  }

  @Test func aPlaceThatCannotBeWrittenIsAnError() {
    let error = releaseError { try writeFile([1], to: "/proc/budgetpress.pdf") }
    #expect(error?.path == "/proc/budgetpress.pdf")
    #expect(error?.message.hasPrefix("无法写入") == true)
  }
}
