extension Indicator: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case number, level1, level2, name, cycleValue, annualValue, repairs, raw, source
  }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(number, forKey: .number)
    try json.encode(level1, forKey: .level1)
    try json.encode(level2, forKey: .level2)
    try json.encode(name, forKey: .name)
    try json.encode(cycleValue, forKey: .cycleValue)
    try json.encode(annualValue, forKey: .annualValue)
    try json.encode(repairs, forKey: .repairs)
    try json.encode(raw, forKey: .raw)
    try json.encode(source, forKey: .source)
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

extension IndicatorClass: Codable {
  private enum Key: String, CodingKey, CaseIterable { case code, name }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(code, forKey: .code)
    try json.encode(name, forKey: .name)
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(code: try json.decode(String.self, forKey: .code), name: try json.decode(String.self, forKey: .name))
  }
}
