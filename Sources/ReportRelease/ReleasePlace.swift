import Glibc

/// Where a release goes: a folder, links resolved, below a parent that exists.
struct ReleasePlace {
  /// As the user named it, for messages.
  let named: String
  let parent: String
  let name: String
  /// Parents that did not exist before, outermost first.
  let madeFolders: [String]

  var path: String { (parent == "/" ? "" : parent) + "/" + name }

  /// What the names of our unfinished folders beside this release start with; short, whatever the release's name.
  var stagingPrefix: String { ".budgetpress-\(sha256Hex(Array(name.utf8)).prefix(12))-" }

  /// Makes missing parents; refuses what is no folder.
  init(_ folder: String) throws {
    named = folder
    guard !folder.isEmpty, !folder.utf8.contains(0) else {
      throw ReleaseError(path: folder, message: "没有指定输出文件夹", remedy: "请指定一个文件夹")
    }
    if let resolved = try Self.existingFolder(folder) {
      (parent, name) = Self.split(resolved)
      madeFolders = []
      try refuseWorkingFolder()
    } else {
      let (above, last) = Self.split(folder)
      guard last != ".", last != ".." else {
        throw ReleaseError(path: folder, message: "文件夹不存在", remedy: "请检查输出路径")
      }
      do { madeFolders = try Disk.createFolders(above) } catch var error as ReleaseError {
        error.path = folder
        throw error
      }
      guard let resolved = Disk.realPath(above) else {
        throw ReleaseError(errno: errno, path: folder, action: "访问上级文件夹")
      }
      (parent, name) = (resolved, last)
    }
    guard !name.isEmpty else {
      throw ReleaseError(path: folder, message: "不能把根目录作为输出文件夹", remedy: "请指定一个子文件夹")
    }
  }

  /// Runs the body while no other run writes beside the same parent; where the disk knows no locks, without.
  func locked<Result>(_ body: (_ isLocked: Bool) throws -> Result) throws -> Result {
    let file = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw ReleaseError(errno: errno, path: named, action: "读取上级文件夹") }
    defer { close(file) }
    return try body(flock(file, LOCK_EX) == 0)
  }

  /// A folder that does not exist yet, for what is being made or put aside.
  func newStagingFolder() throws -> String {
    var counter = 0
    while true {
      counter += 1
      let path = (parent == "/" ? "" : parent) + "/" + stagingPrefix + "\(getpid())-\(counter)"
      if mkdir(path, 0o777) == 0 { return path }
      guard errno == EEXIST else { throw ReleaseError(errno: errno, path: named, action: "在其上级文件夹中写入") }
    }
  }

  /// The folder without links, or nil when there is nothing.
  private static func existingFolder(_ folder: String) throws -> String? {
    guard try Disk.entry(at: folder) != nil else { return nil }
    guard let resolved = Disk.realPath(folder), let found = try Disk.entry(at: resolved) else {
      throw ReleaseError(path: folder, message: "是一个失效的符号链接", remedy: "请删除该链接或换一个文件夹")
    }
    guard found.st_mode & S_IFMT == S_IFDIR else {
      throw ReleaseError(path: folder, message: "是文件，不是文件夹", remedy: "请换一个输出文件夹")
    }
    return resolved
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    var trimmed = Substring(path)
    while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed = trimmed.dropLast() }
    if trimmed == "/" { return ("/", "") }
    guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", String(trimmed)) }
    let parent = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    return (parent, String(trimmed[trimmed.utf8.index(after: slash)...]))
  }

  /// The exchange would leave the user's shell in a removed folder.
  private func refuseWorkingFolder() throws {
    if Disk.realPath(".") == path {
      throw ReleaseError(path: named, message: "输出文件夹不能是当前所在的文件夹", remedy: "请先换到它的上级文件夹再运行")
    }
  }
}
