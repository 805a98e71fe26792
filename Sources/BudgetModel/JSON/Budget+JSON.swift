/// The budget as `budgetpress.budget/1` (docs/budget-json.md): amounts as decimal strings in 万元, absent values as null.
extension Budget: Decodable {
  enum Key: String, CodingKey, CaseIterable {
    case schema, department, year, moneyUnit, fundingSources, total, totalSource, units, unparsed, findings
  }

  /// Keys that belong to the file around the budget are not judged here.
  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(keyedBy: Key.self)
    for (key, expected) in [(Key.schema, Self.schema), (.moneyUnit, Self.moneyUnit)] {
      let found = try json.decode(String.self, forKey: key)
      guard found == expected else { throw json.fault(key, "应是“\(expected)”，却是“\(found)”") }
    }
    let sources = try json.decode([String].self, forKey: .fundingSources)
    guard Set(sources).count == sources.count else { throw json.fault(.fundingSources, "有重复的资金来源") }
    self.init(
      department: try json.decode(String?.self, forKey: .department), year: try json.decode(Int?.self, forKey: .year),
      fundingSources: sources, total: try json.decode(Funding.self, forKey: .total),
      totalSource: try json.decode(SourceLocation.self, forKey: .totalSource),
      units: try json.decode([BudgetUnit].self, forKey: .units),
      unparsed: try json.decode([String].self, forKey: .unparsed),
      findings: try json.decode([Finding].self, forKey: .findings))
    guard putSourcesInOrder() else { throw json.fault(.fundingSources, "与各行的资金来源不一致") }
  }

  static let moneyUnit = "万元"

  /// An object's keys come in no order: each row's sources are put in the order of `fundingSources`. False when they
  /// are others.
  private mutating func putSourcesInOrder() -> Bool {
    let places = Dictionary(uniqueKeysWithValues: zip(fundingSources, 0...))
    func ordered(_ funding: inout Funding) -> Bool {
      guard funding.sources.count == places.count, funding.sources.allSatisfy({ places[$0.name] != nil }) else {
        return false
      }
      funding.sources.sort { places[$0.name, default: 0] < places[$1.name, default: 0] }
      return true
    }
    var isOrdered = ordered(&total)
    for unit in units.indices {
      isOrdered = ordered(&units[unit].funding) && isOrdered
      for project in units[unit].projects.indices {
        isOrdered = ordered(&units[unit].projects[project].funding) && isOrdered
      }
    }
    return isOrdered
  }
}
