/// A finished document that the site offers; who made it has written it to its place.
public struct SiteDownload: Sendable {
  public enum Kind: Sendable { case disclosure, memo }

  /// Relative to the edition's folder, in letters that every server can: `downloads/2024-disclosure.pdf`.
  public var path: String
  public var kind: Kind
  /// What a reader's copy is called: `2024年某局部门预算公开.pdf`.
  public var fileName: String
  /// The code of the one unit whose document it is, offered on its page; nil: the department's, offered on the others.
  public var unit: String?
  public var byteCount: Int

  public init(path: String, kind: Kind, fileName: String, unit: String? = nil, byteCount: Int) {
    self.path = path
    self.kind = kind
    self.fileName = fileName
    self.unit = unit
    self.byteCount = byteCount
  }
}
