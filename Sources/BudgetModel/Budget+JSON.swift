import Foundation

/// The budget as `budgetpress.budget/1` JSON (docs/budget-json.md): amounts as decimal strings in 万元, absent values as
/// null.
extension Budget {
  /// UTF-8 text with sorted keys and a final newline; the same budget always gives the same bytes.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension Budget: Encodable {
  private enum Key: String, CodingKey {
    case schema, department, year, moneyUnit, fundingSources, total, units, unparsed, findings
  }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(Self.schema, forKey: .schema)
    try json.encode(department, forKey: .department)
    try json.encode(year, forKey: .year)
    try json.encode("万元", forKey: .moneyUnit)
    try json.encode(fundingSources, forKey: .fundingSources)
    try json.encode(total, forKey: .total)
    try json.encode(units, forKey: .units)
    try json.encode(unparsed, forKey: .unparsed)
    try json.encode(findings, forKey: .findings)
  }
}

extension BudgetUnit: Encodable {
  private enum Key: String, CodingKey { case name, funding, projects, unparsed, source }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(name, forKey: .name)
    try json.encode(funding, forKey: .funding)
    try json.encode(projects, forKey: .projects)
    try json.encode(unparsed, forKey: .unparsed)
    try json.encode(source, forKey: .source)
  }
}

extension Project: Encodable {
  private enum Key: String, CodingKey { case name, funding, goal, goalState, indicators, unparsed, source }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(name, forKey: .name)
    try json.encode(funding, forKey: .funding)
    try json.encode(goal, forKey: .goal)
    try json.encode(goalState, forKey: .goalState)
    try json.encode(indicators, forKey: .indicators)
    try json.encode(unparsed, forKey: .unparsed)
    try json.encode(source, forKey: .source)
  }
}

extension Indicator: Encodable {
  private enum Key: String, CodingKey {
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
}

extension Funding: Encodable {
  private enum Key: String, CodingKey { case total, sources }

  /// A funding source's name as a key.
  private struct SourceKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(total.amount?.wan, forKey: .total)
    var named = json.nestedContainer(keyedBy: SourceKey.self, forKey: .sources)
    for source in sources {
      try named.encode(source.cell.amount?.wan, forKey: SourceKey(stringValue: source.name))
    }
  }
}
