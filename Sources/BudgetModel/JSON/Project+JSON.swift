extension Project: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable {
    case name, funding, goal, goalState, indicators, attributes, unparsed, source
  }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.attributes, attributes)
      try json.member(Key.funding, funding)
      try json.member(Key.goal, goal)
      try json.member(Key.goalState, goalState.rawValue)
      try json.member(Key.indicators, indicators)
      try json.member(Key.name, name)
      try json.member(Key.source, source)
      try json.member(Key.unparsed, raw: unparsed)
    }
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

extension ProjectAttribute: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case name, value }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.name, name)
      try json.member(Key.value, value)
    }
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(name: try json.decode(String.self, forKey: .name), value: try json.decode(String.self, forKey: .value))
  }
}
