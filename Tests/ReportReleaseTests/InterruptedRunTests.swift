import Foundation
import Testing

@testable import ReportRelease

/// What a killed run left beside the release.
struct InterruptedRunTests {
  let folder: Folder
  var out: String { folder.path + "/out" }
  let prefix: String

  init() throws {
    folder = try Folder()
    prefix = try ReleasePlace(folder.path + "/out").stagingPrefix
  }

  private func names() throws -> [String] { try FolderListing.names(in: folder.path).sorted() }

  @Test func anUnfinishedFolderIsRemoved() throws {
    try folder.write(prefix + "77-1/.budgetpress-staging", "budgetpress.staging/1\n")
    try folder.write(prefix + "77-1/half/a", "half")
    mkdir(folder.path + "/" + prefix + "78-1", 0o777)
    _ = try Release(folder: out).publish([file("a", "A")])
    #expect(try names() == ["out"])
  }

  @Test func theOldReleaseAfterAnExchangeIsRemoved() throws {
    _ = try Release(folder: out).publish([file("a", "A"), file("d/b", "B")])
    rename(out, folder.path + "/" + prefix + "77-1")
    _ = try Release(folder: folder.path + "/elsewhere").publish([file("a", "A2")])
    rename(folder.path + "/elsewhere", out)
    _ = try Release(folder: out).publish([file("a", "A3")])
    #expect(try names() == ["out"])
  }

  @Test func anotherReleasesFolderStays() throws {
    try folder.write(".budgetpress-000000000000-77-1/.budgetpress-staging", "")
    _ = try Release(folder: out).publish([file("a", "A")])
    #expect(try names() == [".budgetpress-000000000000-77-1", "out"])
  }

  @Test func aFolderThatOnlyHasTheNameStays() throws {
    try folder.write(prefix + "77-1/thesis.doc", "precious")
    _ = try Release(folder: out).publish([file("a", "A")])
    #expect(folder.text(prefix + "77-1/thesis.doc") == "precious")
  }

  @Test func theOfficersFileInAnOldReleaseStaysUnlessTheNewOneHasIt() throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    rename(out, folder.path + "/" + prefix + "77-1")
    try folder.write(prefix + "77-1/only-here", "precious")
    try folder.write(prefix + "77-1/both", "same")
    _ = try Release(folder: folder.path + "/elsewhere").publish([file("a", "A2")])
    rename(folder.path + "/elsewhere", out)
    try folder.write("out/both", "same")
    _ = try Release(folder: out).publish([file("a", "A3")])
    #expect(folder.text(prefix + "77-1/only-here") == "precious")
    #expect(folder.text(prefix + "77-1/both") == nil)
  }

  @Test func anOldReleaseLeftAsideIsPutBackFirst() throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    try folder.write("out/own", "mine")
    rename(out, folder.path + "/" + prefix + "77-1-old")
    #expect(try Release(folder: out).publish([file("a", "A")]) == Published(unchanged: 1))
    #expect(folder.text("out/own") == "mine")
    #expect(try names() == ["out"])
  }
}
