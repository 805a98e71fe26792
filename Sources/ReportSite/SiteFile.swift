/// A file of the site by its path below the site's root.
public struct SiteFile: Sendable {
  /// What a file holds.
  public enum Content: Sendable {
    case bytes([UInt8])
    /// Gives the bytes piece by piece, each of whole characters: of a file too large to be held.
    case pieces(@Sendable (_ take: ([UInt8]) throws -> Void) throws -> Void)
  }

  /// Built here, in characters that every server can.
  public let path: String
  public let content: Content

  init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }

  init(path: String, pieces: [[UInt8]]) {
    self.init(path: path) { take in for piece in pieces { try take(piece) } }
  }

  init(path: String, pieces: @escaping @Sendable (_ take: ([UInt8]) throws -> Void) throws -> Void) {
    self.path = path
    content = .pieces(pieces)
  }
}

/// What a file was, as whoever took it found: the site lists sizes and digests of its data.
public struct SentFile: Sendable {
  public var byteCount: Int
  /// In lower-case hexadecimal, of files that are sent in pieces; nil where nobody asks for it.
  public var sha256: String?

  public init(byteCount: Int, sha256: String?) {
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
