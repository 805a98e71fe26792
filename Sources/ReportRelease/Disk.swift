import Glibc

/// The system calls that a release needs, each failure as an error with place and remedy.
enum Disk {
  /// What stands at the path itself, links not followed; nil when there is nothing.
  static func entry(at path: String) throws -> stat? {
    var found = stat()
    if lstat(path, &found) == 0 { return found }
    if errno == ENOENT { return nil }
    throw ReleaseError(errno: errno, path: path, action: "访问")
  }

  static func read(_ path: String, flags: Int32 = 0) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | flags)
    guard file >= 0 else { throw ReleaseError(errno: errno, path: path, action: "读取") }
    defer { close(file) }
    var about = stat()
    guard fstat(file, &about) == 0 else { throw ReleaseError(errno: errno, path: path, action: "读取") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(about.st_size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count > 0 { bytes += buffer[..<count] }
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { throw ReleaseError(errno: errno, path: path, action: "读取") }
    }
  }

  /// Writes a file that must not exist yet; `synced` waits until the disk has it.
  static func create(_ path: String, _ bytes: [UInt8], synced: Bool = false) throws {
    try create(path, synced: synced) { take in try take(bytes) }
  }

  /// Writes a file that must not exist yet, piece by piece.
  static func create(
    _ path: String, synced: Bool = false, _ pieces: (_ take: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw ReleaseError(errno: errno, path: path, action: "写入") }
    do {
      try pieces { piece in try write(piece, to: file, at: path) }
      guard !synced || fsync(file) == 0 else { throw ReleaseError(errno: errno, path: path, action: "写入") }
    } catch {
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw ReleaseError(errno: errno, path: path, action: "写入") }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, at path: String) throws {
    try bytes.withUnsafeBytes { all in
      var written = 0
      while written < all.count {
        let count = Glibc.write(file, all.baseAddress?.advanced(by: written), all.count - written)
        guard count >= 0 || errno == EINTR else { throw ReleaseError(errno: errno, path: path, action: "写入") }
        written += max(count, 0)
      }
    }
  }

  /// Tells whether the folder is there now; not when the one above it is missing.
  static func makeFolder(_ path: String) throws -> Bool {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return true }
    if errno == ENOENT { return false }
    throw ReleaseError(errno: errno, path: path, action: "新建文件夹")
  }

  /// Makes the folder and those above it; the ones that were missing, outermost first.
  static func createFolders(_ path: String) throws -> [String] {
    var made: [String] = []
    do {
      for folder in OutputPath.folders(above: path + "/") where !folder.isEmpty {
        if mkdir(folder, 0o777) == 0 {
          made.append(folder)
        } else if errno != EEXIST {
          throw ReleaseError(errno: errno, path: path, action: "新建文件夹")
        }
      }
    } catch {
      remove(folders: made)
      throw error
    }
    return made
  }

  /// Removes those of the folders that are empty, innermost first.
  static func remove(folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// The path without links; nil when something on it does not exist.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// Asks the disk to hold what the folder lists before going on; a file system that cannot is no failure.
  static func sync(folder: String) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// Removes a folder with everything in it, links not followed.
  static func removeTree(_ folder: String) {
    guard let listing = try? FolderListing(of: folder) else { return }
    for entry in listing.entries.reversed() {
      let path = folder + "/" + entry.path
      if entry.kind == .folder { rmdir(path) } else { unlink(path) }
    }
    rmdir(folder)
  }
}
