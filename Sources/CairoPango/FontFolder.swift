/// A folder of font files for the private font configuration.
public struct FontFolder: Sendable {
  public var path: String
  /// Put before each family name, so that a fallback face is told from the face it stands in for.
  public var familyPrefix: String?

  public init(path: String, familyPrefix: String? = nil) {
    self.path = path
    self.familyPrefix = familyPrefix
  }
}
