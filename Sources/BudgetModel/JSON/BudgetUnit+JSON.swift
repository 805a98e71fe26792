extension BudgetUnit: Codable {
  private enum Key: String, CodingKey, CaseIterable { case name, funding, projects, unparsed, source }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(name, forKey: .name)
    try json.encode(funding, forKey: .funding)
    try json.encode(projects, forKey: .projects)
    try json.encode(unparsed, forKey: .unparsed)
    try json.encode(source, forKey: .source)
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
