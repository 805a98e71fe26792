extension Project: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case name, funding, goal, goalState, indicators, attributes, unparsed, source
  }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(name, forKey: .name)
    try json.encode(funding, forKey: .funding)
    try json.encode(goal, forKey: .goal)
    try json.encode(goalState, forKey: .goalState)
    try json.encode(indicators, forKey: .indicators)
    try json.encode(attributes, forKey: .attributes)
    try json.encode(unparsed, forKey: .unparsed)
    try json.encode(source, forKey: .source)
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(
      name: try json.decode(String.self, forKey: .name), funding: try json.decode(Funding.self, forKey: .funding),
      goal: try json.decode(String?.self, forKey: .goal),
      goalState: try json.decode(GoalState.self, forKey: .goalState),
      indicators: try json.decode([Indicator].self, forKey: .indicators),
      attributes: try json.decode([ProjectAttribute].self, forKey: .attributes),
      unparsed: try json.decode([String].self, forKey: .unparsed),
      source: try json.decode(SourceLocation.self, forKey: .source))
  }
}

extension ProjectAttribute: Codable {
  private enum Key: String, CodingKey, CaseIterable { case name, value }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(name, forKey: .name)
    try json.encode(value, forKey: .value)
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(name: try json.decode(String.self, forKey: .name), value: try json.decode(String.self, forKey: .value))
  }
}
