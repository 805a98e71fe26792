/// A finished document that the site offers.
public struct SiteDownload: Sendable {
  public enum Kind: Sendable { case disclosure, memo }

  /// Relative to the site's root, e.g. `downloads/disclosure.pdf`.
  public var path: String
  public var kind: Kind
  public var bytes: [UInt8]

  public init(path: String, kind: Kind, bytes: [UInt8]) {
    self.path = path
    self.kind = kind
    self.bytes = bytes
  }
}
