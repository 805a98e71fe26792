import Foundation
import Synchronization
import Testing

@testable import ReportRelease

/// Failures on the way: the old output stands as it was, and nothing is left beside it.
struct ReleaseFailureTests {
  let folder: Folder
  var out: String { folder.path + "/out" }

  init() throws { folder = try Folder() }

  @Test func aFileInPlaceOfTheFolderIsRefused() throws {
    try folder.write("out", "file")
    let error = releaseError { _ = try Release(folder: out).publish([file("a", "A")]) }
    #expect(error?.message == "是文件，不是文件夹")
    #expect(try folder.contents == ["out": "file"])
  }

  @Test func aFileInPlaceOfAParentIsRefused() throws {
    try folder.write("file", "text")
    let error = releaseError { _ = try Release(folder: folder.path + "/file/new/out").publish([file("a", "A")]) }
    #expect(error?.path == folder.path + "/file/new/out")
    #expect(error?.message.contains("路径中间有一段是文件") == true)
    #expect(try folder.contents == ["file": "text"])
  }

  @Test func aPlaceThatCannotBeWrittenIsRefused() {
    let error = releaseError { _ = try Release(folder: "/proc/budgetpress/out").publish([file("a", "A")]) }
    #expect(error?.path == "/proc/budgetpress/out")
    #expect(error?.message.hasPrefix("无法新建文件夹") == true)
  }

  @Test(arguments: ["", "/", ".", ".."])
  func aPlaceThatIsNoFolderForReleasesIsRefused(path: String) {
    #expect(releaseError { _ = try Release(folder: path).publish([file("a", "A")]) } != nil)
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", "a\nb", "a\0b", "a\u{85}b", ".budgetpress-manifest.json",
    ".budgetpress-staging", String(repeating: "x", count: 256),
  ])
  func aBadPathIsRefused(path: String) throws {
    #expect(releaseError { _ = try Release(folder: out).publish([file(path, "")]) }?.message == "不是合法的输出路径")
    #expect(try folder.contents.isEmpty)
  }

  @Test func doublesAndFilesThatAreFoldersAreRefused() throws {
    #expect(
      releaseError { _ = try Release(folder: out).publish([file("a", "1"), file("a", "2")]) }?.message == "输出路径重复")
    #expect(
      releaseError { _ = try Release(folder: out).publish([file("a", "1"), file("a/b", "2")]) }?.message
        == "上级“a”同时是一个输出文件")
    #expect(try folder.contents.isEmpty)
  }

  @Test(arguments: [EIO, ENOSPC, EBUSY])
  func aFailedExchangeLeavesEverythingAsItWas(number: Int32) throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    try folder.write("out/own", "mine")
    let (before, stamp) = (try folder.contents, try folder.stamp("out/a"))
    let swap = FolderSwap { _, _, _ in number }
    #expect(releaseError { _ = try Release(folder: out, swap: swap).publish([file("a", "A2")]) } != nil)
    #expect(try folder.contents == before)
    #expect(try folder.stamp("out/a") == stamp)
  }

  @Test func aFailedFirstReleaseLeavesNothing() throws {
    let swap = FolderSwap { _, _, _ in EIO }
    let error = releaseError {
      _ = try Release(folder: out + "/new/deep", swap: swap).publish([file("a", "A"), file("b/c", "C")])
    }
    #expect(error?.message == "无法放到输出位置：系统错误 \(EIO)")
    #expect(try folder.contents.isEmpty)
  }

  @Test(arguments: [EINVAL, ENOSYS])
  func aDiskWithoutExchangeIsServedInSteps(number: Int32) throws {
    let swap = FolderSwap { from, to, flags in
      if flags != 0 { return number }
      return rename(from, to) == 0 ? 0 : errno
    }
    _ = try Release(folder: out, swap: swap).publish([file("a", "A"), file("b", "B")])
    let stamp = try folder.stamp("out/a")
    _ = try Release(folder: out, swap: swap).publish([file("a", "A"), file("b", "B2")])
    #expect(try folder.stamp("out/a") == stamp)
    #expect(try folder.contents.keys.sorted() == ["out/", "out/.budgetpress-manifest.json", "out/a", "out/b"])
    #expect(folder.text("out/b") == "B2")
  }

  @Test(arguments: [1, 2, 3])
  func aFailedStepIsRolledBack(step: Int) throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    let before = try folder.contents
    let steps = Mutex(0)
    let swap = FolderSwap { from, to, flags in
      if flags != 0 { return EINVAL }
      let number = steps.withLock { count in
        count += 1
        return count
      }
      if number == step { return EIO }
      return rename(from, to) == 0 ? 0 : errno
    }
    #expect(releaseError { _ = try Release(folder: out, swap: swap).publish([file("a", "A2")]) } != nil)
    #expect(try folder.contents == before)
  }

  @Test func aChangeDuringTheRunTakesTheExchangeBack() throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    let late = out + "/late.txt"
    let swap = FolderSwap { from, to, flags in
      if access(late, F_OK) != 0, access(from + "/late.txt", F_OK) != 0 {
        _ = FileManager.default.createFile(atPath: late, contents: Data("mine".utf8))
      }
      return FolderSwap().rename(from, to, flags)
    }
    let error = releaseError { _ = try Release(folder: out, swap: swap).publish([file("a", "A2")]) }
    #expect(error?.message == "写出期间，其中的文件被别的程序改动")
    #expect(try folder.contents.keys.sorted() == ["out/", "out/.budgetpress-manifest.json", "out/a", "out/late.txt"])
    #expect(folder.text("out/a") == "A")
  }

  @Test func whatStandsThereByNowIsNotReplaced() throws {
    let place = out
    let swap = FolderSwap { from, to, flags in
      mkdir(place, 0o777)
      return FolderSwap().rename(from, to, flags)
    }
    #expect(releaseError { _ = try Release(folder: out, swap: swap).publish([file("a", "A")]) } != nil)
    #expect(try folder.contents == ["out/": ""])
  }

  /// Without hard links a file is copied; its time stays.
  @Test func aCopyKeepsTheTime() throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    // Another disk cannot be linked to.
    let shm = "/dev/shm/budgetpress-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: shm, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: shm) }
    let old = try ExistingRelease(at: ReleasePlace(out))
    let place = try ReleasePlace(shm + "/new")
    let staging = try Staging(beside: place)
    try ReleaseWriter(staging, over: old).write(file("a", "A"))
    let (from, to) = (try Disk.entry(at: out + "/a"), try Disk.entry(at: staging.path + "/a"))
    #expect(from?.st_dev != to?.st_dev)
    #expect(from?.st_mtim.tv_nsec == to?.st_mtim.tv_nsec)
    #expect(from?.st_mtim.tv_sec == to?.st_mtim.tv_sec)
  }
}
