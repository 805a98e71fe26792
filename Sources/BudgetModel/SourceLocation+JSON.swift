// Absent values are written as null, so that every place has the same keys.
extension SourceLocation {
  private enum Key: String, CodingKey { case file, line, column, sheet, cell }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(file, forKey: .file)
    try json.encode(line, forKey: .line)
    try json.encode(column, forKey: .column)
    try json.encode(sheet, forKey: .sheet)
    try json.encode(cell, forKey: .cell)
  }
}

extension Finding {
  private enum Key: String, CodingKey { case rule, severity, message, hint, source }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(rule, forKey: .rule)
    try json.encode(severity, forKey: .severity)
    try json.encode(message, forKey: .message)
    try json.encode(hint, forKey: .hint)
    try json.encode(source, forKey: .source)
  }
}
