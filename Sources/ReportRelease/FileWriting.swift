import Glibc

/// Writes one file whole or not at all: beside its place first, then renamed onto it.
///
/// Missing folders above it are made. An existing file stays as it was on any failure. A folder, or anything else that
/// is no regular file, is not replaced.
public func writeFile(_ bytes: [UInt8], to path: String) throws { try writeFile(pieces: [bytes], to: path) }

/// The same for a file in pieces.
public func writeFile(pieces: [[UInt8]], to path: String) throws {
  let target = try fileTarget(path)
  let madeFolders = try Disk.createFolders(target.folder)
  let draft = target.folder + "/.budgetpress-\(getpid()).part"
  unlink(draft)
  do {
    try Disk.create(draft, synced: true) { take in
      for piece in pieces { try take(piece) }
    }
    if let mode = target.mode { chmod(draft, mode) }
    guard rename(draft, target.file) == 0 else { throw ReleaseError(errno: errno, path: path, action: "写入") }
  } catch {
    unlink(draft)
    Disk.remove(folders: madeFolders)
    if var error = error as? ReleaseError {
      error.path = path
      throw error
    }
    throw error
  }
  Disk.sync(folder: target.folder)
}

/// The file that a path stands for, its folder, and its permissions if it exists.
private func fileTarget(_ path: String) throws -> (file: String, folder: String, mode: mode_t?) {
  guard !path.isEmpty, !path.utf8.contains(0), !path.hasSuffix("/") else {
    throw ReleaseError(path: path, message: "不是文件名", remedy: "请指定要写的文件，例如 公开.pdf")
  }
  var file = path
  var mode: mode_t?
  if let found = try Disk.entry(at: path) {
    guard let resolved = Disk.realPath(path), let real = try Disk.entry(at: resolved) else {
      throw ReleaseError(path: path, message: "是一个失效的符号链接", remedy: "请删除该链接或换一个文件名")
    }
    file = found.st_mode & S_IFMT == S_IFLNK ? resolved : path
    switch real.st_mode & S_IFMT {
    case S_IFREG: mode = real.st_mode & 0o7777
    case S_IFDIR: throw ReleaseError(errno: EISDIR, path: path, action: "写入文件")
    default: throw ReleaseError(path: path, message: "不是普通文件", remedy: "请换一个文件名")
    }
  }
  guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (file, ".", mode) }
  return (file, slash == file.startIndex ? "/" : String(file[..<slash]), mode)
}
