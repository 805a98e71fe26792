/// A finished document that the site offers.
public struct SiteDownload: Sendable {
  public enum Kind: Sendable { case disclosure, memo }

  /// Relative to the site's root, in letters that every server can: `downloads/2024-disclosure.pdf`.
  public var path: String
  public var kind: Kind
  /// What a reader's copy is called: `2024年某局部门预算公开.pdf`.
  public var fileName: String
  /// The code of the one unit whose document it is, offered on its page; nil: the department's, offered on the others.
  public var unit: String?
  public var bytes: [UInt8]

  public init(path: String, kind: Kind, fileName: String, unit: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.kind = kind
    self.fileName = fileName
    self.unit = unit
    self.bytes = bytes
  }
}
