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

/// A file of a release as it was written.
public struct WrittenFile: Sendable {
  public var byteCount: Int
  /// In lower-case hexadecimal, of one written in pieces; nil of another.
  public var sha256: String?
}

/// What publishing a release did, in numbers of files.
public struct Published: Equatable, Sendable {
  public var added = 0
  public var changed = 0
  /// Files with the bytes they had; they keep their time stamps.
  public var unchanged = 0
  /// Files of the former release that the new one does not have.
  public var removed = 0

  public init(added: Int = 0, changed: Int = 0, unchanged: Int = 0, removed: Int = 0) {
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
    self.removed = removed
  }
}
