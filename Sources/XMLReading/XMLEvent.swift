/// A place in an XML text, both from 1.
public struct XMLPosition: Hashable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// What comes next in an XML text.
public enum XMLEvent: Hashable, Sendable {
  /// Attributes in document order; an empty element is followed by its `end`.
  case start(name: String, attributes: [XMLAttribute])
  case text(String)
  case end(name: String)
}

/// An attribute with its value, entities resolved.
public struct XMLAttribute: Hashable, Sendable {
  public var name: String
  public var value: String
}

/// The text is not well-formed, or holds what we refuse (a document type with its entities).
public struct XMLError: Error, Hashable {
  /// libxml2's own words, in English.
  public var message: String
  public var position: XMLPosition
}
