import CLinuxFiles
import Glibc

/// The folder beside a release in which the new one is completed, hidden until it takes the old one's place.
struct Staging {
  /// Says that the folder is unfinished: everything in it is ours, or a link or copy of what stands in the release.
  static let markerName = ".budgetpress-staging"

  private let folder: OpenFolder
  private let inode: UInt
  var path: String { folder.path }

  init(beside place: ReleasePlace) throws {
    folder = try OpenFolder(place.newStagingFolder())
    inode = try Disk.entry(at: folder.path)?.st_ino ?? 0
    do { try Disk.create(Self.markerName, in: folder, Array("budgetpress.staging/1\n".utf8)) } catch {
      remove()
      throw error
    }
  }

  /// Makes the folders above a path, where they are not there yet.
  func makeFolders(above path: String) throws {
    // Most often the deepest is there, or is all that is wanting.
    var wanting: [String] = []
    var name = OutputPath.folder(above: path)
    while let wanted = name, try !Disk.makeFolder(wanted, in: folder) {
      wanting.append(wanted)
      name = OutputPath.folder(above: wanted)
    }
    for name in wanting.reversed() { _ = try Disk.makeFolder(name, in: folder) }
  }

  func create(_ file: OutputFile) throws { try Disk.create(file.path, in: folder, file.bytes) }

  func create(_ name: String, _ pieces: (_ take: ([UInt8]) throws -> Void) throws -> Void) throws {
    try Disk.create(name, in: folder, pieces)
  }

  /// Throws a written file away for the old release's, which is the same.
  func replace(_ name: String, byLinkTo old: ExistingRelease) throws {
    guard unlink(path + "/" + name) == 0 else { throw ReleaseError(errno: errno, path: name, action: "写入") }
    try link(name, from: old)
  }

  /// Removes the folder, unless something else stands there by now: after an exchange that is the old release.
  func remove() {
    var found = stat()
    if lstat(path, &found) == 0, found.st_ino == inode { Disk.removeTree(path) }
  }

  /// Gives the release its permissions, and sees that the disk has it.
  func finish(as old: ExistingRelease?, own: [FolderListing.Entry]) throws {
    for folder in own.reversed() where folder.kind == .folder { chmod(path + "/" + folder.path, folder.mode) }
    if let old, let found = try Disk.entry(at: old.path) {
      // Only root can give the folder to its former owner; for anybody else it is the owner's already.
      _ = chown(path, found.st_uid, found.st_gid)
      chmod(path, found.st_mode & 0o7777)
    }
    guard unlink(path + "/" + Self.markerName) == 0 else {
      throw ReleaseError(errno: errno, path: path, action: "写入")
    }
    let file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw ReleaseError(errno: errno, path: path, action: "写入") }
    defer { close(file) }
    let failure = budgetpress_syncfs(file)
    if failure != 0, failure != ENOSYS { throw ReleaseError(errno: failure, path: path, action: "写入磁盘") }
  }

  /// A second link to the old release's file, so that it keeps inode and times; a copy where the disk has no links.
  func link(_ name: String, from old: ExistingRelease) throws {
    let (from, to) = (old.path + "/" + name, path + "/" + name)
    if linkat(AT_FDCWD, from, AT_FDCWD, to, 0) == 0 { return }
    guard let found = try Disk.entry(at: from), found.st_mode & S_IFMT == S_IFREG else {
      throw ReleaseError(errno: errno, path: old.named + "/" + name, action: "保留")
    }
    try Disk.create(to, Disk.read(from))
    chmod(to, found.st_mode & 0o7777)
    let times = [found.st_atim, found.st_mtim]
    utimensat(AT_FDCWD, to, times, 0)
  }
}
