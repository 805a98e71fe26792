extension CodeBook: Decodable, JSONWritable {
  func write(to json: inout JSONWriter) throws { try json.array(units) }

  public init(from decoder: any Decoder) throws {
    self.init(units: try decoder.singleValueContainer().decode([Unit].self))
  }
}

extension CodeBook.Unit: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case code, name, projects }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.code, unit.code)
      try json.member(Key.name, unit.name)
      try json.member(Key.projects, projects)
    }
  }

  public init(from decoder: any Decoder) throws {
    _ = try decoder.container(knowing: Key.self)
    self.init(
      unit: try CodeBook.Entry(coding: decoder),
      projects: try decoder.container(keyedBy: Key.self).decode([CodeBook.Entry].self, forKey: .projects))
  }
}

extension CodeBook.Entry: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case code, name }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.code, code)
      try json.member(Key.name, name)
    }
  }

  public init(from decoder: any Decoder) throws {
    _ = try decoder.container(knowing: Key.self)
    try self.init(coding: decoder)
  }

  /// Code and name, whatever else there is.
  fileprivate init(coding decoder: any Decoder) throws {
    let json = try decoder.container(keyedBy: Key.self)
    let code = try json.decode(String.self, forKey: .code)
    guard CodeBook.isCode(code) else { throw json.fault(.code, "“\(code)”不是 1 至 8 位数字") }
    self.init(code: code, name: try json.decode(String.self, forKey: .name))
  }
}
