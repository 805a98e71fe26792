extension BudgetUnit: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case name, funding, projects, unparsed, source }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.funding, funding)
      try json.member(Key.name, name)
      try json.member(Key.projects, projects)
      try json.member(Key.source, source)
      try json.member(Key.unparsed, raw: unparsed)
    }
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(
      name: try json.decode(String.self, forKey: .name), funding: try json.decode(Funding.self, forKey: .funding),
      projects: try json.decode([Project].self, forKey: .projects),
      unparsed: try json.decode([String].self, forKey: .unparsed),
      source: try json.decode(SourceLocation.self, forKey: .source))
  }
}
