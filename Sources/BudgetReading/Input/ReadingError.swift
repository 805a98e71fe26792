/// Why an input cannot be read at all, with what to do; texts are Chinese and end without a full stop.
public struct ReadingError: Error, Equatable {
  /// As the user named it.
  public var path: String
  public var line: Int?
  public var message: String
  public var remedy: String

  public init(path: String, line: Int? = nil, message: String, remedy: String) {
    self.path = path
    self.line = line
    self.message = message
    self.remedy = remedy
  }
}

extension ReadingError: CustomStringConvertible {
  /// `path:line: message。remedy`.
  public var description: String {
    "\(path)\(line.map { ":\($0)" } ?? ""): \(message)。\(remedy)"
  }
}
