/// A template that is missing, cannot be read or is not allowed; nothing can be made with it.
public struct TemplateError: Error, Equatable, CustomStringConvertible {
  /// The template's name, e.g. `print/partials/amount`, or the folder when that is what is wrong.
  public var template: String
  /// From 1.
  public var line: Int?
  /// What is wrong, in Chinese.
  public var message: String
  /// What to do about it, in Chinese.
  public var remedy: String

  public init(template: String, line: Int?, message: String, remedy: String) {
    self.template = template
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  public var description: String {
    "\(template)\(line.map { ":\($0)" } ?? "")：\(message)。\(remedy)。"
  }
}
