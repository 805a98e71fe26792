/// A link on a page, and where it leads.
public struct PDFLink: Sendable {
  /// What a link leads to.
  public enum Target: Hashable, Sendable {
    /// A named place in the document.
    case destination(String)
    /// An address on the web, of ASCII characters.
    case address(String)
  }

  public var target: Target
  /// Of the rectangle that leads there.
  public var box: ElementNote.Box

  public init(target: Target, box: ElementNote.Box) {
    self.target = target
    self.box = box
  }
}
