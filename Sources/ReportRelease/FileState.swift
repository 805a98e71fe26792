import Glibc

/// A file or folder, with what tells whether it was touched since.
public struct FileState: Sendable {
  /// Relative to the folder that was looked through; UTF-8, or a likeness of it.
  public var path: String
  public var isFolder: Bool
  /// Of a file: device, inode, mode, size in bytes, last change of content and of anything, to the nanosecond. Of a
  /// folder only that it is one: what it holds is listed, and its times change with every release beside it.
  public var mark: String

  /// The file or folder itself, links followed; nil when nothing is there.
  public init?(of path: String, named name: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    self.init(found, path: name)
  }

  fileprivate init(_ found: stat, path: String) {
    self.path = path
    isFolder = found.st_mode & S_IFMT == S_IFDIR
    mark = isFolder
      ? "folder"
      : "\(found.st_dev) \(found.st_ino) \(found.st_mode) \(found.st_size) \(found.st_mtim.tv_sec)."
        + "\(found.st_mtim.tv_nsec) \(found.st_ctim.tv_sec).\(found.st_ctim.tv_nsec)"
  }

  /// Everything below a folder, by UTF-8 bytes of the path.
  ///
  /// - Parameters:
  ///   - followsLinks: what links lead to counts, else the links themselves.
  ///   - depth: 1 is what the folder itself holds.
  ///   - most: so many entries at most, and as deep.
  ///   - isSkipped: neither the entry counts nor what is below it.
  /// - Returns: nil when something cannot be looked at, or there is more than that.
  public static func all(
    below folder: String, followsLinks: Bool = false, depth: Int = 64, most: Int = 1_000_000,
    isSkipped: (_ path: String) -> Bool = { _ in false }
  ) -> [FileState]? {
    var found: [FileState] = []
    var pending = [(prefix: "", depth: depth)]
    while let (prefix, depth) = pending.popLast() {
      guard let stream = opendir(folder + "/" + prefix) else { return nil }
      defer { closedir(stream) }
      while let item = readdir(stream) {
        let name = withUnsafeBytes(of: &item.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let path = prefix + name
        if name == "." || name == ".." || isSkipped(path) { continue }
        var state = stat()
        let flags = followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
        let isThere = withUnsafePointer(to: &item.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { fstatat(dirfd(stream), $0, &state, flags) == 0 }
        }
        guard isThere, found.count < most else { return nil }
        let entry = FileState(state, path: path)
        found.append(entry)
        if entry.isFolder, depth > 1 { pending.append((path + "/", depth - 1)) }
      }
    }
    return found.sorted { OutputPath.precedes($0.path, $1.path) }
  }
}
