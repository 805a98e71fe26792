import Glibc

/// Everything below a folder, with what tells whether it was touched since.
struct FolderListing: Equatable {
  enum Kind { case file, folder, other }

  struct Entry: Equatable {
    /// Relative to the folder.
    var path: String
    var kind: Kind
    var inode: UInt
    var mode: UInt32
    /// In bytes; 0 for folders, whose size says nothing.
    var size: Int
    /// Seconds and nanoseconds of the last change of content.
    var changed: [Int]
  }

  /// A folder stands before what it holds; by UTF-8 bytes of the path otherwise.
  let entries: [Entry]

  /// Lists the folder and its subfolders; links are listed, not followed.
  init(of folder: String) throws {
    var found: [Entry] = []
    var pending = [""]
    while let prefix = pending.popLast() {
      for name in try Self.names(in: folder + "/" + prefix) {
        let entry = try Self.entry(at: prefix + name, in: folder)
        found.append(entry)
        if entry.kind == .folder { pending.append(entry.path + "/") }
      }
    }
    entries = found.sorted { OutputPath.precedes($0.path, $1.path) }
  }

  /// The names in one folder, without `.` and `..`, in no particular order.
  static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw ReleaseError(errno: errno, path: folder, action: "读取文件夹") }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let item = readdir(stream) {
      let name = withUnsafeBytes(of: &item.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name else {
        throw ReleaseError(path: folder, message: "其中有文件名不是 UTF-8 编码", remedy: "请把该文件改名或移走后再运行")
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw ReleaseError(errno: errno, path: folder, action: "读取文件夹") }
    return names
  }

  private static func entry(at path: String, in folder: String) throws -> Entry {
    var found = stat()
    guard lstat(folder + "/" + path, &found) == 0 else {
      throw ReleaseError(errno: errno, path: folder + "/" + path, action: "访问")
    }
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Entry(
      path: path, kind: kind, inode: found.st_ino, mode: found.st_mode & 0o7777,
      size: kind == .folder ? 0 : found.st_size, changed: [found.st_mtim.tv_sec, found.st_mtim.tv_nsec])
  }
}
