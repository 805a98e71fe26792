import Glibc

extension Disk {
  /// Writes a file that must not exist yet; `synced` waits until the disk has it.
  static func create(_ path: String, in folder: OpenFolder? = nil, _ bytes: [UInt8], synced: Bool = false) throws {
    try create(path, in: folder, synced: synced) { take in try take(bytes) }
  }

  /// Writes a file that must not exist yet, piece by piece.
  ///
  /// - Parameter folder: what the path goes on from; nil: it is whole.
  static func create(
    _ path: String, in folder: OpenFolder? = nil, synced: Bool = false,
    _ pieces: (_ take: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    func failure(_ number: Int32) -> ReleaseError {
      ReleaseError(errno: number, path: folder?.path(of: path) ?? path, action: "写入")
    }
    let file = path.withCString {
      openat(folder?.descriptor ?? AT_FDCWD, $0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard file >= 0 else { throw failure(errno) }
    do {
      try pieces { piece in if !write(piece, to: file) { throw failure(errno) } }
      guard !synced || fsync(file) == 0 else { throw failure(errno) }
    } catch {
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw failure(errno) }
  }

  /// False when it fails; then `errno` says why.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { all in
      var written = 0
      while written < all.count {
        let count = Glibc.write(file, all.baseAddress?.advanced(by: written), all.count - written)
        guard count >= 0 || errno == EINTR else { return false }
        written += max(count, 0)
      }
      return true
    }
  }

  /// Tells whether the folder is there now; not when the one above it is missing.
  static func makeFolder(_ name: String, in folder: OpenFolder) throws -> Bool {
    if name.withCString({ mkdirat(folder.descriptor, $0, 0o777) }) == 0 || errno == EEXIST { return true }
    let failure = errno
    if failure == ENOENT { return false }
    throw ReleaseError(errno: failure, path: folder.path(of: name), action: "新建文件夹")
  }
}
