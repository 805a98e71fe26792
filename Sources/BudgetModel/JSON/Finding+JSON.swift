// Absent values are written as null, so that every place has the same keys. Findings alone also go through
// `JSONEncoder`, for lists of them outside a budget.
extension Finding: Codable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case rule, severity, message, hint, source, related }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.hint, hint)
      try json.member(Key.message, message)
      if !related.isEmpty { try json.member(Key.related, related) }
      try json.member(Key.rule, rule)
      try json.member(Key.severity, severity.rawValue)
      try json.member(Key.source, source)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(rule, forKey: .rule)
    try json.encode(severity, forKey: .severity)
    try json.encode(message, forKey: .message)
    try json.encode(hint, forKey: .hint)
    try json.encode(source, forKey: .source)
    if !related.isEmpty { try json.encode(related, forKey: .related) }
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(
      rule: try json.decode(String.self, forKey: .rule), severity: try json.decode(Severity.self, forKey: .severity),
      message: try json.decode(String.self, forKey: .message), hint: try json.decode(String?.self, forKey: .hint),
      source: try json.decode(SourceLocation.self, forKey: .source),
      related: try json.decodeIfPresent([SourceLocation].self, forKey: .related) ?? [])
  }
}

extension SourceLocation: Codable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case file, line, column, sheet, cell }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.cell, cell)
      try json.member(Key.column, column)
      try json.member(Key.file, file)
      try json.member(Key.line, line)
      try json.member(Key.sheet, sheet)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(file, forKey: .file)
    try json.encode(line, forKey: .line)
    try json.encode(column, forKey: .column)
    try json.encode(sheet, forKey: .sheet)
    try json.encode(cell, forKey: .cell)
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(
      file: try json.decode(String.self, forKey: .file), line: try json.decode(Int.self, forKey: .line),
      column: try json.decode(Int.self, forKey: .column), sheet: try json.decode(String?.self, forKey: .sheet),
      cell: try json.decode(String?.self, forKey: .cell))
  }
}
