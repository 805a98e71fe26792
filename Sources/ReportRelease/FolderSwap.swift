import CLinuxFiles
import Glibc

/// Puts a finished folder in a place, at once or not at all.
struct FolderSwap: Sendable {
  /// renameat2 with its flags: 0 or the error number. Tests stand in for file systems that lack it.
  var rename: @Sendable (_ from: String, _ to: String, _ flags: UInt32) -> Int32 = { from, to, flags in
    budgetpress_renameat2(AT_FDCWD, from, AT_FDCWD, to, flags)
  }

  static let exchangeFlag = UInt32(BUDGETPRESS_EXCHANGE)
  static let noReplaceFlag = UInt32(BUDGETPRESS_NOREPLACE)

  /// Moves the folder to a place where nothing stands.
  func put(_ folder: String, at place: String, named: String) throws {
    var failure = rename(folder, place, Self.noReplaceFlag)
    if isUnsupported(failure) {
      failure = try Disk.entry(at: place) == nil ? rename(folder, place, 0) : EEXIST
    }
    if failure != 0 { throw ReleaseError(errno: failure, path: named, action: "放到输出位置") }
  }

  /// Exchanges two folders; afterwards `folder` holds what stood at `place`.
  func exchange(_ folder: String, with place: String, named: String) throws {
    var failure = rename(folder, place, Self.exchangeFlag)
    if isUnsupported(failure) { failure = exchangeInSteps(folder, place) }
    if failure != 0 { throw ReleaseError(errno: failure, path: named, action: "替换原有的输出") }
  }

  /// Three renames; a failure rolls back. A run killed in between is repaired by the next one.
  private func exchangeInSteps(_ folder: String, _ place: String) -> Int32 {
    let aside = folder + Self.asideSuffix
    let first = rename(place, aside, 0)
    if first != 0 { return first }
    var failure = rename(folder, place, 0)
    if failure == 0 {
      failure = rename(aside, folder, 0)
      if failure == 0 { return 0 }
      _ = rename(place, folder, 0)
    }
    _ = rename(aside, place, 0)
    return failure
  }

  static let asideSuffix = "-old"

  private func isUnsupported(_ failure: Int32) -> Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(failure) }
}
