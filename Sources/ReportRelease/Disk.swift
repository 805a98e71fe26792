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
