/// A finished file of a release.
public struct OutputFile: Sendable {
  /// Relative to the release's folder, parts joined by "/"; built by us, never taken from input.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What publishing a release did, in numbers of files.
public struct Published: Equatable, Sendable {
  public var added = 0
  public var changed = 0
  /// Files with the bytes they had; they keep their time stamps.
  public var unchanged = 0
  /// Files of the former release that the new one does not have.
  public var removed = 0

  /// - Parameter unchanged: files; all other counts are zero.
  public init(unchanged: Int = 0) { self.unchanged = unchanged }
}
