import Foundation
import Synchronization
import Testing

@testable import ReportRelease

/// Files written as they are made.
struct ReleaseWriterTests {
  let folder: Folder
  var out: String { folder.path + "/out" }

  init() throws { folder = try Folder() }

  @Test func filesWrittenFromManyThreadsMakeTheSameReleaseAsOneAfterAnother() throws {
    let files = (0..<200).map { file("units/\($0 % 7)/\($0)/a\($0)", "text \($0)") }
    let counts = try Release(folder: out).publish { writer in
      let failed = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: files.count) { place in
        do { try writer.write(files[place]) } catch { failed.withLock { $0 += 1 } }
      }
      #expect(failed.withLock { $0 } == 0)
    }
    #expect(counts == Published(added: 200))
    let ordered = folder.path + "/ordered"
    _ = try Release(folder: ordered).publish(files)
    for path in files.map(\.path) + [Manifest.fileName] {
      #expect(folder.text("out/" + path) == folder.text("ordered/" + path))
    }
    #expect(try Release(folder: out).publish(files.reversed()) == Published(unchanged: 200))
  }

  @Test func aFileInPiecesIsTheSameAsTheWholeOne() throws {
    let pieces = ["ab", "", "c"].map { Array($0.utf8) }
    func publish() throws -> Published {
      try Release(folder: out).publish { writer in
        let written = try writer.write(path: "data/a") { take in for piece in pieces { try take(piece) } }
        #expect(written.byteCount == 3 && written.sha256 == sha256Hex(Array("abc".utf8)))
      }
    }
    #expect(try publish() == Published(added: 1))
    #expect(folder.text("out/data/a") == "abc")
    #expect(try Release(folder: out).publish([file("data/a", "abc")]) == Published(unchanged: 1))
    #expect(try publish() == Published(unchanged: 1))
    let error = releaseError {
      _ = try Release(folder: out).publish { writer in
        try writer.write(file("data/a", "abc"))
        try writer.write(path: "data/a") { _ in }
      }
    }
    #expect(error?.path == "data/a")
    #expect(folder.text("out/data/a") == "abc")
  }

  @Test func whatFailsWhileFilesAreMadeLeavesTheOldRelease() throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    let before = try folder.contents
    struct Fault: Error {}
    #expect(throws: Fault.self) {
      try Release(folder: out).publish { writer in
        try writer.write(file("a", "A2"))
        throw Fault()
      }
    }
    #expect(try folder.contents == before)
    #expect(throws: Fault.self) { try Release(folder: folder.path + "/new/er").publish { _ in throw Fault() } }
    #expect(try folder.contents == before)
  }

  @Test func aFileWhereAFolderOfTheReleaseIsIsRefused() throws {
    let error = releaseError { _ = try Release(folder: out).publish([file("a/b/c", "1"), file("a/b", "2")]) }
    #expect(error?.path == "a/b")
    #expect(error?.message == "同时是另一个输出文件的上级文件夹")
    #expect(try folder.contents.isEmpty)
  }

  @Test func whatIsWrittenIsNotThereBeforeTheRelease() throws {
    _ = try Release(folder: out).publish([file("a", "A")])
    _ = try Release(folder: out).publish { writer in
      try writer.write(file("a", "A2"))
      #expect(folder.text("out/a") == "A")
    }
    #expect(folder.text("out/a") == "A2")
  }
}
