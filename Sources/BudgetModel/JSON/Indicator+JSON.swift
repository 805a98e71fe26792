extension Indicator: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable {
    case number, level1, level2, name, cycleValue, annualValue, repairs, raw, source
  }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.annualValue, annualValue)
      try json.member(Key.cycleValue, cycleValue)
      try json.member(Key.level1, level1)
      try json.member(Key.level2, level2)
      try json.member(Key.name, name)
      try json.member(Key.number, number)
      try json.member(Key.raw, raw: raw)
      try json.member(Key.repairs, raw: repairs)
      try json.member(Key.source, source)
    }
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(
      number: try json.decode(Int?.self, forKey: .number),
      level1: try json.decode(IndicatorClass?.self, forKey: .level1),
      level2: try json.decode(IndicatorClass?.self, forKey: .level2), name: try json.decode(String.self, forKey: .name),
      cycleValue: try json.decode(String?.self, forKey: .cycleValue),
      annualValue: try json.decode(String?.self, forKey: .annualValue),
      repairs: try json.decode([String].self, forKey: .repairs), raw: try json.decode(String.self, forKey: .raw),
      source: try json.decode(SourceLocation.self, forKey: .source))
  }
}

extension IndicatorClass: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case code, name }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.code, code)
      try json.member(Key.name, name)
    }
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(code: try json.decode(String.self, forKey: .code), name: try json.decode(String.self, forKey: .name))
  }
}
