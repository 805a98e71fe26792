import Foundation
import Testing

@testable import ReportRelease

/// A folder of its own for one test, removed with it.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/budgetpress-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every path below with its text; folders end in "/".
  var contents: [String: String] {
    get throws {
      var found: [String: String] = [:]
      for entry in try FolderListing(of: path).entries {
        found[entry.path + (entry.kind == .folder ? "/" : "")] = entry.kind == .folder ? "" : text(entry.path) ?? ""
      }
      return found
    }
  }

  /// Inode and time of change.
  func stamp(_ name: String) throws -> [Int] {
    let found = try #require(try Disk.entry(at: path + "/" + name))
    return [Int(found.st_ino), found.st_mtim.tv_sec, found.st_mtim.tv_nsec]
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }
}

func file(_ path: String, _ text: String) -> OutputFile {
  OutputFile(path: path, bytes: Array(text.utf8))
}

/// The error that the body throws; fails the test when it throws none.
func releaseError(_ body: () throws -> Void) -> ReleaseError? {
  do { try body() } catch let error as ReleaseError { return error } catch {
    Issue.record("another error: \(error)")
    return nil
  }
  Issue.record("no error")
  return nil
}
