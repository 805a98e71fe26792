/// A file that the budget was read from, with its SHA-256 in hexadecimal.
public struct SourceFile: Hashable, Sendable {
  /// As the user named it.
  public var path: String
  public var sha256: String

  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
