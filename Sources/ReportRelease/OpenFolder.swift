import Glibc

/// A folder that is kept open: what lies below it is found from there, not from the root each time.
final class OpenFolder: Sendable {
  let path: String
  /// Of the folder, for the system's calls; open as long as this lives.
  let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw ReleaseError(errno: errno, path: path, action: "访问") }
  }

  deinit { close(descriptor) }

  func path(of name: String) -> String { path + "/" + name }
}
