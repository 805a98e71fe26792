/// What comes next in a CommonMark text. Texts are as written, without Markdown's marks: nothing is escaped.
public struct MarkdownEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    case quote
    /// `start`: an ordered list's first number; nil: a bullet list.
    case list(start: Int?)
    case item
    case emphasis
    case strong
    /// A link's text stands inside.
    case link(address: String)
    /// A picture's description stands inside.
    case image(address: String)
    case text(String)
    /// Text between backquotes, or a code block.
    case code(String)
    case html(String)
    /// A line that ends within a paragraph.
    case softBreak
    case lineBreak
    case thematicBreak
  }

  /// Whether what is inside follows, is over, or whether there is no inside.
  public enum Phase: Hashable, Sendable { case start, end, whole }

  public var kind: Kind
  public var phase: Phase
  /// Of its beginning, from 1.
  public var line: Int

  public init(_ kind: Kind, _ phase: Phase, line: Int) {
    self.kind = kind
    self.phase = phase
    self.line = line
  }
}
