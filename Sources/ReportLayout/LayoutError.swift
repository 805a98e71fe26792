/// A report that cannot be set: which document, where, what, and what to do about it; in Chinese.
public struct LayoutError: Error, Hashable, CustomStringConvertible {
  /// A template, theme or document, as the user knows it.
  public var place: String
  /// From 1; nil when the fault has no line.
  public var line: Int?
  /// From 1; nil when the line is all that is known.
  public var column: Int?
  public var message: String
  public var remedy: String

  public init(place: String, line: Int? = nil, column: Int? = nil, message: String, remedy: String) {
    self.place = place
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
  }

  public var description: String {
    "\(place)\(line.map { ":\($0)" } ?? "")\(column.map { ":\($0)" } ?? ""): \(message)。\(remedy)"
  }
}
